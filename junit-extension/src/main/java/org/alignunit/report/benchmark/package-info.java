/**
 * What a grid of results says of models: who comes nearest, to whom, and on which questions; start at
 * {@link org.alignunit.report.benchmark.Benchmark}.
 */
@NullMarked
package org.alignunit.report.benchmark;

import org.jspecify.annotations.NullMarked;
