/**
 * Judges result files by rules, and prints them and plans as tables; start at {@link org.alignunit.maven.gate.Gate}.
 */
@NullMarked
package org.alignunit.maven.gate;

import org.jspecify.annotations.NullMarked;
