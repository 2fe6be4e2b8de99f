/**
 * The results of a build: what ran of a module's alignment tests, and what did not; start at
 * {@link org.alignunit.maven.results.ModuleResults}.
 */
@NullMarked
package org.alignunit.maven.results;

import org.jspecify.annotations.NullMarked;
