package org.alignunit.sample.published;

import java.util.Map;
import org.alignunit.survey.Question;

/** Under which key a question of the sample's surveys was published. */
final class PublishedKeys {
    private static final Map<String, String> POLITICS = Map.of(
            "climate-agreements", "GAP21Q27_W82",
            "climate-harm", "GAP21Q24_W82",
            "billionaires", "BILLION_W92",
            "illegal-immigration", "GAP21Q33_g_W82",
            "nutrition-research", "RQ5_F1C_W42",
            "emotional-strength", "MAN1E_W29",
            "shooting-range", "GROWUPGUN6_W26",
            "guns-for-protection", "GROWUPGUN2A_W26");

    private PublishedKeys() {}

    /** The key of an opinion question, or the name of a book. */
    static String of(Question question) {
        Map<String, String> book = question.context();
        String key = book.isEmpty() ? POLITICS.get(question.id()) : book.get("Title") + " By " + book.get("Author");
        if (key == null) {
            throw new IllegalArgumentException("question \"" + question.id() + "\" was not published");
        }
        return key;
    }
}
