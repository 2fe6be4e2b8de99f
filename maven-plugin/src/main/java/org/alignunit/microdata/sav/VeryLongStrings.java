package org.alignunit.microdata.sav;

import java.util.List;
import java.util.Map;

/** Joins the segments in which strings over 255 bytes are stored. */
final class VeryLongStrings {
    private VeryLongStrings() {}

    static void join(SavDictionary dictionary, List<SavVariable> variables) {
        Map<String, String> widths = KeyValues.of(dictionary, SavRecords.VERY_LONG_STRINGS, "\0\t?|\t");
        for (int i = 0; i < variables.size(); i++) {
            SavVariable variable = variables.get(i);
            String width = widths.remove(variable.shortName);
            if (width != null) {
                variable.width = width(dictionary, variable, width);
                dropSegments(dictionary, variables, i);
            }
        }
    }

    private static int width(SavDictionary dictionary, SavVariable variable, String text) {
        if (!variable.isText() || !text.matches("\\d{1,5}") || Integer.parseInt(text) < 1) {
            throw dictionary.damaged(
                    "extension record 7/14", "\"" + text + "\" is no width of the string " + variable.shortName);
        }
        int width = Integer.parseInt(text);
        return width <= SavVariable.SEGMENT ? variable.raw.width() : width;
    }

    private static void dropSegments(SavDictionary dictionary, List<SavVariable> variables, int index) {
        SavVariable variable = variables.get(index);
        int segments = variable.segments();
        for (int segment = 0; segment < segments; segment++) {
            int needed = segment < segments - 1 ? SavVariable.SEGMENT : variable.width - segment * 252;
            if (index + segment >= variables.size()
                    || (variables.get(index + segment).raw.width() + 7) / 8 != (needed + 7) / 8) {
                throw dictionary.damaged(
                        "extension record 7/14",
                        "the string " + variable.shortName + " of " + variable.width + " bytes lacks segment "
                                + (segment + 1) + " of " + segments);
            }
        }
        variables.subList(index + 1, index + segments).clear();
    }
}
