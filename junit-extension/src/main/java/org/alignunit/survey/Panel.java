package org.alignunit.survey;

import org.apiguardian.api.API;

/**
 * The answers of a sample that stands in for a model: synthetic respondents, or other people. {@link Panels} reads one.
 *
 * @param name what results call it, such as {@code panel:surveys/synthetic.json}
 * @param survey its questions, groups and answers
 */
@API(status = API.Status.MAINTAINED, since = "0.2")
public record Panel(String name, Survey survey) {
    /**
     * {@return the same panel in one of its waves, rather than in the newest}
     *
     * @param wave one of the waves of its survey
     * @throws IllegalArgumentException if there is no such wave; the message names the nearest one
     */
    public Panel inWave(String wave) {
        return new Panel(name.replaceFirst("#.*", "") + "#" + wave, survey.inWave(wave));
    }

    /** {@return the file that it was read from} */
    public String file() {
        return name.replaceFirst("^panel:", "").replaceFirst("#.*", "");
    }
}
