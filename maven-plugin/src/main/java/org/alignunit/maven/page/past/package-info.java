/**
 * How test cases have gone from build to build; start at {@link org.alignunit.maven.page.past.PastView}.
 */
@NullMarked
package org.alignunit.maven.page.past;

import org.jspecify.annotations.NullMarked;
