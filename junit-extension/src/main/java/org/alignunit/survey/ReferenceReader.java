package org.alignunit.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.alignunit.distribution.Distribution;
import org.alignunit.distribution.Support;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.names.Lookalikes;
import org.alignunit.internal.names.NearNames;
import org.jspecify.annotations.Nullable;

/** Makes references of JSON that fits the schema, and checks them against the questions and groups. */
final class ReferenceReader {
    private static final BigDecimal EXACT = new BigDecimal("1e-6");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** Kish's size of equal weights is the number of people but for rounding. */
    private static final double SLACK = 1 + 1e-6;
    /** No survey asks so many people of one group: larger counts are scaled to a population. */
    private static final double MOST_PEOPLE = 1e6;

    private final SurveyException.Collector problems;
    private final Map<String, Known> questions = new HashMap<>();
    private final EntryNames ids;
    private final EntryNames keys;
    private final WaveNames waves;
    /** Question, group and wave to the index of their first reference. */
    private final Map<List<String>, Integer> first = new HashMap<>();

    private final Set<String> answered = new HashSet<>();

    ReferenceReader(
            SurveyException.Collector problems,
            List<Question> questions,
            EntryNames ids,
            EntryNames keys,
            WaveNames waves) {
        this.problems = problems;
        this.waves = waves;
        for (Question question : questions) {
            this.questions.putIfAbsent(question.id(), new Known(question));
        }
        this.ids = ids;
        this.keys = keys;
    }

    /** A question, and the support that all of its references share: one that is invalid has none. */
    private static final class Known {
        final Question question;
        private @Nullable Support support;

        Known(Question question) {
            this.question = question;
        }

        Support support() {
            Support made = support == null ? question.support() : support;
            support = made;
            return made;
        }
    }

    /** Keys of the groups with at least one respondent, as far as the file can be read. */
    Set<String> answered() {
        return answered;
    }

    /** The reference; empty if nobody stated an opinion, or the file has problems. */
    Optional<Reference> read(JsonValue json) {
        String id = ids.shared(json.get("question").text().orElseThrow());
        String group = keys.shared(json.get("group").text().orElseThrow());
        String wave = waves.read(json);
        problems.requireKnown(json.get("question"), "question", ids.known());
        problems.requireKnown(json.get("group"), "group", keys.known());
        Integer other = first.putIfAbsent(List.of(id, group, wave), Integer.valueOf(json.name()));
        if (other != null) {
            problems.add(
                    json.pointer(),
                    "\"" + id + "\" and \"" + group + "\" already have a reference at "
                            + json.pointer().replaceFirst("\\d+$", other.toString()),
                    "keep one of them");
        }
        Known known = questions.get(id);
        JsonValue counts = json.get("counts");
        JsonValue figures = counts.isPresent() ? counts : json.get("shares");
        Optional<Distribution> annotators = known == null
                ? Optional.empty()
                : annotators(json.get("annotators").get("shares"), known);
        if (known == null || !haveOptions(figures, known.question)) {
            answered.add(group);
            waves.answered(wave);
            return Optional.empty();
        }
        checkSum(json.get("shares"));
        return read(json, figures, known, group, annotators, wave);
    }

    /** The annotators' shares; empty if there are none, all are refusals, or the file has problems. */
    private Optional<Distribution> annotators(JsonValue shares, Known known) {
        if (!shares.isPresent() || !haveOptions(shares, known.question)) {
            return Optional.empty();
        }
        checkSum(shares);
        double[] weights = weights(shares, known.question.opinions());
        return sum(weights) > 0 && problems.isEmpty()
                ? Optional.of(Distribution.ofWeights(known.support(), weights))
                : Optional.empty();
    }

    private Optional<Reference> read(
            JsonValue json,
            JsonValue figures,
            Known known,
            String group,
            Optional<Distribution> annotators,
            String wave) {
        Question question = known.question;
        double[] weights = weights(figures, question.opinions());
        double opinions = sum(weights);
        if (opinions == 0) {
            return Optional.empty();
        }
        answered.add(group);
        waves.answered(wave);
        double all = sum(weights(figures, question.options()));
        double refusalShare = (all - opinions) / all;
        boolean counted = json.get("counts").isPresent();
        OptionalDouble respondents = number(json.get("respondents"), counted ? 1 : opinions / all);
        if (counted && respondents.isEmpty()) {
            respondents = OptionalDouble.of(opinions);
            checkUnweighted(figures, question, opinions);
        }
        OptionalDouble effectiveSize = effectiveSize(json, question, opinions);
        if (effectiveSize.isPresent()
                && effectiveSize.getAsDouble() > respondents.orElse(Double.POSITIVE_INFINITY) * SLACK) {
            problems.add(
                    json.get("effectiveSize").pointer(),
                    effectiveSize.getAsDouble() + " is above the " + respondents.getAsDouble()
                            + " people who stated an opinion",
                    "give Kish's effective size of those people, or leave it out");
        }
        // an invalid question has no support for the shares
        return problems.isEmpty()
                ? Optional.of(new Reference(
                        question.id(),
                        group,
                        Distribution.ofWeights(known.support(), weights),
                        refusalShare,
                        respondents,
                        effectiveSize,
                        annotators,
                        wave,
                        squaredWeights(json.get("squaredWeights"), question)))
                : Optional.empty();
    }

    private static List<Double> squaredWeights(JsonValue squares, Question question) {
        List<Double> numbers = new ArrayList<>();
        if (squares.isPresent()) {
            for (double square : weights(squares, question.opinions())) {
                numbers.add(square);
            }
        }
        return numbers;
    }

    /** As stated, or as it follows from the squared weights. */
    private OptionalDouble effectiveSize(JsonValue json, Question question, double opinions) {
        JsonValue stated = json.get("effectiveSize");
        JsonValue squares = json.get("squaredWeights");
        if (!squares.isPresent()) {
            return number(stated, 1);
        }
        if (!json.get("counts").isPresent()) {
            problems.add(squares.pointer(), "squared weights without counts", "give counts, or leave them out");
            return OptionalDouble.empty();
        }
        if (!haveOptions(squares, question)) {
            return OptionalDouble.empty();
        }
        double kish = opinions * opinions / sum(weights(squares, question.opinions()));
        double size = number(stated, 1).orElse(kish);
        if (!(size <= kish * SLACK && kish <= size * SLACK)) {
            problems.add(
                    squares.pointer(),
                    "the squared weights make " + kish + " people, and effectiveSize is " + size,
                    "correct one of them, or leave effectiveSize out");
        }
        return OptionalDouble.of(size);
    }

    /** The sum of weights is no number of people, whatever its scale. */
    private void checkUnweighted(JsonValue counts, Question question, double opinions) {
        String fault = opinions > MOST_PEOPLE ? "more than a million people are no sample" : "";
        for (Option option : question.options()) {
            JsonValue count = figure(counts, option);
            if (count.number().orElse(BigDecimal.ZERO).stripTrailingZeros().scale() > 0) {
                fault = count.number().orElseThrow().toPlainString() + " is no number of people";
                break;
            }
        }
        if (!fault.isEmpty()) {
            problems.add(
                    counts.pointer(),
                    fault + ", so these counts are weighted",
                    "add \"respondents\": how many people stated an opinion, unweighted");
        }
    }

    private boolean haveOptions(JsonValue figures, Question question) {
        List<String> known = texts(question.options());
        List<String> needed = texts(question.opinions());
        Set<String> given = new LinkedHashSet<>();
        for (String name : figures.fields().keySet()) {
            String option = Lookalikes.among(known, name);
            given.add(option);
            if (!known.contains(option)) {
                problems.add(
                        figures.get(name).pointer(),
                        "question \"" + question.id() + "\" has no option \"" + name + "\"",
                        NearNames.remedy(name, known));
            }
        }
        List<String> missing = NearNames.missing(needed, known, given);
        if (!missing.isEmpty()) {
            problems.add(
                    figures.pointer(),
                    "missing " + NearNames.list(missing),
                    "add a number for each, 0 where nobody chose it");
        }
        return problems.isClean(figures.pointer());
    }

    /** Rounding moves each share by at most half a unit of its last decimal. */
    private void checkSum(JsonValue shares) {
        Collection<JsonValue> given = shares.fields().values();
        int decimals = 2;
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonValue item : given) {
            BigDecimal share = item.number().orElseThrow();
            decimals = Math.max(decimals, share.stripTrailingZeros().scale());
            sum = sum.add(share);
        }
        BigDecimal rounding = HALF.movePointLeft(decimals).multiply(BigDecimal.valueOf(given.size()));
        if (shares.isPresent() && sum.subtract(BigDecimal.ONE).abs().compareTo(rounding.max(EXACT)) > 0) {
            problems.add(
                    shares.pointer(),
                    "the shares sum to " + sum.toPlainString() + ", not 1",
                    "correct them, or give counts");
        }
    }

    private static List<String> texts(List<Option> options) {
        return options.stream().map(Option::text).toList();
    }

    private static double[] weights(JsonValue figures, List<Option> options) {
        double[] weights = new double[options.size()];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = number(figure(figures, options.get(k)), 1).orElse(0);
        }
        return weights;
    }

    private static JsonValue figure(JsonValue figures, Option option) {
        JsonValue figure = figures.get(option.text());
        return figure.isPresent()
                ? figure
                : figures.get(Lookalikes.among(figures.fields().keySet(), option.text()));
    }

    private static double sum(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    private static OptionalDouble number(JsonValue json, double scale) {
        Optional<BigDecimal> number = json.number();
        return number.isPresent() ? OptionalDouble.of(number.get().doubleValue() * scale) : OptionalDouble.empty();
    }
}
