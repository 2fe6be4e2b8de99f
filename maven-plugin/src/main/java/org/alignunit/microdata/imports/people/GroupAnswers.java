package org.alignunit.microdata.imports.people;

import java.util.List;
import org.alignunit.microdata.aggregate.Sums;

/**
 * What a group answered to a question in a wave.
 *
 * @param key the places of question, group and wave in the mapping
 * @param options the people by option, with their final weights
 * @param opinions the people who stated an opinion
 * @param notAsked the people who were not asked
 */
public record GroupAnswers(Key key, List<Sums> options, Sums opinions, Sums notAsked) {
    /** Copies the list. */
    public GroupAnswers {
        options = List.copyOf(options);
    }

    /** The places of question, group and wave in the mapping; the wave is 0 if there are none. */
    public record Key(int question, int group, int wave) {}

    static GroupAnswers of(Key key, AnswerKey answers, List<Sums> options, Sums notAsked) {
        Sums opinions = Sums.ZERO;
        for (int i = 0; i < options.size(); i++) {
            opinions = answers.options().get(i).refusal() ? opinions : opinions.plus(options.get(i));
        }
        return new GroupAnswers(key, options, opinions, notAsked);
    }

    /** The people who were asked. */
    public Sums asked() {
        return options.stream().reduce(Sums.ZERO, Sums::plus);
    }

    /** The total variation between the opinions of the same options in two distributions. */
    double distance(GroupAnswers other, AnswerKey answers) {
        double distance = 0;
        for (int i = 0; i < options.size(); i++) {
            if (!answers.options().get(i).refusal()) {
                distance += Math.abs(options.get(i).weight() / opinions.weight()
                        - other.options.get(i).weight() / other.opinions.weight());
            }
        }
        return distance / 2;
    }
}
