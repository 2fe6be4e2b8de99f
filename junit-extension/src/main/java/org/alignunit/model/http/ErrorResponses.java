package org.alignunit.model.http;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonException;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.model.calls.ServerMessage;
import org.alignunit.internal.model.quirks.Complaint;
import org.alignunit.model.ModelException;
import org.alignunit.model.ModelException.Kind;
import org.alignunit.model.Prompt;

/** Tells what an answer other than a reply means, and what to do about it. */
final class ErrorResponses {
    private static final Set<Integer> PASSING = Set.of(408, 409, 425, 429);
    private static final Set<Integer> LASTING = Set.of(501, 505);
    private static final Pattern NO_SUCH_PLACE = Pattern.compile("(?i)endpoint|method|path|route|not found");
    private static final Pattern LOG_PROBABILITIES = Pattern.compile("(?i)log_?prob");

    private ErrorResponses() {}

    /** {@return the failure that an unsuccessful answer stands for} */
    static RuntimeException of(ServerResponse answer, Protocol protocol, Prompt prompt) {
        Endpoint endpoint = protocol.endpoint();
        String words = ErrorBody.of(answer.text());
        String said = String.format(Locale.ROOT, "%s answered %d (%s)", endpoint, answer.status(), words);
        // OpenAI says 429 for an empty account as well, and no wait helps there; others say 400
        if (answer.status() == 402 || Complaint.EMPTY_ACCOUNT.isIn(answer.text())) {
            return refused(said + ". Pay for more, or use another model.");
        }
        if (passing(answer.status())) {
            return new TransientFailure(
                    TransientFailure.Kind.of(answer.status()), said, RateLimits.asked(answer.headers(), Instant.now()));
        }
        // OpenAI says 403 for a model that has none.
        if (prompt.topLogProbabilities() > 0
                && LOG_PROBABILITIES
                        .matcher(Complaint.withoutEcho(answer.text()))
                        .find()) {
            return new ModelException(
                    Kind.UNSUPPORTED, said + ". Ask for fewer log-probabilities, or use another expression.");
        }
        int status = answer.status();
        boolean malformed = status == 400 || status == 422;
        if (status == 401 || malformed && Complaint.WRONG_KEY.isIn(answer.text())) {
            return refused(said + ". " + key(endpoint));
        }
        if (status == 403 && !Complaint.CONTENT.isIn(words)) {
            return refused(said
                    + String.format(Locale.ROOT, ". Allow this key the model '%s'. ", protocol.model())
                    + key(endpoint));
        }
        if (status == 404) {
            return refused(said
                    + String.format(
                            Locale.ROOT,
                            ". Check the model's name, '%s', and the URL; most servers want it to end in /v1.",
                            protocol.model()));
        }
        if (status >= 300 && status < 400) {
            return refused(said + ". It redirects, which is not followed: name the final URL instead.");
        }
        return new ModelException(Kind.BAD_EXCHANGE, said);
    }

    private static ModelException refused(String message) {
        return new ModelException(Kind.REFUSED, message);
    }

    private static boolean passing(int status) {
        return PASSING.contains(status) || status >= 500 && !LASTING.contains(status);
    }

    /** {@return the status that an answer stands for: some gateways say 200, and within it what went wrong behind them} */
    static int status(int said, JsonValue json) {
        JsonValue choice = json.get("choices").get(0);
        JsonValue error = json.get("error").isObject() ? json.get("error") : choice.get("error");
        String words = choice.isPresent() ? "" : json.get("error").text().orElse("");
        boolean failed = error.isObject()
                || !words.isEmpty()
                || "error".equals(choice.get("finish_reason").text().orElse(""));
        long code = NO_SUCH_PLACE.matcher(words).find() ? 404 : code(error.get("code"));
        return !failed ? said : code >= 400 && code < 600 ? (int) code : 502;
    }

    private static long code(JsonValue code) {
        return code.text()
                .filter(text -> text.matches("\\d{3}"))
                .map(Long::valueOf)
                .orElseGet(code::asLong);
    }

    static String key(Endpoint endpoint) {
        return String.format(
                Locale.ROOT,
                "Set the environment variable %s to a valid key%s.",
                endpoint.keyVariable(),
                endpoint.key().isEmpty() ? "; it is not set" : "");
    }

    /** Parses a successful answer; one that was cut off may come whole the next time. */
    static JsonValue json(ServerResponse answer, Endpoint endpoint, ReplyLimit limit) {
        byte[] body = answer.body();
        if (answer.text().isBlank()) {
            throw new TransientFailure(TransientFailure.Kind.BROKEN, endpoint + " answered with an empty body");
        }
        try {
            return JsonValue.of(Json.answer(body, limit.values()));
        } catch (JsonException e) {
            if (e.isTooLarge()) {
                throw limit.exceeded(endpoint, limit.values() + " values");
            }
            throw e.isTruncated()
                    ? new TransientFailure(
                            TransientFailure.Kind.BROKEN,
                            String.format(
                                    Locale.ROOT,
                                    "%s answered with JSON that ends too early, after %d bytes",
                                    endpoint,
                                    body.length))
                    : new TransientFailure(
                            TransientFailure.Kind.GARBLED,
                            String.format(
                                    Locale.ROOT,
                                    "%s did not answer with JSON but %s (%s). Check the URL; most servers want it to end in /v1",
                                    endpoint,
                                    ServerMessage.quote(
                                            String.valueOf(answer.headers().get("Content-Type"))),
                                    ErrorBody.of(answer.text())));
        }
    }
}
