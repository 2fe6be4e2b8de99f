package org.alignunit.maven.page.axis;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alignunit.Property;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.PropertyWords;
import org.jspecify.annotations.Nullable;

/**
 * The axis of a property, or of one measure of distance.
 *
 * @param key of what it measures
 * @param label its name; with the measure where tests have several
 * @param scale its numbers
 */
public record PropertyAxis(Key key, String label, Scale scale) {
    /**
     * A property, and of distances their measure.
     *
     * @param measure null of a property that is no distance
     */
    public record Key(Constant<Property> property, @Nullable DistanceMeasure measure) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(
                        (Key key) -> key.property().known(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(key -> key.property().text())
                .thenComparing(Key::measure, Comparator.nullsFirst(Comparator.naturalOrder()));

        /** {@return what a test measures} */
        public static Key of(TestResult test) {
            return new Key(
                    test.id().property(), test.id().ofDistance() ? test.id().distance() : null);
        }

        /** {@return what people themselves show; null of a property in which that is not one number} */
        public @Nullable Double people() {
            Property known = property.known();
            return known == null
                    ? null
                    : switch (known) {
                        case DISTANCE, REFUSALS, STRUCTURE -> Double.valueOf(0);
                        case GROUP_GAPS, SPREAD, TOP_ANSWER -> Double.valueOf(1);
                        case BASELINE, WORTH -> null;
                    };
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** {@return the axes of all that the tests measure, distances first} */
    public static Map<Key, PropertyAxis> of(List<TestResult> tests) {
        Map<Key, List<TestResult>> measured =
                tests.stream().collect(Collectors.groupingBy(Key::of, TreeMap::new, Collectors.toList()));
        boolean several =
                measured.keySet().stream().filter(key -> key.measure() != null).count() > 1;
        Map<Key, PropertyAxis> axes = new TreeMap<>();
        measured.forEach((key, all) ->
                axes.put(key, new PropertyAxis(key, label(key, several), Scale.of(all, key.people()))));
        return axes;
    }

    private static String label(Key key, boolean several) {
        String words = key.property().words();
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT)
                        + words.substring(1)
                        + (several && key.measure() != null
                                ? ", " + key.measure().label()
                                : "");
    }

    /** {@return the first of the tests that measures it; null where none does} */
    public @Nullable TestResult first(List<TestResult> tests) {
        return tests.stream()
                .filter(test -> Key.of(test).equals(key))
                .findFirst()
                .orElse(null);
    }

    /** {@return the figures of a test as marks on a line; null where they are not plotted} */
    public @Nullable Strip strip(TestResult test) {
        return plotted() ? Strip.of(test, scale, key.people()) : null;
    }

    /** {@return what the property is; empty where its name is of a newer version} */
    public String meaning() {
        Property known = key.property().known();
        return known == null ? "" : PropertyWords.meaning(known);
    }

    /** {@return whether its figures are placed on a line: numbers of respondents span too much for one} */
    public boolean plotted() {
        return !key.property().is(Property.WORTH);
    }

    /** {@return the numbers on the axis; none of one that is not plotted} */
    public List<Scale.Tick> ticks() {
        return plotted() ? scale.ticks() : List.of();
    }
}
