package org.alignunit.model.http;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.alignunit.internal.model.quirks.Complaint;
import org.alignunit.internal.text.LeastVersions;
import org.alignunit.model.ModelException;
import org.alignunit.model.ModelException.Kind;
import org.alignunit.model.Prompt;

/** Tells what an answer other than a reply means, or none, and what to do about it. */
final class ErrorResponses {
    private static final Set<Integer> PASSING = Set.of(408, 409, 425, 429);
    private static final Set<Integer> LASTING = Set.of(501, 505);
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

    /** {@return the failure that a broken line stands for} */
    static RuntimeException broken(IOException e, Endpoint endpoint) {
        Optional<String> ownFault = LeastVersions.complaint(e); // which OkHttp tells of like of a broken line
        if (ownFault.isPresent()) {
            return new ModelException(Kind.REFUSED, ownFault.get(), e);
        }
        if (e instanceof SSLPeerUnverifiedException || e.getCause() instanceof CertificateException) {
            return refused(String.format(
                    Locale.ROOT,
                    "%s has a certificate that this JVM does not trust (%s). Check the URL, or have this JVM trust its certificate (javax.net.ssl.trustStore).",
                    endpoint,
                    ErrorBody.of(String.valueOf(e.getMessage()))));
        }
        TransientFailure.Kind kind = TransientFailure.Kind.of(e);
        return new TransientFailure(
                kind,
                String.format(
                        Locale.ROOT,
                        "%s %s (%s)",
                        endpoint,
                        kind == TransientFailure.Kind.SLOW ? "did not answer in time" : "cannot be reached",
                        ErrorBody.of(String.valueOf(e.getMessage()))));
    }

    private static ModelException refused(String message) {
        return new ModelException(Kind.REFUSED, message);
    }

    private static boolean passing(int status) {
        return PASSING.contains(status) || status >= 500 && !LASTING.contains(status);
    }

    static String key(Endpoint endpoint) {
        return String.format(
                Locale.ROOT,
                "Set the environment variable %s to a valid key%s.",
                endpoint.keyVariable(),
                endpoint.key().isEmpty() ? "; it is not set" : "");
    }
}
