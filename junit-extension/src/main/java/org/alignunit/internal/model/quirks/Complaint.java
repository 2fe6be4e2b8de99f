package org.alignunit.internal.model.quirks;

import java.util.regex.Pattern;

/** What a server finds wrong, told by its words, since servers put it in answers of any status. */
public enum Complaint {
    /** Nothing is left to pay with. */
    EMPTY_ACCOUNT("insufficient[_ ](quota|balance|credits?)|credit balance is too low"),
    /** The key is none. */
    WRONG_KEY("(invalid|incorrect) api[ _-]?key|api[ _-]?key (is )?(not valid|invalid)|API_KEY_INVALID"),
    /** This one prompt says what it must not. */
    CONTENT("moderat|flagged|content.?(filter|management|policy)"),
    /** A filter took the prompt or its answer, by the codes that servers have for it. */
    FILTERED("\\b(content_filter|content_policy_violation|ResponsibleAIPolicyViolation)\\b|content management policy");

    private final Pattern words;

    Complaint(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    public boolean isIn(String said) {
        return words.matcher(withoutEcho(said)).find();
    }

    /** {@return what a server said up to where it repeats what it was sent, as some do under the name {@code input}} */
    public static String withoutEcho(String said) {
        int echo = said.indexOf("\"input\"");
        return echo < 0 ? said : said.substring(0, echo);
    }
}
