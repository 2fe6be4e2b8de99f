package org.alignunit.internal.result.words;

import java.util.Objects;
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
                        ? "It is the nearest of " + rivals + " on the other half of the questions" + shown(race) + "."
                        : "Of " + rivals + ", " + Figures.count(race.left())
                                + " may be the nearest on the other half of the questions. It has the smallest"
                                + " squared distance of these.";
            case LOST ->
                "It lost the race of " + rivals
                        + (race.chosen() == null ? "" : ", which \"" + race.chosen() + "\" won")
                        + ": another one is " + (race.confidence() == null ? "" : "shown to be ")
                        + "nearer to the people" + shown(race) + ". The squared distance of this one is "
                        + Figures.distance(race.estimate())
                        + (Objects.equals(race.lower(), race.upper())
                                ? "."
                                : ", at least " + Figures.distance(race.lower()) + ".")
                        + asked;
            case UNDECIDED ->
                "It may be the nearest of " + rivals + ", but \"" + race.chosen() + "\" has a smaller squared distance."
                        + asked;
            case UNFINISHED -> "It left the race of " + rivals + ": not all of its replies could be obtained.";
        };
    }

    /** Replies that stand as they are show no more than themselves. */
    private static String shown(RaceResult race) {
        return race.confidence() == null ? " in these replies" : "";
    }

    /** {@return which configuration won} */
    public static String outcome(RaceResult race) {
        if (race.chosen() == null) {
            return "No configuration was asked to the end.";
        }
        String all = Figures.counted(race.configurations(), "configuration");
        return race.left() == 1
                ? "\"" + race.chosen() + "\" is the nearest of " + all + shown(race) + "."
                : "\"" + race.chosen() + "\" has the smallest squared distance of the " + Figures.count(race.left())
                        + " that may be the nearest, of " + all + ".";
    }

    /** {@return how many replies a race took, and how many it spared} */
    public static String spared(long asked, long notAsked) {
        return "The race took " + Figures.counted(asked, "reply")
                + ", the verdict included. Asking all configurations takes "
                + Figures.count(asked + notAsked) + ": " + Figures.percent((double) notAsked / (asked + notAsked))
                + " were spared.";
    }

    /** {@return what the order of the configurations rests on} */
    public static String basis(RaceResult race) {
        Double confidence = race.confidence();
        return "Mean squared distances on half of the questions, over all surveys and groups. "
                + (confidence == null
                        ? "Each question got one reply, which stands as it is: other replies might choose another"
                                + " configuration."
                        : "The bounds of several replies hold together, at each look of the race, at "
                                + Figures.plainPercent(confidence)
                                + " confidence. A single reply to a question stands as it is.");
    }
}
