package org.alignunit.internal.result;

import org.alignunit.Expression;
import org.alignunit.Property;
import org.alignunit.distribution.DistanceMeasure;
import org.jspecify.annotations.Nullable;

/**
 * What a test case measures: two results of one id are of the same case, measured again or in another place of the test code.
 *
 * @param wave of the people whose answers are the reference; null in a survey without waves, and in older files
 * @param group the group's key; of two groups whose gap is measured both, as in {@code PARTY=Left - PARTY=Right}
 * @param property a distance in older files
 * @param distance the measure of the questions' distances
 */
public record CaseId(
        String survey,
        @Nullable String wave,
        String group,
        @Nullable Constant<Property> property,
        AskedModel asked,
        DistanceMeasure distance)
        implements FieldGroup, Comparable<CaseId> {
    private static final Constant<Property> DISTANCE = Constant.of(Property.DISTANCE);

    /** Fills in what older files do not tell. */
    public CaseId {
        property = property == null ? DISTANCE : property;
    }

    /** A distance to a group of a survey without waves. */
    public CaseId(String survey, String group, AskedModel asked, DistanceMeasure distance) {
        this(survey, null, group, DISTANCE, asked, distance);
    }

    /** {@return whether a distance is measured, which may be compared with others} */
    public boolean ofDistance() {
        return DISTANCE.equals(property);
    }

    /** {@return the survey, and the wave where there is one: {@code gss, 2018}} */
    public String people() {
        return wave == null ? survey : survey + ", " + wave;
    }

    /** {@return the same of another group, asked in another way} */
    public CaseId with(String otherGroup, AskedModel otherwise) {
        return new CaseId(survey, wave, otherGroup, property, otherwise, distance);
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
                property == null ? "" : property.text(),
                asked.steering().text(),
                persona == null ? "" : persona.text(),
                asked.expression().text(),
                distance.name(),
                condition == null ? "" : condition.sortKey());
    }
}
