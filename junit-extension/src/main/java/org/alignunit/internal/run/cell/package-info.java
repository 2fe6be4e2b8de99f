/** A test case before it is measured: what is asked, of whom, and how much of it at once; start at {@code Cell}. */
@NullMarked
package org.alignunit.internal.run.cell;

import org.jspecify.annotations.NullMarked;
