/**
 * Alignment tests for JUnit: annotations, their extension and its configuration; start at
 * {@link org.alignunit.junit.AlignmentTest}.
 */
@NullMarked
package org.alignunit.junit;

import org.jspecify.annotations.NullMarked;
