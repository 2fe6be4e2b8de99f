/** The races of configurations on the page; start at {@code RaceView}. */
@NullMarked
package org.alignunit.maven.page.races;

import org.jspecify.annotations.NullMarked;
