package org.alignunit.maven.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.internal.result.audit.AuditState;
import org.alignunit.internal.result.audit.AuditedPrompt;
import org.alignunit.internal.result.audit.AuditedReplies;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.verdict.shift.ShiftEvidence;

/**
 * What all audits found of one model.
 *
 * @param prompts of which this build told anything, one each
 * @param confidence with which a model that never changes is never said to have changed
 */
public record ModelAudit(String model, List<AuditedPrompt> prompts, double confidence) {
    /** What probabilities of tokens, which have no chance in them, may differ by: servers compute them in parallel. */
    static final double TOLERANCE = 0.05;

    private static final int SHOWN = 3;

    /** Copies the list. */
    public ModelAudit {
        prompts = List.copyOf(prompts);
    }

    /** {@return the audit of each model, by its name} */
    public static List<ModelAudit> of(List<AuditedPrompt> prompts, double confidence) {
        Map<String, Map<String, AuditedPrompt>> models = new TreeMap<>();
        for (AuditedPrompt prompt : prompts) {
            models.computeIfAbsent(prompt.model(), none -> new TreeMap<>())
                    .merge(
                            prompt.prompt().isEmpty() ? prompt.name().toString() : prompt.prompt(),
                            prompt,
                            ModelAudit::further);
        }
        return models.entrySet().stream()
                .map(model -> new ModelAudit(
                        model.getKey(), List.copyOf(model.getValue().values()), confidence))
                .toList();
    }

    /** Of one prompt in two JVMs, the one that asked it. */
    private static AuditedPrompt further(AuditedPrompt one, AuditedPrompt other) {
        return other.batches().size() > one.batches().size() || one.state() == AuditState.NOT_ASKED ? other : one;
    }

    private ShiftEvidence evidence() {
        return ShiftEvidence.of(prompts.stream()
                .flatMap(prompt -> prompt.batches().stream().map(batch -> Map.entry(prompt.prompt(), batch)))
                .sorted(Comparator.comparingLong(entry -> entry.getValue().day()))
                .toList());
    }

    private Stream<AuditedPrompt> differing() {
        return prompts.stream()
                .filter(prompt -> prompt.batches().isEmpty()
                        && prompt.state() == AuditState.COMPARED
                        && prompt.recorded().distance(prompt.audited()) > TOLERANCE);
    }

    private Stream<AuditedPrompt> failed() {
        return prompts.stream().filter(prompt -> prompt.state() == AuditState.FAILED);
    }

    /** {@return how it changed, and what to do; empty where nothing shows that it did} */
    public Optional<String> change() {
        ShiftEvidence evidence = evidence();
        List<AuditedPrompt> moved = new ArrayList<>();
        String how = "";
        if (evidence.log() >= -Math.log(1 - confidence)) {
            Map<String, Double> own = evidence.logByPrompt();
            prompts.stream()
                    .filter(prompt -> own.getOrDefault(prompt.prompt(), 0.0) > 0)
                    .sorted(Comparator.comparingDouble(prompt -> -own.get(prompt.prompt())))
                    .forEach(moved::add);
            how = String.format(
                    Locale.ROOT,
                    "since about %s (evidence %s, %s needed)",
                    LocalDate.ofEpochDay(evidence.since()),
                    times(Math.exp(evidence.log())),
                    times(1 / (1 - confidence)));
        } else if (differing().findAny().isPresent()) {
            differing()
                    .sorted(Comparator.comparingDouble(
                            prompt -> -prompt.recorded().distance(prompt.audited())))
                    .forEach(moved::add);
            how = String.format(
                    Locale.ROOT,
                    "(probabilities of tokens differ by more than %s; this has no error rate)",
                    Figures.plain(TOLERANCE));
        }
        return how.isEmpty() ? Optional.empty() : Optional.of(change(how, moved));
    }

    private String change(String how, List<AuditedPrompt> moved) {
        String farthest = moved.stream().limit(SHOWN).map(ModelAudit::moved).collect(Collectors.joining("; "));
        String more = moved.size() > SHOWN ? "; and " + Figures.count(moved.size() - SHOWN) + " more" : "";
        return String.format(
                Locale.ROOT,
                "%s no longer answers as recorded %s. Moved most surely: %s%s. %s If the change may stay, delete its file in the"
                        + " recordings and run the tests with -Dalignunit.recordings=record. Else go back to the model as it was.",
                model,
                how,
                farthest,
                more,
                versions());
    }

    /** The option whose share moved farthest. */
    private static String moved(AuditedPrompt prompt) {
        AuditedReplies then = prompt.recorded();
        AuditedReplies now = prompt.audited();
        String option = Stream.concat(then.shares().keySet().stream(), now.shares().keySet().stream())
                .max(Comparator.comparingDouble(each -> Math.abs(share(then, each) - share(now, each))))
                .orElse("");
        return String.format(
                Locale.ROOT,
                "%s [%s] by %.2f: \"%s\" %.0f %% of %s, now %.0f %% of %s",
                prompt.question(),
                prompt.group(),
                then.distance(now),
                option,
                100 * share(then, option),
                Figures.counted(then.replies(), "reply"),
                100 * share(now, option),
                Figures.count(now.replies()));
    }

    private static double share(AuditedReplies replies, String option) {
        return replies.shares().getOrDefault(option, 0.0);
    }

    private String versions() {
        String then = versions(prompts.stream().map(AuditedPrompt::recorded));
        String now = versions(prompts.stream().map(AuditedPrompt::audited));
        if (then.isEmpty() && now.isEmpty()) {
            return "Its server names no version.";
        }
        return then.equals(now)
                ? "Its server names the same version, " + now + ", as when it was recorded."
                : "Its server names " + (now.isEmpty() ? "no version" : now) + ", and was "
                        + (then.isEmpty() ? "nameless" : then) + " when it was recorded.";
    }

    private static String versions(Stream<AuditedReplies> replies) {
        return replies.flatMap(side -> side.versions().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** {@return why nothing tells whether it changed; empty where something does} */
    public Optional<String> gap() {
        Optional<String> failure = failed().map(AuditedPrompt::message).findFirst();
        if (failure.isPresent()) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "%s could not be asked for %s, which does not tell that it is unchanged: %s. Run the audit again when it answers.",
                    model,
                    Figures.counted(failed().count(), "prompt"),
                    failure.get()));
        }
        return prompts.stream().anyMatch(prompt -> prompt.audited().replies() > 0)
                ? Optional.empty()
                : prompts.stream()
                        .map(AuditedPrompt::message)
                        .findFirst()
                        .map(why -> String.format(
                                Locale.ROOT,
                                "no reply of %s was compared, in none of its audits: %s. Record more replies, raise"
                                        + " alignunit.audit.calls, or leave audits of this test out.",
                                model,
                                why));
    }

    /** {@return what was compared, in one sentence} */
    public String summary() {
        ShiftEvidence evidence = evidence();
        int replies =
                prompts.stream().mapToInt(prompt -> prompt.audited().replies()).sum();
        Map<AuditState, Long> states = prompts.stream()
                .collect(Collectors.groupingBy(AuditedPrompt::state, TreeMap::new, Collectors.counting()));
        return String.format(
                Locale.ROOT,
                "Audited %s: %s asked now, %s not, %s failed, %s not comparable; %s since %s. Evidence of a change %s, and %s is needed",
                model,
                Figures.counted(states.getOrDefault(AuditState.COMPARED, 0L), "prompt"),
                Figures.count(states.getOrDefault(AuditState.NOT_ASKED, 0L)),
                Figures.count(states.getOrDefault(AuditState.FAILED, 0L)),
                Figures.count(states.getOrDefault(AuditState.NOT_COMPARABLE, 0L)),
                Figures.counted(replies, "new reply"),
                LocalDate.ofEpochDay(evidence.since()),
                times(Math.exp(evidence.log())),
                times(1 / (1 - confidence)));
    }

    private static String times(double evidence) {
        return evidence >= 1e6
                ? "over a million"
                : String.format(Locale.ROOT, evidence < 10 ? "%.2f" : "%,.0f", evidence);
    }
}
