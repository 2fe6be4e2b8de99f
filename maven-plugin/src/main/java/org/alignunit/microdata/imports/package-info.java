/**
 * From a mapping and microdata to a survey file, with all that is wrong with either; start at
 * {@link org.alignunit.microdata.imports.SurveyImport}.
 */
@NullMarked
package org.alignunit.microdata.imports;

import org.jspecify.annotations.NullMarked;
