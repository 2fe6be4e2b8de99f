package org.alignunit.model.http;

import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.alignunit.internal.text.Secrets;

/**
 * Where a model is served, and the key that goes there and nowhere else; an empty key is not set. {@code keyRequired}: the
 * server is known to refuse calls without one.
 */
record Endpoint(HttpUrl base, String keyVariable, String key, boolean keyRequired) {
    static Endpoint of(String url, String keyVariable, Map<String, String> environment, boolean keyRequired) {
        HttpUrl base = HttpUrl.parse(url);
        if (base == null) {
            throw new IllegalArgumentException(
                    "The model's URL cannot be read. Write it like http://127.0.0.1:8080/v1, spaces and all escaped.");
        }
        if (!base.username().isEmpty() || !base.password().isEmpty()) {
            throw new IllegalArgumentException("The model's URL has a user or a password in it. Leave them out and set "
                    + "the environment variable " + keyVariable + " instead: keys must not stand in build files.");
        }
        String key = environment.getOrDefault(keyVariable, "").strip();
        if (!key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("The environment variable " + keyVariable
                    + " holds a space, a line break or another character that no key has. Set it to the bare key.");
        }
        Secrets.hold(key);
        return new Endpoint(base, keyVariable, key, keyRequired);
    }

    /** {@return the address of a path below the base, which may name it already} */
    HttpUrl resolve(String... path) {
        List<String> given = base.pathSegments();
        List<String> wanted = List.of(path);
        if (given.size() >= wanted.size()
                && given.subList(given.size() - wanted.size(), given.size()).equals(wanted)) {
            return base;
        }
        return base.newBuilder().addPathSegments(String.join("/", wanted)).build();
    }

    /** Whether requests leave this machine without encryption. */
    boolean isUnencrypted() {
        return !base.isHttps()
                && !base.host().equals("localhost")
                && !base.host().equals("::1")
                && !base.host().matches("127\\.\\d+\\.\\d+\\.\\d+");
    }

    /** The address for messages: without the query and what else may be a secret. */
    @Override
    public String toString() {
        return Secrets.masked(
                base.newBuilder().query(null).fragment(null).build().toString());
    }
}
