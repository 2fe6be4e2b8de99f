package org.alignunit.model.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.alignunit.model.Reply;

/**
 * Response headers by which gateways and proxies say that a response is kept: {@code cf-aig-cache-status: HIT} (Cloudflare),
 * {@code Helicone-Cache: HIT}, {@code x-portkey-cache-status: SEMANTIC HIT}, {@code X-OpenRouter-Cache-Status: HIT},
 * {@code x-litellm-cache-key}, {@code X-Cache: Hit from cloudfront}, {@code Cache-Status: proxy; hit} (RFC 9211), {@code Age}.
 */
final class CacheHeaders {
    private static final Pattern HIT =
            Pattern.compile("(?i)(?<![=\\w])(?:\\w*hit(?!-for)|stale|updating|revalidated)(?![=\\w])");
    private static final int MOST = 80;

    private CacheHeaders() {}

    /** The same reply, with the header by which a cache says that it gave it. */
    static Reply noted(Reply reply, Headers headers) {
        Reply.Delivery sent = reply.delivery();
        return of(headers)
                .map(cache -> reply.delivered(new Reply.Delivery(sent.id(), sent.created(), cache, sent.lost())))
                .orElse(reply);
    }

    private static Optional<String> of(Headers headers) {
        for (int i = 0; i < headers.size(); i++) {
            String value = headers.value(i).strip();
            if (hit(headers.name(i).toLowerCase(Locale.ROOT), value)) {
                String header = headers.name(i) + ": " + value;
                return Optional.of(header.substring(0, Math.min(MOST, header.length())));
            }
        }
        return Optional.empty();
    }

    private static boolean hit(String name, String value) {
        return switch (name) {
            case "age" -> value.matches("0*[1-9]\\d*");
            case "x-litellm-cache-key" -> !value.isEmpty();
            default ->
                name.endsWith("cache-hit")
                        ? value.matches("(?i)true|1|yes")
                        : name.contains("cache")
                                && !name.equals("cache-control")
                                && HIT.matcher(value).find();
        };
    }
}
