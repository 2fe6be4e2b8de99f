package org.alignunit.maven.batch.provider;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonException;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.model.batch.BatchedModel;
import org.alignunit.internal.model.quirks.RetryWithout;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;

/** Calls to the server of a model. What failed and may not the next time is tried again, if that cannot pay twice. */
record ProviderCalls(BatchedModel model, OkHttpClient client, Duration firstWait) {
    static final MediaType JSON = MediaType.get("application/json");

    private static final Prompt NONE = new Prompt("", "", 0, 1, 0, "");
    private static final int ATTEMPTS = 4;
    private static final int NOT_FOUND = 404;
    private static final int BUSY = 429;

    /** What is read of a response that went well. */
    interface Reading<T> {
        T of(InputStream body) throws IOException;
    }

    JsonValue get(String path) throws IOException {
        return call(request(path).get().build(), true, ProviderCalls::json);
    }

    /**
     * Looks through what the provider lists, page by page.
     *
     * @param cursor the parameter that names the last entry of the page before
     */
    Optional<JsonValue> find(String path, String cursor, Predicate<JsonValue> wanted) throws IOException {
        String after = "";
        while (true) {
            JsonValue page = get(path + "?limit=100" + after);
            List<JsonValue> listed = page.get("data").items();
            Optional<JsonValue> found = listed.stream().filter(wanted).findFirst();
            if (found.isPresent() || listed.isEmpty() || !page.get("has_more").isTrue()) {
                return found;
            }
            after = "&" + cursor + "=" + id(listed.get(listed.size() - 1));
        }
    }

    /** The id of what the provider made or lists. */
    static String id(JsonValue answer) throws IOException {
        return id(answer, "id").orElseThrow(() -> new IOException("the provider's answer has no id: " + answer));
    }

    /** An id that may stand in a path. */
    static Optional<String> id(JsonValue answer, String field) {
        return answer.get(field).text().filter(id -> id.matches("[\\w.-]{1,200}"));
    }

    /** {@code harmless}: what arrives twice costs nothing. */
    JsonValue post(String path, RequestBody body, boolean harmless) throws IOException {
        return call(request(path).post(body).build(), harmless, ProviderCalls::json);
    }

    /** What was written before the line broke is there still. */
    void download(String path, OutputStream into) throws IOException {
        call(request(path).get().build(), false, body -> body.transferTo(into));
    }

    private Request.Builder request(String path) {
        int query = path.indexOf('?');
        String address =
                model.address(query < 0 ? path : path.substring(0, query)) + (query < 0 ? "" : path.substring(query));
        Request.Builder request = new Request.Builder().url(address);
        model.headers().forEach(request::header);
        return request;
    }

    /** {@code again}: whether it may be sent again after a broken line, on which it may have come there. */
    private <T> T call(Request request, boolean again, Reading<T> reading) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try (Response response = client.newCall(request).execute()) {
                if (response.isSuccessful()) {
                    return reading.of(response.body().byteStream());
                }
                boolean serverFailed = response.code() >= 500;
                if (serverFailed && !again && request.body() != null) {
                    throw new IOException(request.url().encodedPath() + " answered " + response.code()
                            + ", and the provider may have taken what was sent");
                }
                if (attempt == ATTEMPTS || !serverFailed && response.code() != BUSY) {
                    throw failure(request, response);
                }
            } catch (IOException e) {
                if (!again || attempt == ATTEMPTS) {
                    throw e;
                }
            }
            pause(firstWait.multipliedBy(1L << attempt - 1));
        }
    }

    private static void pause(Duration wait) throws IOException {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the provider", e);
        }
    }

    private BatchException failure(Request request, Response response) throws IOException {
        String what = String.format(
                Locale.ROOT, "%s %s: ", request.method(), request.url().encodedPath());
        if (response.code() == NOT_FOUND) {
            return new BatchException(what
                    + "404. This server takes no batches, or no longer knows this one. Without alignunit.batch = submit,"
                    + " the file of requests is written for an engine of your own.");
        }
        return new BatchException(what + said(response.code(), response.body().bytes()));
    }

    /** What an answer that is no success says, and what to do, in the words for calls of tests. */
    private String said(int status, byte[] body) {
        try {
            model.reply(status, body, NONE, Set.of());
        } catch (ModelException e) {
            return String.valueOf(e.getMessage());
        } catch (RetryWithout nothingSaid) {
            // as it says of a prompt, and there is none
        }
        return String.valueOf(status);
    }

    private static JsonValue json(InputStream body) throws IOException {
        byte[] bytes = body.readAllBytes();
        try {
            return JsonValue.of(Json.read(bytes, 0, bytes.length));
        } catch (JsonException e) {
            throw new IOException(
                    "the provider answered with what is no JSON: "
                            + new String(bytes, 0, Math.min(bytes.length, 80), StandardCharsets.UTF_8),
                    e);
        }
    }
}
