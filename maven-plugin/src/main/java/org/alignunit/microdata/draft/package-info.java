/**
 * Drafts mappings: what the columns of microdata hold, as a mapping file in which everything is left to decide; start at
 * {@link org.alignunit.microdata.draft.MappingDraft}.
 */
@NullMarked
package org.alignunit.microdata.draft;

import org.jspecify.annotations.NullMarked;
