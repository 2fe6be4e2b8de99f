package org.alignunit.microdata.mapping;

import java.util.List;
import java.util.Map;
import org.alignunit.microdata.aggregate.Where;
import org.jspecify.annotations.Nullable;

/**
 * How a survey file is made of microdata. Lists keep the order of the mapping file, so that a place in a list tells the
 * place in the file.
 *
 * @param survey what the survey file says of the survey as a whole
 * @param data where the microdata lie
 * @param weight how people are weighted where a wave does not say otherwise; null if the mapping does not say
 * @param exclusions whom to leave out, by reason
 * @param raking how weights are adjusted to the population; null if they are not
 * @param minimumRespondents fewer people than this in a group leave a question out for this group; at least 1
 * @param questions the questions
 * @param groups the groups
 * @param waves the waves in order of time; none if the survey has one
 * @param crosstabs how to count each pair of questions within a group; null if they are not counted
 * @param annotations what other people expected the groups to answer; null if there is nothing of it
 */
public record Mapping(
        SurveyHead survey,
        DataSource data,
        @Nullable WeightColumn weight,
        List<Exclusion> exclusions,
        @Nullable RakingTarget raking,
        int minimumRespondents,
        List<MappedQuestion> questions,
        List<MappedGroup> groups,
        List<MappedWave> waves,
        @Nullable Crosstabs crosstabs,
        @Nullable Annotations annotations) {
    /** Copies the lists. */
    public Mapping {
        exclusions = List.copyOf(exclusions);
        questions = List.copyOf(questions);
        groups = List.copyOf(groups);
        waves = List.copyOf(waves);
    }

    /**
     * Each pair of questions is counted within each group.
     *
     * @param respondent a column of whole numbers that tells people apart; null to tell them apart by their rows
     */
    public record Crosstabs(@Nullable String respondent) {}

    /**
     * What other people expected groups to answer: a row is a person.
     *
     * @param where which rows
     */
    public record Annotations(DataSource.FileSource data, Where where, List<Estimate> estimates) {
        /** Copies the list. */
        public Annotations {
            estimates = List.copyOf(estimates);
        }
    }

    /**
     * What they expected a group to answer to a question.
     *
     * @param group the group as attribute=value
     * @param columns the column of each option, by its words
     */
    public record Estimate(String question, String group, Map<String, String> columns) {
        /** Copies the columns. */
        public Estimate {
            columns = Map.copyOf(columns);
        }
    }

    /**
     * People to leave out.
     *
     * @param name the reason, as reports show it
     * @param expected how many people it must leave out; null if any number will do
     */
    public record Exclusion(
            String name, Where where, @Nullable Long expected) {}
}
