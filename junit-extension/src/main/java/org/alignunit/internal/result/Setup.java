package org.alignunit.internal.result;

import org.alignunit.internal.result.asking.FirstPrompt;
import org.jspecify.annotations.Nullable;

/**
 * What the replies of a test case rest on, beside what its id tells.
 *
 * @param domain the survey's domain; may be empty
 * @param promptVersion of the wording that the model was asked in; null where there was none of this library
 * @param prompt what the first of the questions of the most ways was asked with, as a sample; null where no wording of this
 *     library was used
 * @param seed of everything random
 */
public record Setup(
        String domain,
        @Nullable Integer promptVersion,
        @Nullable FirstPrompt prompt,
        long seed) implements FieldGroup {}
