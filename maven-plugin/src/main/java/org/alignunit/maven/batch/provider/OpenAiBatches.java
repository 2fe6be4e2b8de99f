package org.alignunit.maven.batch.provider;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonValue;

/** Batches as OpenAI defines them: files of requests and of results, which engines such as vLLM read and write as well. */
record OpenAiBatches(ProviderCalls calls) implements BatchProvider {
    private static final MediaType LINES = MediaType.get("application/jsonl");
    private static final Set<String> ENDED = Set.of("completed", "expired", "cancelled", "failed");

    /** By which a batch is found again. */
    private static final String MARK = "alignunit";

    @Override
    public String line(String id, String body) {
        return "{\"custom_id\":" + Json.write(id) + ",\"method\":\"POST\",\"url\":\"/v1/chat/completions\",\"body\":"
                + body + "}";
    }

    @Override
    public String submit(String mark, Path requests) throws IOException {
        RequestBody file = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("purpose", "batch")
                .addFormDataPart("file", mark + ".jsonl", RequestBody.create(requests.toFile(), LINES))
                .build();
        String uploaded = ProviderCalls.id(calls.post("files", file, true));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("input_file_id", uploaded);
        body.put("endpoint", "/v1/chat/completions");
        body.put("completion_window", "24h");
        body.put("metadata", Map.of(MARK, mark));
        return ProviderCalls.id(calls.post("batches", RequestBody.create(Json.write(body), ProviderCalls.JSON), false));
    }

    @Override
    public Optional<String> find(String mark, int requests, Instant since, Set<String> others) throws IOException {
        Optional<JsonValue> found = calls.find(
                "batches",
                "after",
                listed -> listed.get("metadata").get(MARK).text().equals(Optional.of(mark)));
        return found.isPresent() ? Optional.of(ProviderCalls.id(found.get())) : Optional.empty();
    }

    @Override
    public Progress progress(String name) throws IOException {
        JsonValue answer = calls.get("batches/" + name);
        String status = answer.get("status").text().orElse("unknown");
        String errors = answer.get("errors").get("data").items().stream()
                .limit(3)
                .map(error -> error.get("message").text().orElse(error.toString()))
                .collect(Collectors.joining("; "));
        JsonValue counts = answer.get("request_counts");
        return new Progress(
                ENDED.contains(status),
                status.equals("failed"),
                errors.isEmpty() ? status : String.format(Locale.ROOT, "%s (%s)", status, errors),
                counts.get("completed").asLong() + counts.get("failed").asLong());
    }

    @Override
    public void results(String name, Path into) throws IOException {
        JsonValue answer = calls.get("batches/" + name);
        try (OutputStream out = Files.newOutputStream(into)) {
            for (String file : List.of("output_file_id", "error_file_id")) {
                Optional<String> id = ProviderCalls.id(answer, file);
                if (id.isPresent()) {
                    calls.download("files/" + id.get() + "/content", out);
                    out.write('\n');
                }
            }
        }
    }
}
