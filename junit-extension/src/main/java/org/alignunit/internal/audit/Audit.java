package org.alignunit.internal.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.alignunit.Expression;
import org.alignunit.internal.elicitation.Ask;
import org.alignunit.internal.elicitation.Elicitation;
import org.alignunit.internal.model.budget.Budget;
import org.alignunit.internal.model.recorded.RecordedModel;
import org.alignunit.internal.model.recorded.RecordedRequest;
import org.alignunit.internal.model.recorded.ReplyStore;
import org.alignunit.internal.result.TestName;
import org.alignunit.internal.result.audit.AuditedPrompt;
import org.alignunit.internal.run.cell.AskedQuestion;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.verdict.shift.ShiftEvidence;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.Reply;
import org.alignunit.model.Spending;

/**
 * Asks models anew for some of their recorded prompts, until the calls of the audit are used up or a model is known to have
 * changed. The replies of all audits are kept in a directory of their own, and the recordings stay as they are.
 */
public final class Audit {
    private final AuditSettings settings;
    private final ReplyStore recordings;
    private final ReplyStore kept;
    private final Budget cap;

    /** By model, then by the hash of the prompt. */
    private final Map<String, Map<String, PromptAudit>> known = new LinkedHashMap<>();

    /** Nothing is read or asked yet. */
    public Audit(AuditSettings settings, ReplyStore recordings) {
        this.settings = settings;
        this.recordings = recordings;
        this.kept = ReplyStore.in(settings.directory());
        this.cap = new Budget(settings.budget());
    }

    /** {@return the replies of all audits} */
    public ReplyStore kept() {
        return kept;
    }

    static String damaged(Path file, String why) {
        return "The audits in " + file + " are damaged: " + why
                + ". Bring the file back that earlier audits left. Without it, they begin anew (alignunit.audit.begin = true).";
    }

    /** A model that is asked, within the budget of the run. */
    public record Asked(LanguageModel model, Spending spending) {}

    /** A test case of which prompts may be audited. */
    public record Case(TestName name, Cell cell, Elicitation elicitation) {}

    /**
     * {@return what was found of each prompt of these test cases that no others of this JVM had}
     *
     * @throws IllegalArgumentException if earlier audits of the model are missing or damaged
     */
    public synchronized List<AuditedPrompt> of(List<Case> cases, Asked asked) {
        LanguageModel model = asked.model();
        Path file = kept.file(model.name());
        if (!settings.begins() && !Files.exists(file)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "There are no audits of %s in %s. If there were none before, let them begin with -Dalignunit.audit.begin=true,"
                            + " this once. Else bring the directory back (alignunit.audit.directory).",
                    model.name(),
                    settings.directory()));
        }
        Map<String, PromptAudit> all = known.computeIfAbsent(model.name(), none -> new LinkedHashMap<>());
        List<PromptAudit> fresh = new ArrayList<>();
        for (Case each : cases) {
            for (AskedQuestion question : each.cell().asked()) {
                prompts(each, question, model, all, fresh);
            }
        }
        kept.problems().stream().findFirst().ifPresent(problem -> {
            throw new IllegalArgumentException(damaged(file, problem));
        });
        ShiftEvidence evidence = evidence(all);
        ask(fresh, evidence, asked);
        long since = evidence.since();
        return fresh.stream().map(prompt -> prompt.found(since)).toList();
    }

    private void prompts(
            Case test,
            AskedQuestion question,
            LanguageModel model,
            Map<String, PromptAudit> all,
            List<PromptAudit> fresh) {
        Expression expression = test.cell().expression();
        int variants = test.elicitation().variants().count(question.question(), question.group());
        for (int variant = 0; variant < variants; variant++) {
            Ask ask = test.elicitation().ask(question.question(), question.group(), variant);
            RecordedRequest request = RecordedRequest.of(model.name(), model.settings(), ask.prompt());
            all.computeIfAbsent(request.hash(), hash -> {
                PromptAudit prompt = new PromptAudit(test.name(), question, ask, expression, request, recordings, kept);
                fresh.add(prompt);
                return prompt;
            });
        }
    }

    private void ask(List<PromptAudit> fresh, ShiftEvidence evidence, Asked asked) {
        double batches = (double) settings.calls() / PromptAudit.BATCH;
        double share = batches / Math.max(1, recordings.prompts(asked.model().name()));
        List<PromptAudit> chosen = new ArrayList<>(fresh.stream()
                .filter(prompt -> prompt.chosen(share, settings.seed()))
                .toList());
        RecordedModel model = RecordedModel.record(
                asked.model(),
                kept,
                (prompt, call) -> cap.call(prompt, () -> asked.spending().call(prompt, call)));
        for (int round = 0; round < Math.max(1, (int) share); round++) {
            for (PromptAudit prompt : List.copyOf(chosen)) {
                if (evidence.log() >= -Math.log(1 - settings.confidence())) {
                    fresh.forEach(other -> other.notAsked("the model is known to have changed"));
                    return;
                }
                if (!ask(prompt, model, evidence)) {
                    chosen.remove(prompt);
                }
            }
        }
        fresh.forEach(prompt -> prompt.notAsked("it was not its turn"));
    }

    /** Asks for a batch, adds its evidence, and tells whether there may be another. */
    private static boolean ask(PromptAudit prompt, RecordedModel model, ShiftEvidence evidence) {
        List<CompletableFuture<Reply>> replies = prompt.next().stream()
                .map(draw -> model.ask(prompt.prompt(), draw))
                .toList();
        try {
            CompletableFuture.allOf(replies.toArray(CompletableFuture<?>[]::new))
                    .get();
            prompt.asked(replies.stream().map(CompletableFuture::join).toList())
                    .ifPresent(batch -> evidence.add(prompt.hash(), batch));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            prompt.failed("the test was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ModelException spent && spent.kind() == ModelException.Kind.OVER_BUDGET) {
                prompt.notAsked("the calls of the audit are used up");
            } else {
                prompt.failed(String.valueOf(e.getCause().getMessage()));
            }
        }
        return false;
    }

    private static ShiftEvidence evidence(Map<String, PromptAudit> prompts) {
        return ShiftEvidence.of(prompts.values().stream()
                .flatMap(prompt -> prompt.evidence().map(batch -> Map.entry(prompt.hash(), batch)))
                .sorted(Comparator.comparingLong(entry -> entry.getValue().day()))
                .toList());
    }
}
