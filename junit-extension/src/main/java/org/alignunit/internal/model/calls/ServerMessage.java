package org.alignunit.internal.model.calls;

import java.util.regex.Pattern;

/** A server's own words, made fit for a message. */
public final class ServerMessage {
    private static final int LONGEST = 240;
    private static final int READ = 50_000;
    private static final Pattern MARK_UP =
            Pattern.compile("(?is)<(script|style)\\b.*?</\\1>|<[^>]{0,2000}>|\\p{Cntrl}|\\s+");

    private ServerMessage() {}

    /** {@return what a server said, on one line in quotes, without mark-up, keys and identities of accounts} */
    public static String quote(String said) {
        String safe = Secrets.masked(said.substring(0, Math.min(said.length(), READ)));
        String line =
                MARK_UP.matcher(safe).replaceAll(" ").replaceAll(" +", " ").strip();
        if (line.isEmpty()) {
            return "nothing";
        }
        return '"' + (line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line) + '"';
    }
}
