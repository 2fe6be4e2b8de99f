package org.alignunit.maven.outcome;

import java.util.List;
import java.util.Locale;
import org.alignunit.Expression;
import org.alignunit.Property;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.result.words.PropertyWords;
import org.alignunit.maven.words.CaseWords;
import org.jspecify.annotations.Nullable;

/** Says in a headline what misaligned test cases of one property have in common. */
final class MisalignedFinding {
    private final List<TestResult> tests;
    private final List<String> models;
    private final List<String> groups;

    private MisalignedFinding(List<TestResult> tests) {
        this.tests = tests;
        models = tests.stream().map(test -> test.id().model()).distinct().toList();
        groups = tests.stream()
                .map(test -> CaseWords.whom(test.id()).replace(" - ", " and "))
                .distinct()
                .toList();
    }

    static String of(List<TestResult> tests) {
        return new MisalignedFinding(tests).words();
    }

    /** The property of a test; a distance where its name is of a newer version. */
    static Property property(@Nullable TestResult test) {
        Property known = test == null ? null : test.id().property().known();
        return known == null ? Property.DISTANCE : known;
    }

    private String words() {
        boolean below = tests.stream().allMatch(PropertyWords::below);
        return switch (property(tests.get(0))) {
            case DISTANCE -> said("answers", "answer", "too far from " + whom());
            case GROUP_GAPS ->
                below
                        ? said("hardly tells", "hardly tell", pairs() + " apart")
                        : said("exaggerates", "exaggerate", "the gap between " + pairs());
            case SPREAD -> said("spreads", "spread", "too " + (below ? "little" : "much") + " within " + whom());
            case TOP_ANSWER -> said("misses", "miss", "too many favourite answers of " + whom());
            case REFUSALS -> said("declines", "decline", "to answer unlike " + whom());
            case BASELINE -> said("is", "are", "no nearer to " + whom() + " than a guess");
            case WORTH -> said("is", "are", "worth too few respondents of " + whom());
            case STRUCTURE -> said("has", "have", "answers that hang together more than those of " + whom());
        };
    }

    private String said(String one, String many, String what) {
        boolean panels = tests.stream().allMatch(test -> test.id().expression().is(Expression.PANEL));
        String who = models.size() == 1
                ? models.get(0) + " " + one
                : Figures.counted(models.size(), panels ? "panel" : "model") + " " + many;
        boolean several = models.size() == 1 && tests.size() > groups.size();
        return String.format(
                Locale.ROOT, "%s %s%s", who, what, several ? " in " + Figures.counted(tests.size(), "case") : "");
    }

    private String pairs() {
        return groups.size() == 1 ? groups.get(0) : "groups";
    }

    private String whom() {
        return groups.size() == 1
                ? groups.get(0)
                : models.size() == 1 ? Figures.counted(groups.size(), "group") : "their groups";
    }
}
