/**
 * A test case of an annotation: its display name, its cell, its prompts and what they would cost; start at
 * {@link org.alignunit.internal.testcase.TestCase}.
 */
@NullMarked
package org.alignunit.internal.testcase;

import org.jspecify.annotations.NullMarked;
