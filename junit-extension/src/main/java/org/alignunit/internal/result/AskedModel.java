package org.alignunit.internal.result;

import org.alignunit.Expression;
import org.alignunit.PersonaForm;
import org.alignunit.Steering;
import org.jspecify.annotations.Nullable;

/**
 * A model, and how it is asked.
 *
 * @param persona null where the group is not described, or not in words of this library
 * @param condition null on an error before any was planned, in plans and in older files
 */
public record AskedModel(
        String model,
        Constant<Steering> steering,
        @Nullable Constant<PersonaForm> persona,
        Constant<Expression> expression,
        @Nullable Condition condition)
        implements FieldGroup {
    /** The form of persona that goes without saying, and of files that name none. */
    public static final Constant<PersonaForm> PLAIN_PERSONA = Constant.of(PersonaForm.SENTENCE);
}
