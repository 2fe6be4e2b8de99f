/**
 * Evidence of independent single answers to one question, judged after every answer; start at
 * {@link org.alignunit.internal.verdict.answers.AnswerEvidence}.
 */
@NullMarked
package org.alignunit.internal.verdict.answers;

import org.jspecify.annotations.NullMarked;
