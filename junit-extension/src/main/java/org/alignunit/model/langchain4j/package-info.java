/**
 * The user's own LangChain4j chat model as a model under test, and a decorator that keeps its replies; start at
 * {@link org.alignunit.model.langchain4j.LangChain4jModel}.
 */
@NullMarked
package org.alignunit.model.langchain4j;

import org.jspecify.annotations.NullMarked;
