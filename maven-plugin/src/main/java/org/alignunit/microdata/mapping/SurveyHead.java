package org.alignunit.microdata.mapping;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a survey file says of the survey as a whole.
 *
 * @param id the survey's name
 * @param title the title, for readers
 * @param source where the figures come from
 * @param domain the field of the questions
 * @param from the first day on which people were asked
 * @param to the last day
 */
public record SurveyHead(
        String id,
        @Nullable String title,
        @Nullable String source,
        @Nullable String domain,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
