package org.alignunit.internal.result;

import org.alignunit.Expression;
import org.alignunit.PersonaForm;
import org.alignunit.Steering;
import org.jspecify.annotations.Nullable;

/**
 * A model, and how it is asked.
 *
 * @param model its name
 * @param steering how it is told of the group
 * @param persona in which form; null where it is not told, or not in words of this library
 * @param expression how it tells its distribution
 * @param condition what else makes its answers others; null on an error before any was planned, in plans and in older files
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

    /**
     * Another model, asked alike.
     *
     * @param other its name
     * @return it
     */
    public AskedModel withModel(String other) {
        return new AskedModel(other, steering, persona, expression, condition);
    }

    /**
     * The same model, telling its distribution in another way.
     *
     * @param other how
     * @return it
     */
    public AskedModel withExpression(Expression other) {
        return new AskedModel(model, steering, persona, Constant.of(other), condition);
    }

    /**
     * The same under a condition.
     *
     * @param other the condition
     * @return it; its persona named, be it the plain one
     */
    AskedModel under(Condition other) {
        return new AskedModel(model, steering, persona == null ? PLAIN_PERSONA : persona, expression, other);
    }

    /**
     * The same without what lies in the survey rather than in how the model is asked.
     *
     * @return it, under {@link Condition#ofAsking()}
     */
    public AskedModel withoutDetails() {
        return condition == null ? this : new AskedModel(model, steering, persona, expression, condition.ofAsking());
    }
}
