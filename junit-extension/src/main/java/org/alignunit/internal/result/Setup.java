package org.alignunit.internal.result;

import org.alignunit.internal.result.asking.FirstPrompt;
import org.jspecify.annotations.Nullable;

/**
 * What the replies of a test case rest on, beside its id. The prompt is a sample. Its version and the prompt are null where a
 * pipeline has prompts of its own; the domain may be empty.
 */
public record Setup(
        String domain,
        @Nullable Integer promptVersion,
        @Nullable FirstPrompt prompt,
        long seed) implements FieldGroup {}
