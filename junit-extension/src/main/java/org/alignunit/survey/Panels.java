package org.alignunit.survey;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Reads survey files whose answers stand in for a model's.
 *
 * <pre>{@code
 * @ModelUnderTest
 * static final Panel panel = Panels.read("surveys/synthetic.json");
 * }</pre>
 */
@API(status = API.Status.MAINTAINED, since = "0.2")
public final class Panels {
    /** What a model's name begins with that is a panel. */
    public static final String PREFIX = "panel:";

    private Panels() {}

    /**
     * Reads a panel.
     *
     * @param location a survey file as in {@link Surveys#read(String, ClassLoader)}; {@code #2018} at its end names a wave
     * @return the panel
     * @throws SurveyException if there is no such file, it cannot be read, or it has problems
     * @throws IllegalArgumentException if it has no such wave
     */
    public static Panel read(String location) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return read(location, Objects.requireNonNullElse(loader, Panels.class.getClassLoader()));
    }

    /**
     * Reads a panel.
     *
     * @param location a survey file; {@code #2018} at its end names a wave
     * @param loader where to look for resources
     * @return the panel
     * @throws SurveyException if there is no such file, it cannot be read, or it has problems
     * @throws IllegalArgumentException if it has no such wave
     */
    public static Panel read(String location, ClassLoader loader) {
        int end = location.indexOf('#');
        String file = end < 0 ? location : location.substring(0, end);
        Panel panel = new Panel(PREFIX + file, Surveys.read(file, loader));
        return end < 0 ? panel : panel.inWave(location.substring(end + 1));
    }
}
