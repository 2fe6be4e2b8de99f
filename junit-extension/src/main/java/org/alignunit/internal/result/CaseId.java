package org.alignunit.internal.result;

import org.alignunit.Expression;
import org.alignunit.distribution.DistanceMeasure;

/**
 * What a test case measures: two results of one id are of the same case, measured again or in another place of the test code.
 */
public record CaseId(String survey, String group, AskedModel asked, DistanceMeasure distance)
        implements FieldGroup, Comparable<CaseId> {
    /** {@return the model's name} */
    public String model() {
        return asked.model();
    }

    /** {@return how the model tells its distribution} */
    public Constant<Expression> expression() {
        return asked.expression();
    }

    public CaseId withAsked(AskedModel other) {
        return new CaseId(survey, group, other, distance);
    }

    public CaseId withGroup(String other) {
        return new CaseId(survey, other, asked, distance);
    }

    /** By model first, as result files are sorted. */
    @Override
    public int compareTo(CaseId other) {
        String[] texts = texts();
        String[] others = other.texts();
        for (int i = 0; i < texts.length; i++) {
            int order = texts[i].compareTo(others[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private String[] texts() {
        Constant<?> persona = asked.persona();
        Condition condition = asked.condition();
        return new String[] {
            asked.model(),
            survey,
            group,
            asked.steering().text(),
            persona == null ? "" : persona.text(),
            asked.expression().text(),
            distance.name(),
            condition == null ? "" : condition.sortKey()
        };
    }
}
