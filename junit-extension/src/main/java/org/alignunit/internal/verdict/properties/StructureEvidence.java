package org.alignunit.internal.verdict.properties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alignunit.ErrorSource;
import org.alignunit.internal.verdict.Evidence;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Verdict;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.internal.verdict.bounds.NormalError;

/**
 * Evidence on how much more the answers of one respondent of a panel hang together than people's: the difference of two shares of a
 * first principal component, with normal errors.
 */
public final class StructureEvidence implements Evidence {
    private final double excess;
    private final double standardError;
    private final List<ErrorSource> covers = new ArrayList<>(List.of(ErrorSource.ANSWERS));
    private final PropertyRule rule;
    private final boolean[] answered;

    /**
     * Evidence on a panel's share beside the people's, which has no error of its own.
     *
     * @param questions how many the panel has answered
     */
    public StructureEvidence(int questions, PropertyRule rule, double panel, double standardError, double people) {
        this.answered = new boolean[questions];
        this.rule = rule;
        this.excess = panel - people;
        this.standardError = standardError;
    }

    /** The same where the people's share has a standard error. */
    public StructureEvidence(
            int questions, PropertyRule rule, double panel, double standardError, double people, double error) {
        this(questions, rule, panel, Math.hypot(standardError, error), people);
        covers.add(ErrorSource.RESPONDENTS);
    }

    /** Counts that the panel has answered a question: what it answered is in its structure. */
    public void add(int question) {
        answered[question] = true;
    }

    @Override
    public void addUnread(int question) {
        throw new IllegalStateException("a panel has answered already");
    }

    @Override
    public int[] wanted() {
        int[] wanted = new int[answered.length];
        Arrays.setAll(wanted, question -> answered[question] ? 0 : 1);
        return wanted;
    }

    @Override
    public Judgement judge() {
        Bounds bounds = NormalError.bounds(excess, standardError, rule.alpha());
        Verdict verdict = rule.limits().asserted() ? rule.limits().judge(bounds) : Verdict.INCONCLUSIVE;
        return PropertyEvidence.ofPanel(rule, verdict, excess, bounds, covers);
    }
}
