/**
 * What a build has to show: which alignment tests the module holds, and what of them ran in this build; start at
 * {@link org.alignunit.maven.evidence.ModuleResults}.
 */
@NullMarked
package org.alignunit.maven.evidence;

import org.jspecify.annotations.NullMarked;
