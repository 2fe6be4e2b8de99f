package org.alignunit.internal.elicitation.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens that part the turns of a conversation, and belong to no reply, where a server or a model lets them through. */
final class ChatTemplate {
    private static final Pattern TOKEN = Pattern.compile(
            "<[|\uff5c][\\w\u2581]{1,40}+[|\uff5c]>|</?+s>|<[be]os>|<(?:start|end)_of_turn>|\\[/?+INST\\]");

    /** A token before the model's own turn, and its name: none before somebody else's, and no text that is struck out. */
    private static final Pattern BEGINNING = Pattern.compile("\\s*+(?!\\[INST\\]|<s>[^<]*+</s>\\s*+[^\\s<\\[])(?:"
            + TOKEN + ")\\s*+(?!user|system)(?:(?:assistant|model)\\b)?+");

    /** Where a model with a channel for its reasoning begins to answer; some servers drop the signs. */
    private static final Pattern FINAL = Pattern.compile("(?:<\\|channel\\|>|assistant)final(?:<\\|message\\|>)?+");

    private ChatTemplate() {}

    /** The model's first turn: up to the next token, if there is any. */
    static String firstTurn(String text) {
        String turn = text.substring(beginning(text));
        Matcher next = TOKEN.matcher(turn);
        return next.find() ? turn.substring(0, next.start()) : turn;
    }

    private static int beginning(String text) {
        Matcher channel = FINAL.matcher(text);
        if (channel.find()) {
            return channel.end();
        }
        Matcher token = BEGINNING.matcher(text);
        int at = 0;
        while (token.region(at, text.length()).lookingAt()) {
            at = token.end();
        }
        return at;
    }
}
