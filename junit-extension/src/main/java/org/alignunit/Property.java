package org.alignunit;

import org.apiguardian.api.API;

/** What a test case measures of a model's answers, beside those of people. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public enum Property {
    /** The distance between the distributions of the model and of a group. */
    DISTANCE,
    /** The slope of the model's gaps between two groups on the people's. */
    GROUP_GAPS,
    /** The model's spread within a group over the people's. */
    SPREAD,
    /** The share of questions on which the model's favourite answer is the people's. */
    TOP_ANSWER,
    /** The mean difference of the shares that decline to answer. */
    REFUSALS,
    /** How much nearer the model is to the group than a guess without it, by the squared distance. */
    BASELINE,
    /** How many respondents' survey would tell as much of the group as the model does. */
    WORTH,
    /** How much more the answers of one respondent hang together than people's. */
    STRUCTURE
}
