/**
 * What a grid of results says of models: who comes nearest, to whom, and on which questions; start at
 * {@link org.alignunit.maven.leaderboard.Benchmark}.
 */
@NullMarked
package org.alignunit.maven.leaderboard;

import org.jspecify.annotations.NullMarked;
