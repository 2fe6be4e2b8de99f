package org.alignunit.internal.elicitation.reading;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alignunit.internal.elicitation.reading.ShownReading.Unreadable;
import org.alignunit.model.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Takes away what stands around an answer by the rules of its format (tokens of a chat template, marked reasoning, code fences,
 * what comes before "Answer:") before a rule reads the rest.
 */
record TextReader(BiFunction<String, Shown, ShownReading> rule) implements ReplyReader {
    private static final Pattern REASONING = Pattern.compile(
            "</?+(?:seed:)?+(?:think|thinking|thought|reasoning)>|\\[/?+think\\]|\u25c1/?+think\u25b7",
            Pattern.CASE_INSENSITIVE);
    // marks of thoughts that have other words for the end than for the beginning
    private static final Pattern BEGIN =
            Pattern.compile("<unused94>|<\\|channel>thought|^\\s*+Here are my reasoning steps:");
    private static final Pattern END = Pattern.compile("<unused95>|<channel\\|>|\\[BEGIN FINAL RESPONSE\\]");
    // three backticks and at most the name of a language, alone on a line; possessive, so that nothing is tried twice
    private static final Pattern FENCE = Pattern.compile("\\h*+```(?:[a-z]{2,12}+)?+\\h*+");

    // "Answer:", also "My final answer is:" and as a heading
    private static final Pattern MARK = Pattern.compile(
            "[\\s\"'`*_#>]*+(?:(?:so|thus|therefore|hence),?+\\s++)?+(?:(?:the|my)\\s++)?+"
                    + "(?:(?:final\\s++)?+answer|final\\s++(?:choice|response|selection|decision|estimate|distribution))"
                    + "(?:\\s++is)?+[\\s\"'`*_]*+(?:[:\uff1a]|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NEXT = Pattern.compile("\\S\\s*\\n\\h*+Question:");
    private static final Pattern TAG =
            Pattern.compile("</?+(?:(?:final_?+)?+answer|response)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TEX = Pattern.compile("\\\\(?:text|math)(?:bf|rm|it|tt|sf)?+\\s*+\\{([^{}]*+)\\}");
    private static final Pattern BOX = Pattern.compile("\\\\f?+box(?:ed)?+\\s*+\\{([^{}]*+)\\}");

    @Override
    public ShownReading read(Reply reply, Shown shown) {
        String marked =
                END.matcher(BEGIN.matcher(reply.text()).replaceAll("<think>")).replaceAll("</think>");
        String answer = afterReasoning(ChatTemplate.firstTurn(marked));
        if (answer == null) {
            return new Unreadable("reasoning without an end", "");
        }
        if (answer.length() > ReplyReader.LONGEST_REPLY) {
            return new Unreadable("too long", answer.length() + " characters");
        }
        return rule.apply(afterMark(beforeNext(boxed(tagged(withoutFences(answer))))), shown);
    }

    /** What follows the last end of reasoning, whose beginning may be part of the prompt; null if none ends it. */
    private static @Nullable String afterReasoning(String text) {
        Matcher tag = REASONING.matcher(text);
        String open = "";
        int end = 0;
        while (tag.find()) {
            String name = tag.group().replace("/", "").toLowerCase(Locale.ROOT);
            boolean ends = tag.group().length() > name.length();
            if (ends && (open.isEmpty() || open.equals(name))) {
                open = "";
                end = tag.end();
            } else if (!ends && open.isEmpty()) {
                open = name;
            }
        }
        return open.isEmpty() ? text.substring(end) : null;
    }

    /** All from the first answer between tags, each on lines of its own, or all. */
    private static String tagged(String text) {
        Matcher tag = TAG.matcher(text);
        return tag.find() ? TAG.matcher(text.substring(tag.start())).replaceAll("\n") : text;
    }

    /** All from the first answer in a TeX box, each on a line of its own, or all. */
    private static String boxed(String text) {
        String bare = TEX.matcher(text).replaceAll("$1");
        Matcher box = BOX.matcher(bare);
        return box.find() ? BOX.matcher(bare.substring(box.start())).replaceAll("\n$1\n") : text;
    }

    /** What follows the last "Answer:" that begins a line, or all. */
    private static String afterMark(String text) {
        List<String> lines = text.lines().toList();
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (!lines.get(i).isBlank()) {
                Matcher mark = MARK.matcher(lines.get(i));
                if (mark.lookingAt()) {
                    return lines.get(i).substring(mark.end()) + "\n"
                            + String.join("\n", lines.subList(i + 1, lines.size()));
                }
            }
        }
        return text;
    }

    /** What stands before the next question, where a model goes on as the prompt does. */
    private static String beforeNext(String text) {
        Matcher next = NEXT.matcher(text);
        return next.find() ? text.substring(0, next.start() + 1) : text;
    }

    private static String withoutFences(String text) {
        return text.lines()
                .filter(line -> line.isBlank() || !FENCE.matcher(line).matches())
                .collect(Collectors.joining("\n"));
    }
}
