/**
 * What a model can do without being called: say where it is served, write its requests and read its answers; start at
 * {@link org.alignunit.internal.model.batch.BatchedModel}.
 */
@NullMarked
package org.alignunit.internal.model.batch;

import org.jspecify.annotations.NullMarked;
