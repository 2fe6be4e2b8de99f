package org.alignunit.microdata.published;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alignunit.internal.names.NearNames;
import org.alignunit.microdata.DataFiles;
import org.alignunit.microdata.aggregate.Where;
import org.alignunit.microdata.imports.file.Numbers;
import org.alignunit.microdata.imports.file.SurveyDocument;
import org.alignunit.microdata.mapping.Findings;
import org.alignunit.microdata.mapping.Mapping;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.Row;
import org.jspecify.annotations.Nullable;

/** Adds to references what other people expected the groups to answer, on average. */
public final class EstimateReader {
    private static final double ROUNDED = 0.01;

    private final Map<String, @Nullable Object> document;
    private final DataFile file;
    private final Where where;
    private final Findings findings;

    private EstimateReader(Map<String, @Nullable Object> document, DataFile file, Where where, Findings findings) {
        this.document = document;
        this.file = file;
        this.where = where;
        this.findings = findings;
    }

    /**
     * Adds the estimates of a file to a survey file.
     *
     * @throws MicrodataException if the file cannot be read
     */
    public static void add(
            Mapping.Annotations annotations, Path path, Map<String, @Nullable Object> document, Findings findings) {
        EstimateReader reader = new EstimateReader(
                document, DataFiles.open(path, annotations.data().options()), annotations.where(), findings);
        for (int i = 0; i < annotations.estimates().size(); i++) {
            reader.add(annotations.estimates().get(i), "/annotations/estimates/" + i);
        }
    }

    private void add(Mapping.Estimate estimate, String place) {
        Map<String, Boolean> options = options(estimate, place);
        if (options.isEmpty()) {
            return;
        }
        List<Map<String, @Nullable Object>> references = objects("references").stream()
                .filter(reference -> estimate.question().equals(reference.get("question"))
                        && estimate.group().equals(reference.get("group")))
                .toList();
        if (references.isEmpty()) {
            findings.error(
                    place,
                    "there is no reference of " + estimate.group() + " to " + estimate.question(),
                    "name a group and a question that have one");
            return;
        }
        Average average = new Average(estimate, options.keySet());
        file.forEachRow(average::add);
        if (average.faulty > 0) {
            findings.warning(
                    place,
                    "rows whose estimates do not sum to 100 or to 1: " + average.faulty + ", the first is row "
                            + average.first,
                    "they are left out");
        }
        if (average.people == 0) {
            findings.error(place, "nobody estimated it", "name other columns");
        } else {
            Map<String, @Nullable Object> shares = average.shares();
            references
                    .get(references.size() - 1)
                    .put("annotators", SurveyDocument.object("shares", shares, "number", average.people));
        }
    }

    /** The options of a question that have a column, in its order; none if something is wrong. */
    private Map<String, Boolean> options(Mapping.Estimate estimate, String place) {
        Map<String, Boolean> refusals = new LinkedHashMap<>();
        objects("questions").stream()
                .filter(question -> estimate.question().equals(question.get("id")))
                .forEach(question -> ((List<?>) question.get("options"))
                        .forEach(option -> refusals.put(
                                String.valueOf(((Map<?, ?>) option).get("text")),
                                ((Map<?, ?>) option).containsKey("refusal"))));
        if (refusals.isEmpty()) {
            findings.error(
                    place + "/question", "no question \"" + estimate.question() + "\"", "name one of the survey");
            return refusals;
        }
        Set<String> unknown = new LinkedHashSet<>(estimate.columns().keySet());
        unknown.removeAll(refusals.keySet());
        unknown.forEach(option -> findings.error(
                place + "/columns", "no option \"" + option + "\"", NearNames.remedy(option, refusals.keySet())));
        refusals.forEach((option, refusal) -> {
            if (!refusal && !estimate.columns().containsKey(option)) {
                findings.error(
                        place + "/columns", "no column for \"" + option + "\"", "name the column of its estimates");
            }
        });
        if (findings.hasErrors(place)) {
            return Map.of();
        }
        refusals.keySet().retainAll(estimate.columns().keySet());
        return refusals;
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, @Nullable Object>> objects(String field) {
        return (List<Map<String, @Nullable Object>>) document.get(field);
    }

    /** The mean of shares, each of which is a row's. */
    private final class Average {
        private final List<String> options;
        private final int[] columns;
        private final double[] sums;
        private long people;
        private long faulty;
        private long first;

        Average(Mapping.Estimate estimate, Set<String> options) {
            this.options = List.copyOf(options);
            columns = this.options.stream()
                    .mapToInt(option -> file.column(estimate.columns().get(option)))
                    .toArray();
            sums = new double[columns.length];
        }

        void add(Row row) {
            if (!where.isMet(test -> test.isMetBy(row.value(file.column(test.column()))))) {
                return;
            }
            double sum = 0;
            boolean any = false;
            for (int column : columns) {
                double number = row.number(column);
                boolean missing = row.missing(column) != Row.NONE;
                if (!missing && !(number >= 0)) {
                    throw new MicrodataException(
                            file.info().path(),
                            "row " + row.position() + ", column "
                                    + file.columns().get(column).name(),
                            "\"" + row.text(column) + "\" is no estimate",
                            "choose rows with \"where\", or correct it");
                }
                any |= !missing;
                sum += missing ? 0 : number;
            }
            if (any && Math.abs(sum - 1) > ROUNDED && Math.abs(sum / 100 - 1) > ROUNDED) {
                first = faulty++ == 0 ? row.position() : first;
            } else if (any) {
                people++;
                for (int i = 0; i < columns.length; i++) {
                    sums[i] += row.missing(columns[i]) == Row.NONE ? row.number(columns[i]) / sum : 0;
                }
            }
        }

        Map<String, @Nullable Object> shares() {
            Map<String, @Nullable Object> shares = new LinkedHashMap<>();
            for (int i = 0; i < sums.length; i++) {
                shares.put(options.get(i), Numbers.rounded(sums[i] / people));
            }
            return shares;
        }
    }
}
