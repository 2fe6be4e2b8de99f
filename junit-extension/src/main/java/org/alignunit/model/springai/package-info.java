/**
 * The user's own Spring AI chat model as a model under test, and a decorator that keeps its replies; start at
 * {@link org.alignunit.model.springai.SpringAiModel}.
 */
@NullMarked
package org.alignunit.model.springai;

import org.jspecify.annotations.NullMarked;
