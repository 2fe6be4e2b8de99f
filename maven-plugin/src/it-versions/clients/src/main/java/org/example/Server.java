package org.example;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Answers every chat completion alike, and checks what it is sent. */
public final class Server {
    private static final String ANSWER = "{\"id\": \"c-1\", \"object\": \"chat.completion\", \"created\": 1, \"model\": \"m-1\","
            + " \"choices\": [{\"index\": 0, \"finish_reason\": \"stop\", \"message\": {\"role\": \"assistant\", \"content\":"
            + " \"{\\\"A\\\": \\\"25%\\\", \\\"B\\\": \\\"30%\\\", \\\"C\\\": \\\"15%\\\", \\\"D\\\": \\\"30%\\\"}\"}}],"
            + " \"usage\": {\"prompt_tokens\": 7, \"completion_tokens\": 9, \"total_tokens\": 16}}";

    /** Where it listens, without the version of the API. */
    public static final String URL = start();

    private Server() {}

    private static String start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                // what the prompt says, and what the chat model was set up with
                boolean whole = sent.replace(" ", "").contains("\"temperature\":1.0") && sent.contains("max_tokens")
                        && sent.contains("\"m\"");
                byte[] answer = (whole ? ANSWER : "{\"error\": {\"message\": \"incomplete\"}}").getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(whole ? 200 : 400, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
