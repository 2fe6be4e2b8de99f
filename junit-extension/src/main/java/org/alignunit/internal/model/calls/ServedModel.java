package org.alignunit.internal.model.calls;

import org.alignunit.model.LanguageModel;

/** A model of which it is known where it is served. */
public interface ServedModel extends LanguageModel {
    /** {@return the provider or the URL, as {@code alignunit.model} has it; empty where it is not known} */
    String server();
}
