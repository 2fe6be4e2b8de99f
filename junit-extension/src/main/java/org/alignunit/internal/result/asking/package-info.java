/**
 * In what orders and wordings the questions of a test case were asked, and what its answers owe to them; start at
 * {@link org.alignunit.internal.result.asking.WaysOfAsking}.
 */
@NullMarked
package org.alignunit.internal.result.asking;

import org.jspecify.annotations.NullMarked;
