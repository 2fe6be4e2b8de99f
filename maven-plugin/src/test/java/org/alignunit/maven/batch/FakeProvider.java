package org.alignunit.maven.batch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonException;
import org.alignunit.internal.json.JsonValue;

/** Takes batches as OpenAI does and as Anthropic does, each at paths of its own, and answers each request by its id. */
final class FakeProvider implements AutoCloseable {
    private static final Pattern PART = Pattern.compile("(?s)name=\"file\".*?\r\n\r\n(.*?)\r\n--");

    private final HttpServer server;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, Taken> batches = new LinkedHashMap<>();

    /** How many requests of ended batches were answered, and so are charged for. */
    int charged;

    /** How often a batch is asked about until it has ended. */
    int polls;

    /** What happens to requests, by their place in the batch. */
    Predicate<Integer> fails = place -> false;

    Predicate<Integer> expires = place -> false;

    /** Whether batches are refused as a whole. */
    boolean refuses;

    /** Whether a batch is taken, and the connection is then lost. */
    boolean hangsUp;

    /** Whether a batch is taken, and a gateway then tells of a failure. */
    boolean failsBehind;

    /** At which request, from 1, the connection is lost once it was served; 0 for none. */
    int dropsAt;

    boolean dropped;

    /** What a request that fails says. */
    String complaint = "the prompt is too long";

    /** Answered to the next requests before any is served. */
    final Queue<Integer> statuses = new ArrayDeque<>();

    /** How many requests for results are answered by a gateway in place of the provider. */
    int failingDownloads;

    final List<String> requests = new ArrayList<>();
    final List<String> keys = new ArrayList<>();

    /** The bodies of all requests that batches had. */
    final List<JsonValue> asked = new ArrayList<>();

    private final class Taken {
        private final List<JsonValue> lines;
        private final String mark;
        private int left = polls;
        private boolean paid;

        Taken(List<JsonValue> lines, String mark) {
            this.lines = lines;
            this.mark = mark;
            lines.forEach(line -> asked.add(line.get(line.get("params").isPresent() ? "params" : "body")));
        }

        boolean ended() {
            boolean ended = left-- <= 0;
            if (ended && !paid && !refuses) {
                paid = true;
                for (int i = 0; i < lines.size(); i++) {
                    charged += fails.test(i) || expires.test(i) ? 0 : 1;
                }
            }
            return ended;
        }
    }

    FakeProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newSingleThreadExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    int batches() {
        return batches.size();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst("^/v1/", "");
        String request = exchange.getRequestMethod() + " " + path;
        requests.add(request);
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Integer status = statuses.poll();
        if (path.matches(".*/(content|results)") && failingDownloads-- > 0) {
            status = 503;
        }
        if (status != null) {
            answer(exchange, status, "{\"error\":{\"message\":\"try that again\"}}");
            return;
        }
        String answer = answer(request, path, body);
        if (requests.size() == dropsAt) {
            dropped = true;
            exchange.close();
            return;
        }
        if (failsBehind && request.endsWith("batches") && request.startsWith("POST")) {
            failsBehind = false;
            answer(exchange, 502, "{}");
            return;
        }
        if (hangsUp && request.endsWith("batches") && request.startsWith("POST")) {
            hangsUp = false;
            exchange.close();
            return;
        }
        answer(exchange, answer.isEmpty() ? 404 : 200, answer.isEmpty() ? "{}" : answer);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String answer(String request, String path, String body) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (request.equals("POST files")) {
            Matcher part = PART.matcher(body);
            files.put("file-" + files.size(), part.find() ? part.group(1) : "");
            return "{\"id\":\"file-" + (files.size() - 1) + "\"}";
        }
        if (request.equals("POST batches")) {
            JsonValue json = json(body);
            List<JsonValue> lines = files.getOrDefault(
                            json.get("input_file_id").text().orElse(""), "")
                    .lines()
                    .map(FakeProvider::json)
                    .toList();
            String id = "batch_" + batches.size();
            batches.put(
                    id,
                    new Taken(
                            lines, json.get("metadata").get("alignunit").text().orElse("")));
            return "{\"id\":\"" + id + "\",\"status\":\"validating\"}";
        }
        if (request.equals("POST messages/batches")) {
            String id = "msgbatch_" + batches.size();
            batches.put(id, new Taken(json(body).get("requests").items(), ""));
            return "{\"id\":\"" + id + "\",\"processing_status\":\"in_progress\"}";
        }
        if (request.equals("GET batches") || request.equals("GET messages/batches")) {
            List<String> listed = new ArrayList<>();
            batches.forEach((id, batch) -> listed.add(listed(id, batch)));
            return "{\"data\":[" + String.join(",", listed) + "],\"has_more\":false}";
        }
        if (request.startsWith("GET messages/batches/") && last.equals("results")) {
            return results(batches.get(path.split("/")[2]), true);
        }
        if (path.startsWith("files/")) {
            return results(batches.get(path.split("/")[1].substring("out-".length())), false);
        }
        Taken batch = batches.get(last);
        return batch == null ? "" : told(last, batch, path.startsWith("messages"));
    }

    private static String listed(String id, Taken batch) {
        return "{\"id\":\"" + id + "\",\"metadata\":{\"alignunit\":\"" + batch.mark + "\"},\"created_at\":\""
                + Instant.now() + "\",\"request_counts\":{\"processing\":" + batch.lines.size() + ",\"succeeded\":0}}";
    }

    private String told(String id, Taken batch, boolean anthropic) {
        boolean ended = batch.ended();
        int size = batch.lines.size();
        if (anthropic) {
            return "{\"id\":\"" + id + "\",\"processing_status\":\"" + (ended ? "ended" : "in_progress")
                    + "\",\"results_url\":\"http://127.0.0.1:1/elsewhere\",\"request_counts\":{\"processing\":"
                    + (ended ? 0 : size) + ",\"succeeded\":" + (ended ? size : 0) + "}}";
        }
        if (refuses) {
            return "{\"id\":\"" + id
                    + "\",\"status\":\"failed\",\"errors\":{\"data\":[{\"message\":\"line 1 lacks a model\"}]}}";
        }
        return "{\"id\":\"" + id + "\",\"status\":\"" + (ended ? "completed" : "in_progress") + "\","
                + (ended ? "\"output_file_id\":\"out-" + id + "\"," : "")
                + "\"request_counts\":{\"total\":" + size + ",\"completed\":" + (ended ? size : 0) + ",\"failed\":0}}";
    }

    private String results(Taken batch, boolean anthropic) {
        List<String> results = new ArrayList<>();
        for (int i = 0; i < batch.lines.size(); i++) {
            String id = batch.lines.get(i).get("custom_id").text().orElse("");
            results.add(result(id, i, anthropic));
        }
        return String.join("\n", results);
    }

    private String result(String id, int place, boolean anthropic) {
        String start = "{\"custom_id\":\"" + id + "\",";
        String error = "{\"type\":\"invalid_request_error\",\"message\":" + Json.write(complaint) + "}";
        if (expires.test(place)) {
            return start
                    + (anthropic
                            ? "\"result\":{\"type\":\"expired\"}}"
                            : "\"response\":null,\"error\":{\"code\":\"batch_expired\",\"message\":\"too late\"}}");
        }
        if (fails.test(place)) {
            return start
                    + (anthropic
                            ? "\"result\":{\"type\":\"errored\",\"error\":{\"type\":\"error\",\"error\":" + error
                                    + "}}}"
                            : "\"response\":{\"status_code\":400,\"body\":{\"error\":" + error + "}},\"error\":null}");
        }
        return start
                + (anthropic
                        ? "\"result\":{\"type\":\"succeeded\",\"message\":{\"id\":\"m-" + id
                                + "\",\"model\":\"m-1\",\"content\":[{\"type\":\"text\",\"text\":\"" + text(id)
                                + "\"}],\"usage\":{\"input_tokens\":10,\"output_tokens\":1}}}}"
                        : "\"response\":{\"status_code\":200,\"body\":{\"id\":\"c-" + id
                                + "\",\"model\":\"m-1\",\"choices\":[{\"message\":{\"content\":\"" + text(id)
                                + "\"}}],\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":1}}},\"error\":null}");
    }

    /** {@return what the model says to a request} */
    static String text(String id) {
        return (id.hashCode() & 1) == 0 ? "A" : "B";
    }

    private static JsonValue json(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return JsonValue.of(Json.read(bytes, 0, bytes.length));
        } catch (JsonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
