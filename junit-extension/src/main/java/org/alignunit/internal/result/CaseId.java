package org.alignunit.internal.result;

import org.alignunit.Expression;
import org.alignunit.distribution.DistanceMeasure;
import org.jspecify.annotations.Nullable;

/**
 * What a test case measures: two results of one id are of the same case, measured again or in another place of the test code.
 *
 * @param wave of the people whose answers are the reference; null in a survey without waves, and in older files
 */
public record CaseId(String survey, @Nullable String wave, String group, AskedModel asked, DistanceMeasure distance)
        implements FieldGroup, Comparable<CaseId> {
    /** A case of a survey without waves. */
    public CaseId(String survey, String group, AskedModel asked, DistanceMeasure distance) {
        this(survey, null, group, asked, distance);
    }

    /** {@return the survey, and the wave where there is one: {@code gss, 2018}} */
    public String people() {
        return wave == null ? survey : survey + ", " + wave;
    }

    /** {@return the same of another group, asked in another way} */
    public CaseId with(String otherGroup, AskedModel otherwise) {
        return new CaseId(survey, wave, otherGroup, otherwise, distance);
    }

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
                wave == null ? "" : wave,
                group,
                asked.steering().text(),
                persona == null ? "" : persona.text(),
                asked.expression().text(),
                distance.name(),
                condition == null ? "" : condition.sortKey());
    }
}
