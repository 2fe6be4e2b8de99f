package org.alignunit.maven.batch.provider;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonValue;

/** Anthropic's message batches. */
record AnthropicBatches(ProviderCalls calls) implements BatchProvider {
    private static final String BATCHES = "messages/batches";

    /** Clocks differ. */
    private static final Duration EARLIER = Duration.ofMinutes(10);

    @Override
    public String line(String id, String body) {
        return "{\"custom_id\":" + Json.write(id) + ",\"params\":" + body + "}";
    }

    @Override
    public String submit(String mark, Path requests) throws IOException {
        return ProviderCalls.id(calls.post(
                BATCHES,
                new RequestBody() {
                    @Override
                    public MediaType contentType() {
                        return ProviderCalls.JSON;
                    }

                    @Override
                    public void writeTo(BufferedSink sink) throws IOException {
                        sink.writeUtf8("{\"requests\":[");
                        try (BufferedReader lines = Files.newBufferedReader(requests)) {
                            String line = lines.readLine();
                            for (String next; line != null; line = next) {
                                next = lines.readLine();
                                sink.writeUtf8(line);
                                sink.writeUtf8(next == null ? "" : ",");
                            }
                        }
                        sink.writeUtf8("]}");
                    }
                },
                false));
    }

    /** Nothing marks a batch: one of as many requests, made since, that is no other batch's, is taken for it. */
    @Override
    public Optional<String> find(String mark, int requests, Instant since, Set<String> others) throws IOException {
        List<String> found = new ArrayList<>();
        calls.find(BATCHES, "after_id", listed -> {
            if (total(listed) == requests && isSince(since, listed)) {
                ProviderCalls.id(listed, "id")
                        .filter(id -> !others.contains(id))
                        .ifPresent(found::add);
            }
            return false; // there may be several
        });
        if (found.size() > 1) {
            throw new BatchException(String.format(
                    Locale.ROOT,
                    "The submission of batch %s was cut short, and the provider has several batches that may be it: %s."
                            + " Write the right one into its batch.json (\"providerId\", and \"stage\": \"SUBMITTED\").",
                    mark,
                    String.join(", ", found)));
        }
        return found.stream().findFirst();
    }

    private static boolean isSince(Instant since, JsonValue listed) {
        try {
            return !Instant.parse(listed.get("created_at").text().orElse("")).isBefore(since.minus(EARLIER));
        } catch (DateTimeParseException unknown) {
            return true;
        }
    }

    private static long total(JsonValue listed) {
        return listed.get("request_counts").fields().values().stream()
                .mapToLong(JsonValue::asLong)
                .sum();
    }

    @Override
    public Progress progress(String name) throws IOException {
        JsonValue answer = calls.get(BATCHES + "/" + name);
        String status = answer.get("processing_status").text().orElse("unknown");
        return new Progress(
                status.equals("ended"),
                false,
                status,
                total(answer) - answer.get("request_counts").get("processing").asLong());
    }

    @Override
    public void results(String name, Path into) throws IOException {
        try (OutputStream out = Files.newOutputStream(into)) {
            calls.download(BATCHES + "/" + name + "/results", out); // never where an answer sends the key to
        }
    }
}
