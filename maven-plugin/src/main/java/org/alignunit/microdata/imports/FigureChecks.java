package org.alignunit.microdata.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.alignunit.microdata.aggregate.Aggregate;
import org.alignunit.microdata.aggregate.AggregatePlan;
import org.alignunit.microdata.imports.file.SurveyDocument;
import org.alignunit.microdata.imports.people.AnswerKey;
import org.alignunit.microdata.imports.people.Decisions;
import org.alignunit.microdata.imports.people.GroupAnswers;
import org.alignunit.microdata.imports.people.ImportedPeople;
import org.alignunit.microdata.imports.people.Plans;
import org.alignunit.microdata.imports.people.Scenario;
import org.alignunit.microdata.imports.people.Weighting;
import org.alignunit.microdata.mapping.Findings;
import org.alignunit.microdata.mapping.MappedQuestion.PublishedFigure;
import org.alignunit.microdata.mapping.Mapping;
import org.alignunit.microdata.source.Microdata;
import org.alignunit.microdata.table.MicrodataException;
import org.jspecify.annotations.Nullable;

/** Published figures that the data must show. Where one is not met, it is tried with the other weights. */
final class FigureChecks {
    private static final double ROUNDING = 1e-9;

    private final ImportedPeople people;
    private final Mapping mapping;
    private final Microdata data;
    private final Findings findings;
    private final List<Alternative> alternatives = new ArrayList<>();
    private int met;

    /** Other decisions, in words. */
    private record Alternative(String words, Scenario scenario) {}

    private FigureChecks(ImportedPeople people, Microdata data, Findings findings) {
        this.people = people;
        mapping = people.mapping();
        this.data = data;
        this.findings = findings;
    }

    /** Checks all figures, and returns how many are met. */
    static int check(ImportedPeople people, Microdata data, Findings findings) {
        FigureChecks checks = new FigureChecks(people, data, findings);
        for (int question = 0; question < checks.mapping.questions().size(); question++) {
            List<PublishedFigure> figures =
                    checks.mapping.questions().get(question).checks();
            for (int i = 0; i < figures.size(); i++) {
                checks.check(question, figures.get(i), "/questions/" + question + "/check/" + i);
            }
        }
        return checks.met;
    }

    private void check(int question, PublishedFigure figure, String place) {
        AnswerKey key = people.keys().get(question);
        int option = option(key, figure);
        int group = group(figure.group());
        if (option < 0 || group < 0) {
            findings.error(
                    place,
                    group < 0 ? "no group " + figure.group() : "no option stands for " + figure.code(),
                    "name a group and an option of the mapping");
            return;
        }
        GroupAnswers.Key where = new GroupAnswers.Key(question, group, wave(figure));
        if (isMet(people.scenario(), where, option, figure)) {
            met++;
            return;
        }
        String published = figure.share() == null
                ? String.valueOf(figure.respondents())
                : percent(figure.share(), figure.decimals());
        String others = alternatives().stream()
                .filter(other -> isMet(other.scenario, where, option, figure))
                .map(other -> other.words + " gives " + published)
                .limit(3)
                .collect(Collectors.joining(", "));
        findings.error(
                place,
                "check " + mapping.questions().get(question).id() + " "
                        + SurveyDocument.group(mapping, group)
                        + (mapping.waves().isEmpty()
                                ? ""
                                : " " + mapping.waves().get(where.wave()).id())
                        + " \"" + key.options().get(option).text() + "\": "
                        + shown(people.scenario(), where, option, figure) + " here, published " + published,
                weightInWords(where.wave())
                        + (others.isEmpty() ? ", and no other weight gives " + published : ", and " + others));
    }

    private String weightInWords(int wave) {
        String column = Plans.weight(mapping, wave).column();
        return column == null ? "no weight is named" : "the weight is \"" + column + "\"";
    }

    private int option(AnswerKey key, PublishedFigure figure) {
        if (figure.code() != null) {
            return key.option(figure.code());
        }
        for (int i = 0; i < key.options().size(); i++) {
            if (key.options().get(i).text().equals(figure.option())) {
                return i;
            }
        }
        return -1;
    }

    private int group(String name) {
        for (int i = 0; i < mapping.groups().size(); i++) {
            if (SurveyDocument.group(mapping, i).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private int wave(PublishedFigure figure) {
        for (int i = 0; i < mapping.waves().size(); i++) {
            if (mapping.waves().get(i).id().equals(figure.wave())) {
                return i;
            }
        }
        return Math.max(0, mapping.waves().size() - 1);
    }

    private static boolean isMet(Scenario scenario, GroupAnswers.Key where, int option, PublishedFigure figure) {
        GroupAnswers answers = scenario.answers(where);
        if (figure.share() == null) {
            return Objects.equals(
                    figure.respondents(), answers.options().get(option).respondents());
        }
        double half = Math.pow(10, -figure.decimals()) / 2;
        return Math.abs(share(answers, option) - figure.share()) <= half + ROUNDING;
    }

    private static double share(GroupAnswers answers, int option) {
        return answers.options().get(option).weight() / answers.asked().weight();
    }

    private static String shown(Scenario scenario, GroupAnswers.Key where, int option, PublishedFigure figure) {
        GroupAnswers answers = scenario.answers(where);
        return figure.share() == null
                ? String.valueOf(answers.options().get(option).respondents())
                : percent(share(answers, option), figure.decimals());
    }

    private static String percent(double share, int decimals) {
        return String.format(Locale.ROOT, "%." + Math.max(0, decimals - 2) + "f %%", 100 * share);
    }

    /** The same with other weights, without exclusions and without raking; made when a figure is not met. */
    private List<Alternative> alternatives() {
        if (alternatives.isEmpty()) {
            Set<@Nullable String> columns = new LinkedHashSet<>(WeightChecks.candidates(data.columns()));
            if (mapping.weight() != null) {
                columns.addAll(mapping.weight().unused());
            }
            columns.add(null);
            people.undone()
                    .forEach(undone -> alternatives.add(
                            new Alternative("leaving \"" + undone.name() + "\" undone", undone.scenario())));
            for (String column : columns) {
                add(column);
            }
        }
        return alternatives;
    }

    private void add(@Nullable String column) {
        String words = column == null ? "no weight" : "\"" + column + "\"";
        AggregatePlan plan = Plans.weightedBy(mapping, column);
        try {
            Aggregate other = data.aggregate(plan);
            Weighting weighting =
                    Weighting.of(mapping, data, plan, other, decisions().unraked());
            alternatives.add(new Alternative(words, Scenario.of(plan, people.keys(), weighting)));
        } catch (MicrodataException e) {
            // the column holds no weights, and so gives nothing
            return;
        }
    }

    private Decisions decisions() {
        Set<Integer> all = new LinkedHashSet<>();
        for (int i = 0; i < mapping.exclusions().size(); i++) {
            all.add(i);
        }
        return new Decisions(all, false);
    }
}
