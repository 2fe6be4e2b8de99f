package org.alignunit.internal.result.words;

import org.alignunit.internal.result.RaceEnd;
import org.alignunit.internal.result.RaceResult;

/** Says how the race of the configurations of a test ended. */
public final class RaceWords {
    private RaceWords() {}

    /** {@return how it ended for a configuration, in a few words} */
    public static String end(RaceResult race) {
        RaceEnd end = race.end().known();
        if (end == null) {
            return race.end().words();
        }
        return switch (end) {
            case CHOSEN -> race.left() == 1 ? "nearest" : "chosen of " + Figures.count(race.left()) + " left";
            case LOST -> "lost the race";
            case UNDECIDED -> "not chosen";
            case UNFINISHED -> "left the race";
        };
    }

    /** {@return what the race says of a configuration, in a sentence or two} */
    public static String sentence(RaceResult race) {
        String rivals = Figures.count(race.configurations()) + " configurations";
        RaceEnd end = race.end().known();
        String asked = " It was asked for " + Figures.counted(race.replies(), "reply") + " and spared "
                + Figures.count(race.notAsked()) + ".";
        if (end == null) {
            return "";
        }
        return switch (end) {
            case CHOSEN ->
                race.left() == 1
                        ? "It is the nearest of " + rivals + " on the other half of the questions."
                        : "Of " + rivals + ", " + Figures.count(race.left())
                                + " may be the nearest on the other half of the questions. It has the smallest"
                                + " squared distance of these.";
            case LOST ->
                "It lost the race of " + rivals + " to \"" + race.chosen() + "\": its squared distance, at least "
                        + Figures.distance(race.lower()) + ", is greater." + asked;
            case UNDECIDED ->
                "It may be the nearest of " + rivals + ", but \"" + race.chosen() + "\" has a smaller squared distance."
                        + asked;
            case UNFINISHED -> "It left the race of " + rivals + ": not all of its replies could be obtained.";
        };
    }
}
