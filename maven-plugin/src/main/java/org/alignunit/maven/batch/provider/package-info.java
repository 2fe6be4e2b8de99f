/**
 * Who takes batches, and how their files and calls read; start at {@link org.alignunit.maven.batch.provider.BatchProvider}.
 */
@NullMarked
package org.alignunit.maven.batch.provider;

import org.jspecify.annotations.NullMarked;
