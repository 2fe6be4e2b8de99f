package org.alignunit.maven.page.people;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.page.words.Fact;

/**
 * The people of a survey.
 *
 * @param title of the survey
 * @param used by how many cases
 * @param basis questions, people and the noise floor that follows
 * @param source who asked them; may be empty
 * @param figures how many people of each group, and what weighting left of them
 * @param margins the sample beside its margins; no rows where there are none
 * @param raking what raking cost, or that there was none; may be empty
 * @param decisions of the import
 * @param waves how far people moved, beside the model's distances
 * @param mapping where all of it comes from; empty without an import
 */
public record PeopleView(
        String title,
        String used,
        String basis,
        String source,
        List<Fact> figures,
        MarginView.Table margins,
        String raking,
        List<DecisionView> decisions,
        WaveView.Table waves,
        List<Fact> mapping) {
    private static final int MOST_GROUPS = 6;
    private static final int MOST_CASES_WITH_WAVES = 8;

    /** Copies the lists. */
    public PeopleView {
        figures = List.copyOf(figures);
        decisions = List.copyOf(decisions);
        mapping = List.copyOf(mapping);
    }

    /** The people of a survey, of tests in order of attention. */
    static PeopleView of(List<TestResult> tests, SurveyFile file) {
        JsonValue provenance = file.head().get("provenance");
        String wave = newest(tests, provenance);
        JsonValue raking = provenance.get("raking");
        JsonValue raked = ofWave(raking, "wave", wave);
        return new PeopleView(
                file.head().get("title").text().orElse(file.id()),
                file.id() + (wave.isEmpty() ? "" : ", " + wave) + ", used by " + Figures.counted(tests.size(), "case"),
                basis(tests, file),
                file.head().get("source").text().orElse(""),
                figures(tests, file, wave),
                MarginView.of(raking.get("margins"), raked.get("sample")),
                WeightFacts.raking(raking, raked),
                DecisionView.of(provenance, tests),
                WaveView.of(tests, MOST_CASES_WITH_WAVES),
                mapping(provenance));
    }

    /** The newest of the waves that tests use; empty in a survey without waves. */
    private static String newest(List<TestResult> tests, JsonValue provenance) {
        TreeSet<String> used = tests.stream()
                .map(test -> test.id().wave())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        String newest = used.isEmpty() ? "" : used.last();
        for (JsonValue each : provenance.get("waves").items()) {
            String id = each.get("id").text().orElse("");
            newest = used.contains(id) ? id : newest;
        }
        return newest;
    }

    /** What an object tells of a wave, or of all people where there are no waves. */
    static JsonValue ofWave(JsonValue object, String name, String wave) {
        return object.get("waves").items().stream()
                .filter(each -> each.get(name).text().orElse("").equals(wave))
                .findFirst()
                .orElse(object);
    }

    private static List<Fact> figures(List<TestResult> tests, SurveyFile file, String wave) {
        List<Fact> figures = new ArrayList<>();
        tests.stream()
                .map(test -> test.id().group())
                .distinct()
                .sorted()
                .limit(MOST_GROUPS)
                .forEach(group -> {
                    Long people = file.respondents().get(new SurveyFile.Cell(group, wave));
                    if (people != null) {
                        figures.add(new Fact(group, Figures.count(people)));
                    }
                });
        JsonValue provenance = file.head().get("provenance");
        WeightFacts.of(ofWave(provenance, "id", wave).get("weight")).ifPresent(figures::add);
        return figures;
    }

    private static String basis(List<TestResult> tests, SurveyFile file) {
        DoubleSummaryStatistics sizes = tests.stream()
                .flatMap(test -> test.questions().stream())
                .filter(question -> question.referenceSize() != null)
                .mapToDouble(question -> Math.round(question.referenceSize()))
                .summaryStatistics();
        long questions = tests.stream()
                .flatMap(test -> test.questions().stream())
                .map(question -> question.id())
                .distinct()
                .count();
        String people = sizes.getCount() == 0
                ? "number of people unknown"
                : range(sizes, value -> Figures.count(Math.round(value))) + " people a question and group";
        DoubleSummaryStatistics floors = tests.stream()
                .filter(test -> test.figures().noiseFloor() != null)
                .mapToDouble(test -> test.figures().noiseFloor())
                .summaryStatistics();
        String floor =
                floors.getCount() == 0 ? "" : " The noise floor lies at " + range(floors, Figures::distance) + ".";
        return Figures.counted(questions, "question") + ", " + people + "." + floor
                + (file.head().get("provenance").isObject()
                        ? ""
                        : " Weights, margins and exclusions are not known, as no import made the survey file.");
    }

    private static String range(DoubleSummaryStatistics of, DoubleFunction<String> words) {
        String least = words.apply(of.getMin());
        String most = words.apply(of.getMax());
        return least.equals(most) ? least : least + " to " + most;
    }

    private static List<Fact> mapping(JsonValue provenance) {
        List<Fact> facts = new ArrayList<>();
        provenance.get("mapping").get("file").text().ifPresent(file -> facts.add(new Fact("Mapping", file)));
        JsonValue data = provenance.get("data");
        data.fields().forEach((name, value) -> {
            if (!name.equals("sha256") && !value.isObject() && !value.isNull()) {
                facts.add(new Fact(
                        "Data, " + name,
                        value.text()
                                .orElseGet(() -> value.number().isPresent()
                                        ? Figures.count(value.asLong())
                                        : value.toString())));
            }
        });
        int partly = provenance.get("notAsked").size();
        if (partly > 0) {
            facts.add(new Fact("Not asked of all", Figures.counted(partly, "question")));
        }
        int small = provenance.get("leftOut").size();
        if (small > 0) {
            facts.add(new Fact("Left out", Figures.counted(small, "question") + " of a group with too few people"));
        }
        provenance.get("importer").text().ifPresent(name -> facts.add(new Fact("Importer", name)));
        return facts;
    }

    /** {@return whether there are margins to compare the sample with} */
    boolean compared() {
        return !margins.rows().isEmpty();
    }

    boolean decided() {
        return !decisions.isEmpty();
    }

    boolean moved() {
        return !waves.rows().isEmpty();
    }

    boolean imported() {
        return !mapping.isEmpty();
    }
}
