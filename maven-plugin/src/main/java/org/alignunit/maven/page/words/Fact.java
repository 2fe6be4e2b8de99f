package org.alignunit.maven.page.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alignunit.Expression;
import org.alignunit.internal.result.RunCost;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.asking.PositionShares;
import org.alignunit.internal.result.words.ErrorRate;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.result.words.PeopleWords;
import org.alignunit.internal.result.words.Remarks;
import org.alignunit.internal.result.words.ShownDistance;
import org.alignunit.maven.words.CaseWords;

/** A named fact about how a test was measured. */
public record Fact(String term, String description) {
    public static List<Fact> of(TestResult test) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Model", test.id().model()));
        facts.add(new Fact("Asked", CaseWords.asked(test.id())));
        if (test.setup().promptVersion() != null) {
            facts.add(new Fact("Wording", "version " + test.setup().promptVersion()));
        }
        facts.add(new Fact("Group", test.id().group()));
        facts.add(new Fact(
                "Survey",
                test.setup().domain().isEmpty()
                        ? test.id().people()
                        : test.id().people() + " (" + test.setup().domain() + ")"));
        if (ShownDistance.of(test).bounded()) {
            facts.add(new Fact("Bounds", ErrorRate.words(test)));
        }
        String decisions = PeopleWords.decisions(test);
        if (!decisions.isEmpty()) {
            facts.add(new Fact("Decisions on the data", decisions));
        }
        PeopleWords.waves(test).forEach(wave -> facts.add(new Fact("Distance", wave)));
        Double removed = test.figures().uniformRemoved();
        if (removed != null) {
            facts.add(new Fact("Uniform", removed(removed)));
        }
        if (test.ways() != null) {
            boolean exact = test.id().expression().is(Expression.LOG_PROBABILITIES);
            test.ways().shareByPosition().stream()
                    .filter(shares ->
                            !shares.shares().equals(shares.unbiased())) // one order cannot tell position from option
                    .forEach(shares -> facts.add(new Fact("Share by position", positions(shares, exact))));
        }
        facts.add(new Fact("Replies", replies(test.run())));
        if (test.recorded().recordedFrom() != null) {
            facts.add(new Fact("Recorded", recorded(test)));
        }
        if (test.recorded().servedBy() != null) {
            facts.add(new Fact("Served by", test.recorded().servedBy()));
        }
        if (!test.recorded().provenance().isEmpty()) {
            facts.add(new Fact("Provenance", test.recorded().provenance()));
        }
        if (!test.conclusion().problems().isEmpty()) {
            facts.add(new Fact("Problems", Remarks.problems(test)));
        }
        facts.add(new Fact("Cost", cost(test.run())));
        facts.add(new Fact("Seed", Long.toString(test.setup().seed())));
        return facts;
    }

    private static String removed(double share) {
        return share < 0
                ? String.format(
                        Locale.ROOT,
                        "%s farther from the group than the same share for every option",
                        Figures.percent(-share))
                : String.format(
                        Locale.ROOT,
                        "%s closer to the group than the same share for every option",
                        Figures.percent(share));
    }

    /**
     * The shares of the options listed first, second, ..., and what they would be if the position made no difference. What moves
     * with the place is told of log-probabilities alone: chance in other replies moves a share too.
     */
    private static String positions(PositionShares shares, boolean exact) {
        String listed = percents(shares.shares()) + " from the first option listed to the last";
        return listed + "; if the position made no difference, " + percents(shares.unbiased())
                + (exact
                        ? ": " + Figures.percent(shares.preference()) + " moves with the position"
                        : ", but for chance in the replies");
    }

    private static String percents(List<Double> shares) {
        return shares.stream().map(Figures::percent).collect(Collectors.joining(", "));
    }

    private static String replies(RunCost run) {
        return String.format(
                Locale.ROOT, "%s paid, %s replayed", Figures.count(run.calls()), Figures.count(run.replayedCalls()));
    }

    private static String recorded(TestResult test) {
        return Objects.equals(test.recorded().recordedFrom(), test.recorded().recordedTo())
                ? String.valueOf(test.recorded().recordedTo())
                : test.recorded().recordedFrom() + " to " + test.recorded().recordedTo();
    }

    private static String cost(RunCost run) {
        Double usd = run.costUsd();
        if (run.calls() == 0) {
            return "nothing, " + Figures.elapsed(run.elapsedMillis());
        }
        return String.format(
                Locale.ROOT,
                "%s tokens, %s, %s",
                Figures.count(run.promptTokens() + run.completionTokens()),
                usd == null ? "price unknown" : Figures.usd(usd),
                Figures.elapsed(run.elapsedMillis()));
    }
}
