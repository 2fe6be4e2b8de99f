package org.alignunit.internal.elicitation.reading;

/** A reader for each expression, and their limits. */
public final class ReplyReaders {
    /** Shares whose sum is further from 1 than this are unreadable; nearer ones are normalised. */
    public static final double SUM_TOLERANCE = 0.025;

    /** The fewest labels that make a whole reply a sequence. */
    public static final int SHORTEST_SEQUENCE = 5;

    /** The fewest labels that are taken for a sequence where prose stands around them. */
    public static final int SHORTEST_SEQUENCE_AMONG_PROSE = 10;

    /** The least probability that the labels must have together. */
    public static final double LABEL_MASS_FLOOR = 0.5;

    /** The most characters that are read, marked reasoning not counted. */
    public static final int LONGEST_REPLY = 10_000;

    /** Reads a stated distribution: {@link ShownReading.Shares}. */
    public static final ReplyReader VERBALIZED = new TextReader(Verbalized::read);

    /** Reads a run of answers: {@link ShownReading.Answers} with several. */
    public static final ReplyReader SEQUENCE = new TextReader(Sequence::read);

    /** Reads one answer: {@link ShownReading.Answers} with one. */
    public static final ReplyReader SAMPLED = new TextReader(Sampled::read);

    /** Reads token alternatives, checked against the text where it names an option: {@link ShownReading.Masses}. */
    public static final ReplyReader LOG_PROBABILITIES = new LogProbabilities(SAMPLED);

    private ReplyReaders() {}
}
