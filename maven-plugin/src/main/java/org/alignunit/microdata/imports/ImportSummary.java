package org.alignunit.microdata.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alignunit.microdata.aggregate.Aggregate;
import org.alignunit.microdata.aggregate.Sums;
import org.alignunit.microdata.imports.file.SurveyDocument;
import org.alignunit.microdata.imports.people.GroupAnswers;
import org.alignunit.microdata.imports.people.ImportedPeople;
import org.alignunit.microdata.imports.people.MarginComparison;
import org.alignunit.microdata.imports.people.Plans;
import org.alignunit.microdata.imports.people.RakedWave;
import org.alignunit.microdata.imports.people.Shift;
import org.alignunit.microdata.mapping.Mapping;
import org.alignunit.microdata.mapping.RakingTarget;
import org.alignunit.microdata.raking.Trimming;

/** An import in a few lines for the console. */
public final class ImportSummary {
    private final ImportedPeople people;
    private final Mapping mapping;
    private final List<String> lines = new ArrayList<>();

    private ImportSummary(ImportedPeople people) {
        this.people = people;
        mapping = people.mapping();
    }

    /** The lines on people, weights, exclusions, raking and what was left out. */
    public static List<String> lines(ImportedPeople people, int figures) {
        ImportSummary summary = new ImportSummary(people);
        for (int wave = 0; wave < people.plan().waves().size(); wave++) {
            summary.weights(wave);
        }
        RakingTarget target = people.mapping().raking();
        for (int wave = 0; target != null && wave < people.plan().waves().size(); wave++) {
            summary.margins(target, wave);
        }
        people.undone().forEach(summary::decision);
        if (!people.leftOut().isEmpty()) {
            summary.leftOut();
        }
        if (figures > 0) {
            summary.add("published figures: %d met", figures);
        }
        return summary.lines;
    }

    private void add(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }

    private static String people(long count) {
        return String.format(Locale.ROOT, count == 1 ? "%,d person" : "%,d people", count);
    }

    private String wave(int wave) {
        return mapping.waves().isEmpty()
                ? "people"
                : "wave " + mapping.waves().get(wave).id();
    }

    private void weights(int wave) {
        Sums all = people.rows().totals().stream()
                .filter(total -> total.profile().wave() == wave)
                .map(Aggregate.Total::sums)
                .reduce(Sums.ZERO, Sums::plus);
        Sums counted = people.scenario().weighting().people(wave);
        String column = Plans.weight(mapping, wave).column();
        add(
                "%s: %,d of %,d count; %s",
                wave(wave),
                counted.respondents(),
                all.respondents(),
                column == null
                        ? "everybody once"
                        : String.format(
                                Locale.ROOT,
                                "weight \"%s\", Kish's effective size %.1f, design effect %.2f (weighting only; no strata, no clusters)",
                                column,
                                counted.effectiveSize(),
                                counted.designEffect()));
    }

    private void decision(ImportedPeople.Undone undone) {
        if (undone.decision() == ImportedPeople.Decision.EXCLUSION) {
            add(
                    "%s: %s left out (%.1f %% of the weight), which moves references %s",
                    undone.name(), people(undone.people()), 100 * undone.weightShare(), shift(undone.shift()));
            return;
        }
        for (int wave = 0; wave < people.plan().waves().size(); wave++) {
            raking(wave);
        }
        add("raking moves references %s", shift(undone.shift()));
    }

    private String shift(Shift shift) {
        GroupAnswers.Key where = shift.largest();
        if (where == null) {
            return "nowhere";
        }
        String at = mapping.questions().get(where.question()).id() + ", "
                + SurveyDocument.group(mapping, where.group())
                + (mapping.waves().isEmpty()
                        ? ""
                        : ", " + mapping.waves().get(where.wave()).id());
        return String.format(
                Locale.ROOT, "by %.3f on average, at most %.3f (%s)", shift.mean(), shift.totalVariation(), at);
    }

    private void margins(RakingTarget target, int wave) {
        for (MarginComparison margin : MarginComparison.of(people.scenario().weighting(), wave, target.margins())) {
            add(
                    "%s: the sample is %.3f away from margin %s before raking (%.3f to %.3f)",
                    wave(wave), margin.distance(), margin.column(), margin.lower(), margin.upper());
        }
    }

    private void raking(int wave) {
        RakedWave raked = people.scenario().weighting().waves().get(wave);
        add(
                "%s: raked in %d cycle%s, largest error %.0e, effective size %.1f before and %.1f after%s%s",
                wave(wave),
                raked.cycles(),
                raked.cycles() == 1 ? "" : "s",
                raked.largestError(),
                raked.before().effectiveSize(),
                raked.after().effectiveSize(),
                raked.trimming().equals(Trimming.NONE)
                        ? ""
                        : ", " + raked.trimming().trimmed() + " weights trimmed",
                people.scenario().weighting().withoutLevel(wave) == 0
                        ? ""
                        : ", " + people(people.scenario().weighting().withoutLevel(wave))
                                + " without a level left out");
    }

    private void leftOut() {
        GroupAnswers.Key first = people.leftOut().get(0);
        add(
                "references left out for fewer than %2$d people: %1$d (%3$s of %4$s%5$s)",
                people.leftOut().size(),
                mapping.minimumRespondents(),
                mapping.questions().get(first.question()).id(),
                SurveyDocument.group(mapping, first.group()),
                people.leftOut().size() > 1 ? ", ..." : "");
    }
}
