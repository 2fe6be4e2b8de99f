package org.alignunit.maven.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alignunit.internal.model.recorded.RecordedRequest;
import org.alignunit.internal.model.recorded.ReplyStore;
import org.alignunit.internal.result.WantedReplies;
import org.alignunit.model.Prompt;

/** What tests want of one model, each reply once. */
final class WantedPrompts {
    private final Map<Prompt, Set<Integer>> draws = new LinkedHashMap<>();

    /** A model, and where it is served. */
    record Served(String server, String model) {}

    /** {@return what plans want, by model; nothing of those of which it is not known where they are served} */
    static Map<Served, WantedPrompts> of(List<WantedReplies> plans) {
        Map<Served, WantedPrompts> wanted = new LinkedHashMap<>();
        for (WantedReplies plan : plans) {
            if (!plan.server().isEmpty()) {
                WantedPrompts prompts = wanted.computeIfAbsent(
                        new Served(plan.server(), plan.id().model()), served -> new WantedPrompts());
                plan.prompts().forEach(prompts::add);
            }
        }
        return wanted;
    }

    private void add(WantedReplies.WantedPrompt wanted) {
        Prompt prompt = new Prompt(
                wanted.system(),
                wanted.user(),
                wanted.temperature(),
                wanted.maxTokens(),
                wanted.topLogProbabilities(),
                wanted.schema());
        draws.computeIfAbsent(prompt, key -> new TreeSet<>()).addAll(wanted.draws());
    }

    /** {@return how many replies of a batch are not wanted} */
    long unwanted(List<BatchPrompt> asked) {
        return asked.stream()
                .mapToLong(each -> each.draws().stream()
                        .filter(draw ->
                                !draws.getOrDefault(each.prompt(), Set.of()).contains(draw))
                        .count())
                .sum();
    }

    /** {@return what is neither recorded nor under way} */
    List<BatchPrompt> lacking(String model, ReplyStore recordings, List<BatchPrompt> underWay) {
        Map<Prompt, Set<Integer>> coming = new HashMap<>();
        for (BatchPrompt each : underWay) {
            coming.computeIfAbsent(each.prompt(), key -> new TreeSet<>()).addAll(each.draws());
        }
        List<BatchPrompt> lacking = new ArrayList<>();
        draws.forEach((prompt, numbers) -> {
            RecordedRequest request = RecordedRequest.of(model, prompt);
            List<Integer> open = numbers.stream()
                    .filter(draw -> !coming.getOrDefault(prompt, Set.of()).contains(draw))
                    .filter(draw -> !recordings.contains(request, draw))
                    .toList();
            if (!open.isEmpty()) {
                lacking.add(new BatchPrompt(prompt, open));
            }
        });
        return lacking;
    }
}
