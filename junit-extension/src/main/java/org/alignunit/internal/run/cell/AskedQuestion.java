package org.alignunit.internal.run.cell;

import org.alignunit.survey.Group;
import org.alignunit.survey.Question;

/** A question of a test case, asked as a member of a group. */
public record AskedQuestion(Question question, Group group) {}
