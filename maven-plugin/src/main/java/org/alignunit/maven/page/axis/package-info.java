/**
 * Figures as places on an axis; start at {@link org.alignunit.maven.page.axis.PropertyAxis}.
 */
@NullMarked
package org.alignunit.maven.page.axis;

import org.jspecify.annotations.NullMarked;
