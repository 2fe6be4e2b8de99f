/**
 * The survey file that an import writes, its provenance, what changed since the last one, and whether it still belongs to
 * its mapping; start at {@link org.alignunit.microdata.imports.file.SurveyDocument}.
 */
@NullMarked
package org.alignunit.microdata.imports.file;

import org.jspecify.annotations.NullMarked;
