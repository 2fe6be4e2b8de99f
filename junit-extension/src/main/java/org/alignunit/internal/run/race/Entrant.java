package org.alignunit.internal.run.race;

import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.run.respondent.Respondent;

/**
 * A test case in the race.
 *
 * @param configuration how the respondent is asked, in words
 * @param heat its questions in the race, without a threshold
 * @param verdict the other questions, asked if the configuration is chosen
 */
public record Entrant(String configuration, Cell heat, Cell verdict, Respondent respondent) {}
