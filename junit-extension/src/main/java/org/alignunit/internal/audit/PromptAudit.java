package org.alignunit.internal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alignunit.Expression;
import org.alignunit.internal.elicitation.Ask;
import org.alignunit.internal.elicitation.expression.Opinion;
import org.alignunit.internal.model.recorded.RecordedRequest;
import org.alignunit.internal.model.recorded.ReplyStore;
import org.alignunit.internal.result.TestName;
import org.alignunit.internal.result.audit.AuditState;
import org.alignunit.internal.result.audit.AuditedPrompt;
import org.alignunit.internal.result.audit.AuditedReplies;
import org.alignunit.internal.run.cell.AskedQuestion;
import org.alignunit.internal.verdict.shift.RankScores;
import org.alignunit.internal.verdict.shift.ShiftEvidence;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;

/** A recorded prompt, its recorded replies, and those of all audits. Replies older than the newest recorded one are of an earlier recording. */
final class PromptAudit {
    /** Replies that are scored together, and asked for at once. */
    static final int BATCH = 15;

    private static final int FEWEST = 5;

    private final TestName name;
    private final AskedQuestion asked;
    private final Ask ask;
    private final Expression expression;
    private final RecordedRequest request;
    private final ReplyStore kept;
    private final List<Reply> recorded;
    private final Instant newest;

    /** What was given in each batch of this recording, and its evidence. */
    private final List<Taken> batches = new ArrayList<>();

    /** What all replies said, one row a reply. */
    private final List<double[]> known = new ArrayList<>();

    private int draws;
    private AuditState state = AuditState.NOT_ASKED;
    private String message = "";

    private record Taken(long day, List<Reply> replies, Optional<ShiftEvidence.Batch> evidence) {}

    PromptAudit(
            TestName name,
            AskedQuestion asked,
            Ask ask,
            Expression expression,
            RecordedRequest request,
            ReplyStore recordings,
            ReplyStore kept) {
        this.name = name;
        this.asked = asked;
        this.ask = ask;
        this.expression = expression;
        this.request = request;
        this.kept = kept;
        recorded = replies(recordings, 0, Integer.MAX_VALUE);
        newest = recorded.stream()
                .flatMap(reply -> reply.origin().stream())
                .map(Reply.Origin::recorded)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        recorded.forEach(reply -> known.add(values(reply)));
        int fewest = stated() ? 1 : FEWEST;
        if (recorded.size() < fewest) {
            state = AuditState.NOT_COMPARABLE;
            message = String.format(
                    Locale.ROOT,
                    "%d of its replies are recorded, and a distribution takes at least %d",
                    recorded.size(),
                    fewest);
            return;
        }
        List<Reply> batch = replies(kept, 0, size());
        while (batch.size() == size()) {
            take(batch);
            batch = replies(kept, draws, size());
        }
        if (!replies(kept, draws + size(), size()).isEmpty()) {
            throw new IllegalArgumentException(
                    Audit.damaged(kept.file(request.model()), "a reply to the prompt " + request.hash() + " is gone"));
        }
    }

    /** Whether a reply is a whole distribution without chance: probabilities of tokens. */
    private boolean stated() {
        return expression == Expression.LOG_PROBABILITIES;
    }

    private int size() {
        return stated() ? 1 : BATCH;
    }

    private List<Reply> replies(ReplyStore store, int from, int most) {
        List<Reply> replies = new ArrayList<>();
        Optional<Reply> next = store.find(request, from);
        while (next.isPresent() && replies.size() < most) {
            replies.add(next.get());
            next = store.find(request, from + replies.size());
        }
        return replies;
    }

    /** By option, then whether it declines or cannot be read. */
    private double[] values(Reply reply) {
        int options = asked.question().support().options().size();
        double[] values = new double[options + 2];
        Opinion opinion = ask.read(reply);
        if (opinion instanceof Opinion.Choice choice) {
            values[choice.option()] = 1;
        } else if (opinion instanceof Opinion.Shares shares) {
            System.arraycopy(shares.shares().shares(), 0, values, 0, options);
        } else if (opinion instanceof Opinion.Masses masses) {
            System.arraycopy(masses.likeliest().shares(), 0, values, 0, options);
        } else {
            values[opinion instanceof Opinion.Refusal ? options : options + 1] = 1;
        }
        return values;
    }

    /** Takes in the next batch, and gives its evidence, if it has any; a prompt's ties are always broken alike, so that a later audit finds the same scores. */
    private Optional<ShiftEvidence.Batch> take(List<Reply> batch) {
        int number = draws / size();
        draws += batch.size();
        boolean current = batch.stream()
                .allMatch(reply -> reply.delivery().cache().isEmpty()
                        && reply.origin()
                                .filter(origin -> !origin.recorded().isBefore(newest))
                                .isPresent());
        if (!current) {
            return Optional.empty();
        }
        List<double[]> values = batch.stream().map(this::values).toList();
        long day = LocalDate.ofInstant(
                        batch.get(batch.size() - 1).origin().orElseThrow().recorded(), ZoneOffset.UTC)
                .toEpochDay();
        Optional<ShiftEvidence.Batch> evidence =
                stated() ? Optional.empty() : Optional.of(evidence(day, number, values));
        batches.add(new Taken(day, batch, evidence));
        known.addAll(values);
        return evidence;
    }

    private ShiftEvidence.Batch evidence(long day, int number, List<double[]> values) {
        SplittableRandom random = new SplittableRandom(Long.parseUnsignedLong(request.hash(), 0, 16, 16) + number);
        int options = values.get(0).length;
        if (expression == Expression.SAMPLED) {
            double[] scores = RankScores.ofCounts(counts(known, options), counts(values, options), random);
            return new ShiftEvidence.Batch(
                    day, BATCH, known.size(), 0, Arrays.stream(scores).boxed().toList());
        }
        int option = number % Math.max(1, options - 3); // of the opinions, of which the last is the rest
        double score = RankScores.ofNumbers(column(known, option), column(values, option), random);
        return new ShiftEvidence.Batch(day, BATCH, known.size(), option, List.of(score));
    }

    private static int[] counts(List<double[]> values, int options) {
        return IntStream.range(0, options)
                .map(k -> (int) Math.round(Arrays.stream(column(values, k)).sum()))
                .toArray();
    }

    private static double[] column(List<double[]> values, int option) {
        return values.stream().mapToDouble(each -> each[option]).toArray();
    }

    String hash() {
        return request.hash();
    }

    /** Whether it is its turn: {@code share} of all prompts are, others each day. */
    boolean chosen(double share, long seed) {
        long day = LocalDate.now(ZoneOffset.UTC).toEpochDay();
        return state == AuditState.NOT_ASKED
                && new SplittableRandom(seed ^ Long.parseUnsignedLong(hash(), 0, 16, 16) ^ day * 0x9E3779B97F4A7C15L)
                                .nextDouble()
                        < share;
    }

    /** The draws of the next batch. */
    List<Integer> next() {
        return IntStream.range(draws, draws + size()).boxed().toList();
    }

    Prompt prompt() {
        return ask.prompt();
    }

    /** Takes in a batch that was asked for just now, and gives its evidence, if it has any. */
    Optional<ShiftEvidence.Batch> asked(List<Reply> batch) {
        Optional<String> cache = batch.stream()
                .map(reply -> reply.delivery().cache())
                .filter(header -> !header.isEmpty())
                .findFirst();
        Optional<ShiftEvidence.Batch> evidence = take(batch);
        if (cache.isPresent()) {
            failed("a cache gave a reply (" + cache.get() + ")");
        } else {
            state = AuditState.COMPARED;
        }
        return evidence;
    }

    void failed(String why) {
        state = AuditState.FAILED;
        message = why;
    }

    void notAsked(String why) {
        if (state == AuditState.NOT_ASKED) {
            message = why;
        }
    }

    Stream<ShiftEvidence.Batch> evidence() {
        return batches.stream().flatMap(batch -> batch.evidence().stream());
    }

    /** {@return what was found, with the new replies since a day} */
    AuditedPrompt found(long since) {
        List<Reply> fresh = batches.stream()
                .filter(batch -> batch.day() >= since)
                .skip(stated() ? Math.max(0, batches.size() - 1) : 0)
                .flatMap(batch -> batch.replies().stream())
                .toList();
        return new AuditedPrompt(
                name,
                request.model(),
                asked.question().id(),
                asked.group().key(),
                hash(),
                state,
                message,
                side(recorded),
                side(fresh),
                evidence().toList());
    }

    private AuditedReplies side(List<Reply> replies) {
        List<String> options = new ArrayList<>(asked.question().support().options());
        options.add("(refusal)");
        options.add("(unreadable)");
        List<double[]> values = replies.stream().map(this::values).toList();
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int k = 0; k < options.size(); k++) {
            double share = Arrays.stream(column(values, k)).average().orElse(0);
            if (share > 0) {
                shares.put(options.get(k), share);
            }
        }
        return new AuditedReplies(
                replies.size(),
                shares,
                replies.stream()
                        .map(Reply::servedBy)
                        .filter(version -> !version.isEmpty())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
