/**
 * What Maven tells the goals of a build, and what they tell Maven; start at {@link org.alignunit.maven.build.ScannedPlaces}.
 */
@NullMarked
package org.alignunit.maven.build;

import org.jspecify.annotations.NullMarked;
