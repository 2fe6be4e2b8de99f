package org.alignunit.maven.comparison;

import java.util.Objects;
import org.alignunit.Expression;
import org.alignunit.internal.result.AskedModel;
import org.alignunit.internal.result.CaseId;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.asking.VariantResult;
import org.alignunit.internal.result.asking.WaysOfAsking;

/** The ids by which test cases are matched: of results of any age, and without what may differ. */
public final class MatchedCase {
    private MatchedCase() {}

    /** {@return the id by which results of any age compare: persona and condition, which older files lack, from the answers} */
    public static CaseId of(TestResult test) {
        AskedModel asked = test.id().asked();
        return withAsked(
                test.id(),
                new AskedModel(
                        asked.model(),
                        asked.steering(),
                        Objects.requireNonNullElse(asked.persona(), AskedModel.PLAIN_PERSONA),
                        asked.expression(),
                        condition(test)));
    }

    /** {@return the condition that a result names; where it names none, what its answers show} */
    public static Condition condition(TestResult test) {
        return Objects.requireNonNullElseGet(
                test.id().asked().condition(),
                () -> new Condition(
                        most(test, VariantResult.Kind.ORDER),
                        most(test, VariantResult.Kind.WORDING),
                        most(test, VariantResult.Kind.PERSONA),
                        test.questions().stream().anyMatch(question -> question.temperature() != null),
                        null,
                        false,
                        null));
    }

    private static int most(TestResult test, VariantResult.Kind kind) {
        WaysOfAsking ways = test.ways();
        return ways == null
                ? 1
                : ways.variants(kind).stream()
                        .mapToInt(VariantResult::number)
                        .max()
                        .orElse(1);
    }

    /** The same of another model. */
    public static AskedModel withModel(AskedModel asked, String model) {
        return new AskedModel(model, asked.steering(), asked.persona(), asked.expression(), asked.condition());
    }

    /** The same by another expression. */
    public static AskedModel withExpression(AskedModel asked, Expression expression) {
        return new AskedModel(
                asked.model(), asked.steering(), asked.persona(), Constant.of(expression), asked.condition());
    }

    /** The same without what belongs to the survey rather than to how the model is asked. */
    public static AskedModel withoutDetails(AskedModel asked) {
        Condition all = asked.condition();
        Condition ofAsking = all == null
                ? null
                : new Condition(
                        all.orders(), 1, 1, all.temperatureScaling(), all.examples(), all.examplesUnderTest(), null);
        return new AskedModel(asked.model(), asked.steering(), asked.persona(), asked.expression(), ofAsking);
    }

    /** The same asked in another way. */
    static CaseId withAsked(CaseId id, AskedModel asked) {
        return id.with(id.group(), asked);
    }
}
