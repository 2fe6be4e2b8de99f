package org.alignunit.maven.approval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.maven.comparison.MatchedCase;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a result are approved, and how they stand in the file: names and values are those of the result file, but that
 * a question's shares stand together, people's first, and its wording is a fingerprint.
 */
final class ApprovedFields {
    private static final List<String> OF_CASES = List.of(
            "testClass testMethod displayName survey wave group property model steering persona expression promptVersion distance within min max confidence"
                    .concat(" scope condition verdict estimate lower upper skill looks")
                    .split(" "));
    private static final List<String> OF_QUESTIONS =
            List.of("answers refusals unreadable read ways distance squaredDistance peopleValue modelValue".split(" "));

    /** What every result has, and no approved one keeps. */
    private static final Map<String, Object> REST = Map.of(
            "domain",
            "",
            "seed",
            0,
            "errorCovers",
            List.of(),
            "baselines",
            Map.of(),
            "problems",
            Map.of(),
            "provenance",
            "",
            "run",
            Map.of("calls", 0, "replayedCalls", 0, "promptTokens", 0, "completionTokens", 0, "elapsedMillis", 0));

    private ApprovedFields() {}

    /** {@return the fields of a test case, but for its questions} */
    static Map<String, Object> of(ApprovedCase approved) {
        Map<String, Object> fields = chosen(OutputFiles.RESULTS.fields(approved.result()), OF_CASES);
        if (!approved.prompt().isEmpty()) {
            fields.put("prompt", approved.prompt());
        }
        fields.put("approved", approved.date());
        fields.put("version", approved.version());
        return fields;
    }

    /** {@return the fields of each question of a test case} */
    static List<Map<String, Object>> questions(TestResult approved) {
        List<Map<String, Object>> questions = new ArrayList<>();
        for (Object each : list(OutputFiles.RESULTS.fields(approved).get("questions"))) {
            questions.add(question(map(each)));
        }
        return questions;
    }

    private static Map<String, Object> question(Map<String, @Nullable Object> result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", String.valueOf(result.get("id")));
        fields.put("wording", String.valueOf(result.get("text")));
        Map<String, @Nullable Object> people = map(result.get("reference"));
        Map<String, @Nullable Object> model = map(result.get("model"));
        Set<String> options = new LinkedHashSet<>(people.keySet());
        options.addAll(model.keySet());
        Map<String, Object> shares = new LinkedHashMap<>();
        for (String option : options) {
            List<@Nullable Object> both = new ArrayList<>();
            both.add(people.get(option));
            if (model.containsKey(option)) {
                both.add(model.get(option));
            }
            shares.put(option, both);
        }
        fields.put("shares", shares);
        fields.putAll(chosen(result, OF_QUESTIONS));
        return fields;
    }

    private static Map<String, Object> chosen(Map<String, @Nullable Object> all, List<String> names) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        for (String name : names) {
            Object value = all.get(name);
            if (value != null) {
                chosen.put(name, value);
            }
        }
        return chosen;
    }

    /** {@return a result as the file keeps it} */
    static ApprovedCase approve(TestResult test, String date, String version) {
        TestResult plain = new TestResult(
                test.name(),
                MatchedCase.of(test),
                test.setup(),
                test.assertion(),
                test.conclusion(),
                test.figures(),
                test.recorded(),
                test.run(),
                test.questions(),
                null);
        Map<String, Object> fields = of(new ApprovedCase(plain, ApprovedCase.prompt(test), date, version));
        List<Map<String, Object>> questions = questions(plain);
        questions.forEach(
                question -> question.put("wording", ApprovedCase.fingerprint(String.valueOf(question.get("wording")))));
        questions.sort(Comparator.comparing(question -> String.valueOf(question.get("id"))));
        fields.put("questions", questions);
        return read(fields, "");
    }

    /**
     * {@return the test case that fields are of}
     *
     * @throws IllegalArgumentException if one is missing, or of another type
     */
    static ApprovedCase read(Map<String, ?> fields, String place) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>(REST);
        for (String name : OF_CASES) {
            result.put(name, fields.get(name));
        }
        List<Object> questions = new ArrayList<>();
        for (Object each : list(fields.get("questions"))) {
            questions.add(whole(map(each), place + "/questions/" + questions.size()));
        }
        if (questions.isEmpty()) {
            throw new IllegalArgumentException(place + "/questions has no question");
        }
        result.put("questions", questions);
        return new ApprovedCase(
                OutputFiles.RESULTS.entry(result, place),
                fields.get("prompt") instanceof String prompt ? prompt : "",
                text(fields, "approved", place),
                text(fields, "version", place));
    }

    private static Map<String, @Nullable Object> whole(Map<String, @Nullable Object> question, String place) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(question);
        Map<String, Object> people = new LinkedHashMap<>();
        Map<String, Object> model = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable Object> option :
                map(question.get("shares")).entrySet()) {
            List<?> both = list(option.getValue());
            if (both.isEmpty() || both.size() > 2) {
                throw new IllegalArgumentException(
                        place + "/shares/" + option.getKey() + " is not the people's share and the model's");
            }
            if (both.get(0) != null) {
                people.put(option.getKey(), both.get(0));
            }
            if (both.size() == 2) {
                model.put(option.getKey(), both.get(1));
            }
        }
        fields.put("text", text(question, "wording", place));
        fields.put("reference", people);
        fields.put("model", model);
        return fields;
    }

    private static String text(Map<String, ?> fields, String name, String place) {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(place + "/" + name + " is missing");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
