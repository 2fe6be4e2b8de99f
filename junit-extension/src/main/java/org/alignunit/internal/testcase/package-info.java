/**
 * A test case before it is measured: its name, its prompts and what they would cost; start at
 * {@link org.alignunit.internal.testcase.TestCase}.
 */
@NullMarked
package org.alignunit.internal.testcase;

import org.jspecify.annotations.NullMarked;
