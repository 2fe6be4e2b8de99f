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

    /** By model first, as result files are sorted. */
    @Override
    public int compareTo(CaseId other) {
        return sortKey().compareTo(other.sortKey());
    }

    private String sortKey() {
        Constant<?> persona = asked.persona();
        Condition condition = asked.condition();
        return String.join(
                "\0", // below all other characters
                asked.model(),
                survey,
                group,
                asked.steering().text(),
                persona == null ? "" : persona.text(),
                asked.expression().text(),
                distance.name(),
                condition == null ? "" : condition.sortKey());
    }
}
