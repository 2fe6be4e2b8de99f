/** What is measured of a test case: questions, group, method, and what is asserted; start at {@code Cell}. */
@NullMarked
package org.alignunit.internal.run.cell;

import org.jspecify.annotations.NullMarked;
