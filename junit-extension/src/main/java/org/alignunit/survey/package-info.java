/**
 * Surveys put to people and what groups of them answered; start at {@link org.alignunit.survey.Surveys}.
 */
@NullMarked
package org.alignunit.survey;

import org.jspecify.annotations.NullMarked;
