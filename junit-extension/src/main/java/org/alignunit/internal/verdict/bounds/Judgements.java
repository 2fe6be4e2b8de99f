package org.alignunit.internal.verdict.bounds;

import java.util.List;
import java.util.Locale;
import org.alignunit.ErrorSource;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.QuestionBounds;
import org.alignunit.internal.verdict.Rule;

/** How the kinds of evidence put their bounds into words. */
public final class Judgements {
    private Judgements() {}

    /** {@return why no verdict may be given whatever the bounds are; empty if one may} */
    public static String obstacle(Rule rule, int unread, int replies) {
        if (rule.within().isEmpty()) {
            return "there is no threshold, so the distance is only measured";
        }
        return unread(rule.maxUnanswered(), unread, replies);
    }

    /** {@return why too much is unread for a verdict; empty if it is not} */
    public static String unread(double maxUnanswered, int unread, int replies) {
        if (replies > 0 && unread == replies) {
            return replies == 1 ? "the reply could not be read" : "none of the " + replies + " replies could be read";
        }
        if (unread > maxUnanswered * replies) {
            return String.format(
                    Locale.ROOT,
                    "%d of %d replies could not be read, more than maxUnanswered = %s allows",
                    unread,
                    replies,
                    maxUnanswered);
        }
        return "";
    }

    /** {@return whether so much is unread that more replies would hardly bring its share down} */
    public static boolean hopeless(double maxUnanswered, double alpha, int unread, int replies) {
        return unread > maxUnanswered * replies + Math.sqrt(replies * Math.log(1 / alpha) / 2);
    }

    /**
     * The judgement on a test case, its estimate moved inside the bounds. The obstacle says why no verdict may be given, the
     * outlook what would decide it; each may be empty.
     */
    public static Judgement of(
            RunningBounds running,
            double estimate,
            List<ErrorSource> covers,
            List<QuestionBounds> questions,
            String obstacle,
            String outlook) {
        Bounds bounds = running.bounds();
        return new Judgement(
                running.verdict(),
                bounds.inside(estimate),
                bounds.lower(),
                bounds.upper(),
                covers,
                questions,
                running.decided() ? "" : obstacle.isEmpty() ? between(bounds, outlook) : obstacle);
    }

    private static String between(Bounds bounds, String outlook) {
        return String.format(
                Locale.ROOT,
                "the threshold lies between the bounds %.3f and %.3f%s",
                bounds.lower(),
                bounds.upper(),
                outlook.isEmpty() ? "" : "; " + outlook);
    }

    /** {@return the middle of an interval; the lower end where there is no upper one} */
    public static double middle(Bounds bounds) {
        return Double.isInfinite(bounds.upper()) ? bounds.lower() : (bounds.lower() + bounds.upper()) / 2;
    }
}
