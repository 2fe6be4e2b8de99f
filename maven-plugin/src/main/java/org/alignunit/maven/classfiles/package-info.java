/**
 * Finds alignment tests in compiled classes, without loading them; start at
 * {@link org.alignunit.maven.classfiles.AlignmentTests}.
 */
@NullMarked
package org.alignunit.maven.classfiles;

import org.jspecify.annotations.NullMarked;
