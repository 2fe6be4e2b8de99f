package org.alignunit.maven.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.report.FirstPrompt;
import org.alignunit.report.TestPlan;
import org.jspecify.annotations.Nullable;

/** What a module would send, as plain lines: a sample for each way of asking, whose other prompts differ in question and group. */
public final class PlanPrompts {
    private PlanPrompts() {}

    private record Way(
            String test,
            String model,
            String survey,
            String steering,
            @Nullable String persona,
            String expression) {
        static Way of(TestPlan plan) {
            return new Way(
                    Line.name(plan.testClass(), plan.testMethod()),
                    plan.model(),
                    plan.survey(),
                    plan.steering(),
                    plan.persona(),
                    plan.expression());
        }
    }

    /**
     * Shows the first prompt of each method, model, survey, steering, form of persona and expression.
     *
     * @param plans in the order wanted
     * @return lines that no terminal obeys; none where no prompt is known
     */
    public static List<String> lines(List<TestPlan> plans) {
        Map<Way, TestPlan> first = plans.stream()
                .filter(plan -> !plan.prompts().isEmpty())
                .collect(Collectors.toMap(Way::of, plan -> plan, (one, other) -> one, LinkedHashMap::new));
        List<String> lines = new ArrayList<>();
        first.values().forEach(plan -> lines.addAll(lines(plan, plan.prompts().get(0))));
        return lines;
    }

    private static List<String> lines(TestPlan plan, FirstPrompt prompt) {
        String heading = Line.of("%s, %s, question \"%s\", model %s:"
                .formatted(
                        Line.name(plan.testClass(), plan.testMethod()),
                        plan.displayName(),
                        prompt.question(),
                        plan.model()));
        Stream<String> body =
                Stream.concat(Arrays.stream(prompt.messages().split("\\R")), Stream.of("[" + prompt.request() + "]"));
        return Stream.of(Stream.of("", heading), body.map(line -> "  " + Line.of(line)))
                .flatMap(part -> part)
                .map(String::stripTrailing)
                .toList();
    }
}
