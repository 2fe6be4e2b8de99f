/**
 * Published answers of groups, of which no row is a person: OpinionQA and GlobalOpinionQA; start at
 * {@link org.alignunit.microdata.published.PublishedImport}.
 */
@NullMarked
package org.alignunit.microdata.published;

import org.jspecify.annotations.NullMarked;
