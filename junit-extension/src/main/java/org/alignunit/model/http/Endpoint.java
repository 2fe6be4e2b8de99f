package org.alignunit.model.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alignunit.internal.text.Secrets;

/**
 * Where a model is served, and the key that goes there and nowhere else; an empty key is not set. {@code keyRequired}: the
 * server is known to refuse calls without one. It needs no HTTP client, as it is made where nothing may be asked.
 */
record Endpoint(URI base, String keyVariable, String key, boolean keyRequired) {
    private static final int LAST_PORT = 65_535;
    private static final Pattern HOST_AND_PORT = Pattern.compile(
            "(?U)(?:(?=[^:]{1,253}(?::|$))[\\w-]{1,63}(?:\\.[\\w-]{1,63})*\\.?|\\[[0-9a-fA-F:.]+])(?::0*(?<port>[1-9][0-9]{0,4}))?");
    private static final Pattern THIS_MACHINE =
            Pattern.compile("(?i)(?:localhost|\\[::1]|127\\.\\d+\\.\\d+\\.\\d+)(?::\\d+)?");

    static Endpoint of(String url, String keyVariable, Map<String, String> environment, boolean keyRequired) {
        URI base = uri(url);
        if (base.getRawAuthority().contains("@")) {
            throw new IllegalArgumentException("The model's URL has a user or a password in it. Leave them out and set "
                    + "the environment variable " + keyVariable + " instead: keys must not stand in build files.");
        }
        Matcher place = HOST_AND_PORT.matcher(base.getRawAuthority());
        if (!place.matches() || place.group("port") != null && Integer.parseInt(place.group("port")) > LAST_PORT) {
            throw unreadable();
        }
        String key = environment.getOrDefault(keyVariable, "").strip();
        if (!key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("The environment variable " + keyVariable
                    + " holds a space, a line break or another character that no key has. Set it to the bare key.");
        }
        Secrets.hold(key);
        return new Endpoint(base, keyVariable, key, keyRequired);
    }

    private static URI uri(String url) {
        try {
            URI read = new URI(url);
            if (read.getRawAuthority() != null) {
                return read;
            }
        } catch (URISyntaxException e) {
            // which repeats the URL, and so what may be a key in it
        }
        throw unreadable();
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException(
                "The model's URL cannot be read. Write it like http://127.0.0.1:8080/v1, with a port up to 65535, "
                        + "spaces and all escaped.");
    }

    /** {@return the address of a path below the base, which may name it already} */
    String resolve(String path) {
        String given = base.getRawPath().replaceFirst("/+$", "");
        String query = base.getRawQuery() == null ? "" : '?' + base.getRawQuery();
        return origin() + (given.endsWith('/' + path) ? given : given + '/' + path) + query;
    }

    /** {@return scheme, host and port, the same for each way to write them: a server has one queue} */
    String origin() {
        String usualPort = base.getScheme().equals("https") ? ":443" : ":80";
        String authority = base.getRawAuthority().toLowerCase(Locale.ROOT);
        return base.getScheme() + "://"
                + (authority.endsWith(usualPort)
                        ? authority.substring(0, authority.length() - usualPort.length())
                        : authority);
    }

    /** Whether requests leave this machine without encryption. */
    boolean isUnencrypted() {
        return !base.getScheme().equals("https")
                && !THIS_MACHINE.matcher(base.getRawAuthority()).matches();
    }

    /** The address for messages: without the query and what else may be a secret. */
    @Override
    public String toString() {
        return Secrets.masked(origin() + base.getRawPath());
    }
}
