/** Classic iterative raking of cells to margins, and trimming; start at {@link org.alignunit.microdata.raking.Raking}. */
@NullMarked
package org.alignunit.microdata.raking;

import org.jspecify.annotations.NullMarked;
