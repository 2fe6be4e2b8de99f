package org.alignunit.internal.testcase;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.internal.model.budget.BudgetSettings;
import org.alignunit.internal.model.recorded.RecordedModel;
import org.alignunit.internal.result.CasePlan;
import org.alignunit.internal.result.PlannedCalls;
import org.alignunit.internal.result.TestName;
import org.alignunit.internal.result.WantedReplies;
import org.alignunit.internal.result.WantedReplies.WantedPrompt;
import org.alignunit.internal.run.Feasibility;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.run.progress.Forecast;
import org.alignunit.internal.run.respondent.ModelRespondent;
import org.alignunit.internal.run.respondent.Respondent;
import org.alignunit.model.Prompt;
import org.alignunit.model.Usage;
import org.jspecify.annotations.Nullable;

/** Predicts what one test case would ask, and what that would cost. */
public final class CasePlanner {
    private final TestCase test;
    private final Cell cell;
    private final BudgetSettings budget;
    private final boolean passes;
    private final Map<Cell, Forecast> before;
    private final @Nullable PromptCosts prompts;

    /** It takes a simulation. */
    private final Forecast forecast;

    /**
     * Of a user's own pipeline the prompts are unknown.
     *
     * @param passes whether an inconclusive test does
     * @param before forecasts of the cells that ask first, and whose replies this one shares
     */
    public CasePlanner(
            TestCase test,
            Cell cell,
            Respondent respondent,
            BudgetSettings budget,
            boolean passes,
            Map<Cell, Forecast> before) {
        this.before = before;
        this.passes = passes;
        this.test = test;
        this.cell = cell;
        this.budget = budget;
        this.forecast = Forecast.of(cell);
        this.prompts = respondent instanceof ModelRespondent asking && asking.model() instanceof RecordedModel model
                ? new PromptCosts(test, model)
                : null;
    }

    /** The plan, for a test case of a name and a model or pipeline of another. */
    public CasePlan plan(TestName name, String model) {
        Forecast shared = forecast.shared(cell, before);
        PlannedCalls most = calls(forecast.most(), shared.most(), true);
        long affordable = affordable(most);
        return new CasePlan(
                name,
                test.id(model, prompts != null, null),
                test.within(),
                cell.questions().size(),
                new CasePlan.CallRange(
                        calls(forecast.expected(), shared.expected(), false),
                        calls(forecast.high(), shared.high(), false),
                        most),
                new CasePlan.Resolution(
                        nullable(Forecast.smallestGap(cell, affordable, false)),
                        nullable(Forecast.smallestGap(cell, affordable, true)),
                        nullable(forecast.noiseFloor())),
                forecast.assumption(),
                Stream.of(
                                Feasibility.of(cell).warning(),
                                overBudget(affordable, forecast.expected() - shared.expected()),
                                passes ? Forecast.passing(cell) : "")
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("; ")),
                prompts == null ? List.of() : test.prompts().all());
    }

    /** {@return what of the first replies is not recorded} Replies that other test cases ask for are among them. */
    public WantedReplies wanted(TestName name, String model) {
        if (prompts == null || !cell.strategy().asks()) {
            return new WantedReplies(name, test.id(model, prompts != null, null), "", List.of());
        }
        double each = forecast.high() / cell.asked().size();
        return new WantedReplies(
                name,
                test.id(model, true, null),
                prompts.server(),
                prompts.wanted(each).entrySet().stream()
                        .map(wanted -> wanted(wanted.getKey(), wanted.getValue()))
                        .toList());
    }

    private static WantedPrompt wanted(Prompt prompt, List<Integer> draws) {
        return new WantedPrompt(
                prompt.system(),
                prompt.user(),
                prompt.temperature(),
                prompt.maxTokens(),
                prompt.topLogProbabilities(),
                prompt.schema(),
                draws);
    }

    /** All calls but those that others make. */
    private PlannedCalls calls(double all, double shared, boolean longest) {
        double calls = all - shared;
        if (!cell.strategy().asks()) {
            return new PlannedCalls(0, 0, 0L, 0L, 0.0);
        }
        if (prompts == null) {
            return new PlannedCalls(calls, 0, null, null, null);
        }
        int questions = cell.asked().size();
        PromptCosts.Cost cost = prompts.of(all / questions, longest).without(prompts.of(shared / questions, longest));
        Usage usage = cost.usage();
        return new PlannedCalls(
                calls,
                cost.recorded(),
                usage.promptTokens(),
                usage.completionTokens(),
                budget.prices().map(price -> price.of(usage)).orElse(null));
    }

    /** How many calls the budgets allow if no other test uses them: recorded ones and those that can be paid. */
    private long affordable(PlannedCalls most) {
        double paid = most.calls() - most.recorded();
        double share = part(budget.calls().orElse(Long.MAX_VALUE), paid);
        if (most.promptTokens() != null && most.completionTokens() != null) {
            double tokens = most.promptTokens() + most.completionTokens();
            share = Math.min(share, part(budget.tokens().orElse(Long.MAX_VALUE), tokens));
        }
        if (most.costUsd() != null) {
            share = Math.min(share, part(budget.usd().orElse(Double.MAX_VALUE), most.costUsd()));
        }
        return (long) (most.recorded() + share * paid);
    }

    private static double part(double budget, double cost) {
        return budget >= cost ? 1 : budget / cost;
    }

    private static String overBudget(long affordable, double expected) {
        return affordable >= expected
                ? ""
                : "the budget pays for " + affordable
                        + " calls of this test, fewer than expected: raise alignunit.budget";
    }

    private static @Nullable Double nullable(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
