/**
 * Replies in batches, at half the price: what tests want and have no reply for goes to the provider as a file, and its results
 * become recordings; start at {@link org.alignunit.maven.batch.BatchRun}.
 */
@NullMarked
package org.alignunit.maven.batch;

import org.jspecify.annotations.NullMarked;
