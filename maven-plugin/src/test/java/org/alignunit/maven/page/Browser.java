package org.alignunit.maven.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Chromium without a window, driven by its protocol for developers: the page forbids scripts of its own. */
final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private int calls;

    Browser(Path program, Path directory) throws IOException, InterruptedException {
        Path profile = directory.resolve("profile");
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("browser.log").toFile())
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        List<String> lines = List.of();
        for (int i = 0; i < 600 && lines.size() < 2; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
            lines = Files.exists(port) ? Files.readAllLines(port) : List.of();
        }
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1)), new Listener())
                .join();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                try {
                    answers.add(JSON.readTree(message.toString()));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                message.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    /** How wide the page is in a window of this width, in a colour scheme. */
    int scrollWidth(Path page, int width, String scheme) throws IOException, InterruptedException {
        String target = call("", "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asText();
        String session = call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asText();
        call(
                session,
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        call(
                session,
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        call(session, "Page.enable", Map.of());
        call(session, "Page.navigate", Map.of("url", page.toUri().toString()));
        while (!evaluate(session, "document.readyState + location.protocol")
                .asText()
                .equals("completefile:")) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        evaluate(session, "document.querySelectorAll('details').forEach(part => part.open = true)");
        return evaluate(session, "document.documentElement.scrollWidth").asInt();
    }

    private JsonNode evaluate(String session, String expression) throws IOException, InterruptedException {
        return call(session, "Runtime.evaluate", Map.of("expression", expression))
                .get("result")
                .path("value");
    }

    private JsonNode call(String session, String method, Map<String, ?> parameters)
            throws IOException, InterruptedException {
        int id = ++calls;
        Map<String, Object> message = new HashMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.sendText(JSON.writeValueAsString(message), true).join();
        JsonNode answer;
        do {
            answer = answers.poll(60, TimeUnit.SECONDS);
        } while (answer != null && answer.path("id").asInt() != id);
        if (answer == null || !answer.has("result")) {
            throw new IOException(method + ": " + answer);
        }
        return answer.get("result");
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
