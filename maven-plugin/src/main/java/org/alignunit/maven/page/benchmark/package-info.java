/**
 * The benchmark on the page: leaderboard, distance by entropy, worst group; start at
 * {@link org.alignunit.maven.page.benchmark.BenchmarkView}.
 */
@NullMarked
package org.alignunit.maven.page.benchmark;

import org.jspecify.annotations.NullMarked;
