package org.alignunit.maven.page.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.page.axis.Scale;

/**
 * A level of a margin: its share of the sample, before raking, beside its share of the population.
 *
 * @param column the margin
 * @param level its level
 * @param sample the share of the sample
 * @param population the stated share
 * @param points by how many percentage points the sample is above it, with a sign
 * @param sampleAt place of the sample's share
 * @param populationAt place of the stated share
 */
record MarginView(
        String column,
        String level,
        String sample,
        String population,
        String points,
        String sampleAt,
        String populationAt) {
    private static final int MOST = 40;

    /** The levels of all margins, on one axis. */
    record Table(List<MarginView> rows, String to) {}

    /** {@return the margins of a provenance's raking, beside the sample of a wave} */
    static Table of(JsonValue margins, JsonValue sample) {
        List<Double> shares = new ArrayList<>();
        margins.fields()
                .forEach((column, levels) -> levels.fields().forEach((level, share) -> {
                    shares.add(share.asDouble());
                    shares.add(shareOf(sample, column, level));
                }));
        shares.removeIf(share -> share.isNaN());
        Scale scale = Scale.of(shares.stream().mapToDouble(Double::doubleValue));
        List<MarginView> rows = new ArrayList<>();
        for (Map.Entry<String, JsonValue> margin : margins.fields().entrySet()) {
            margin.getValue().fields().forEach((level, share) -> {
                double found = shareOf(sample, margin.getKey(), level);
                if (!Double.isNaN(found) && !Double.isNaN(share.asDouble())) {
                    rows.add(row(margin.getKey(), level, found, share.asDouble(), scale));
                }
            });
        }
        return new Table(rows.subList(0, Math.min(MOST, rows.size())), Figures.plainPercent(scale.end()));
    }

    private static double shareOf(JsonValue sample, String column, String level) {
        return sample.get(column).get("shares").get(level).asDouble();
    }

    private static MarginView row(String column, String level, double sample, double population, Scale scale) {
        return new MarginView(
                column,
                level,
                Figures.percent(sample),
                Figures.percent(population),
                String.format(Locale.ROOT, "%+.1f", 100 * (sample - population)),
                scale.at(sample),
                scale.at(population));
    }
}
