package org.alignunit.maven.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.alignunit.internal.result.CaseId;
import org.alignunit.internal.result.CasePlan;
import org.alignunit.internal.result.asking.FirstPrompt;
import org.alignunit.internal.result.asking.OtherPrompt;
import org.alignunit.internal.text.ConsoleText;

/** What a module would send, as plain lines: a sample for each way of asking, whose other prompts differ in question and group. */
public final class PlanPrompts {
    private PlanPrompts() {}

    /** A test method, and what it asks of whichever group. */
    private record Way(String method, CaseId id) {
        static Way of(CasePlan plan) {
            CaseId id = plan.id();
            return new Way(plan.name().shortMethod(), id.with("", id.asked()));
        }
    }

    /**
     * Shows what each method, model, survey, steering, form of persona and expression asks one question with: the first one of
     * those of the most orders and wordings.
     *
     * @param plans in the order wanted
     * @return lines that no terminal obeys; none where no prompt is known
     */
    public static List<String> lines(List<CasePlan> plans) {
        Map<Way, CasePlan> samples = plans.stream()
                .filter(plan -> !plan.prompts().isEmpty())
                .collect(Collectors.toMap(
                        Way::of,
                        plan -> plan,
                        BinaryOperator.maxBy(Comparator.comparingInt(PlanPrompts::ways)),
                        LinkedHashMap::new));
        List<String> lines = new ArrayList<>();
        samples.values().forEach(plan -> lines.addAll(lines(plan, sample(plan))));
        return lines;
    }

    private static FirstPrompt sample(CasePlan plan) {
        return plan.sample().orElseThrow();
    }

    private static int ways(CasePlan plan) {
        return sample(plan).ways();
    }

    private static List<String> lines(CasePlan plan, FirstPrompt prompt) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(ConsoleText.line(String.format(
                Locale.ROOT,
                "%s, %s, question \"%s\", model %s:",
                plan.name().shortMethod(),
                plan.name().displayName(),
                prompt.question(),
                plan.id().model())));
        lines.addAll(body(prompt.messages()));
        lines.addAll(body("[" + prompt.request() + "]"));
        for (OtherPrompt other : prompt.others()) {
            lines.add("");
            lines.addAll(body("[" + other.words() + "]\n" + other.user()));
        }
        lines.addAll(body(prompt.more()));
        return lines;
    }

    private static List<String> body(String text) {
        return text.lines()
                .map(line -> ("  " + ConsoleText.line(line)).stripTrailing())
                .toList();
    }
}
