package org.alignunit.internal.elicitation.reading;

import org.alignunit.model.Reply;

/** Reads replies of one kind of expression; takes any text whatever and throws nothing. Safe for several threads. */
public interface ReplyReader {
    /** Shares whose sum is further from 1 than this are unreadable; nearer ones are normalised. */
    double SUM_TOLERANCE = 0.025;

    /** The fewest labels that make a whole reply a sequence. */
    int SHORTEST_SEQUENCE = 5;

    /** The fewest labels that are taken for a sequence where prose stands around them. */
    int SHORTEST_SEQUENCE_AMONG_PROSE = 10;

    /** The least probability that the labels must have together. */
    double LABEL_MASS_FLOOR = 0.5;

    /** The most characters that are read, marked reasoning not counted. */
    int LONGEST_REPLY = 10_000;

    /** Reads a stated distribution: {@link ShownReading.Shares}. */
    ReplyReader VERBALIZED = new TextReader(Verbalized::read);

    /** Reads a run of answers: {@link ShownReading.Answers} with several. */
    ReplyReader SEQUENCE = new TextReader(Sequence::read);

    /** Reads one answer: {@link ShownReading.Answers} with one. */
    ReplyReader SAMPLED = new TextReader(Sampled::read);

    /** Reads token alternatives, checked against the text where it names an option: {@link ShownReading.Masses}. */
    ReplyReader LOG_PROBABILITIES = new LogProbabilities(SAMPLED);

    /** {@return what a reply says, or why that cannot be read} */
    ShownReading read(Reply reply, Shown shown);
}
