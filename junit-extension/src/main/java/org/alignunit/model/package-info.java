/**
 * The port to a language model; start at {@link org.alignunit.model.LanguageModel}.
 */
@NullMarked
package org.alignunit.model;

import org.jspecify.annotations.NullMarked;
