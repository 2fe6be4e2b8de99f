package org.alignunit.internal.elicitation;

import java.util.List;
import java.util.function.Predicate;
import org.alignunit.PersonaForm;
import org.alignunit.Steering;
import org.alignunit.survey.Group;
import org.alignunit.survey.Introduction;
import org.alignunit.survey.Question;

/**
 * The ways in which questions are put: every order of the options with every wording of the question and of the persona,
 * each as often as the others. Replies go through them in turn, so that as many replies as there are ways make up a block in
 * which each way stands once.
 */
public final class PromptVariants {
    private static final String PERSONA = "{persona}";
    private static final PromptVariants AS_IT_STANDS = new PromptVariants(0, 0, false, group -> false);

    private final OptionOrders orders;
    private final boolean paraphrased;
    private final Predicate<Group> named;

    private PromptVariants(int orders, long seed, boolean paraphrased, Predicate<Group> named) {
        this.orders = new OptionOrders(orders, seed);
        this.paraphrased = paraphrased;
        this.named = named;
    }

    /**
     * Orders of the options, and all wordings that the survey lists.
     *
     * @param orders how many orders of the options to go through, the survey's own first; 0 for that alone
     * @param seed of the orders
     * @param steering how the model is told of the group
     * @param form in which form: where the prompt does not name the persona, its wordings make no difference
     * @return the ways
     */
    public static PromptVariants of(int orders, long seed, Steering steering, PersonaForm form) {
        return new PromptVariants(orders, seed, true, group -> steering != Steering.NONE && namesPersona(form, group));
    }

    /** {@return the survey's own order and wording alone} */
    public static PromptVariants asItStands() {
        return AS_IT_STANDS;
    }

    /** {@return how many orders of the options were asked for, at least 1: a question of few options has fewer} */
    public int orders() {
        return orders.wanted();
    }

    /**
     * Whether the seed has a say in which orders are shown: turns of the survey's own, or all there are, owe nothing to it.
     *
     * @param questions what is asked
     * @return whether any of them is shown in orders that chance chose
     */
    public boolean shuffled(List<Question> questions) {
        return questions.stream().anyMatch(orders::shuffled);
    }

    /**
     * How many wordings the question has that has the most.
     *
     * @param questions what is asked
     * @return at least 1
     */
    public int mostWordings(List<Question> questions) {
        int most = 1;
        for (Question question : questions) {
            most = Math.max(most, wordings(question));
        }
        return most;
    }

    /**
     * How many wordings the persona has.
     *
     * @param group on whose behalf
     * @return at least 1; 1 where prompts do not name the persona
     */
    public int personaCount(Group group) {
        return personas(group);
    }

    /**
     * How many ways there are.
     *
     * @param question what is asked
     * @param group on whose behalf
     * @return a number of at least 1
     */
    public int count(Question question, Group group) {
        return orders.count(question) * wordings(question) * personas(group);
    }

    /**
     * The least number of replies that goes through all ways of each question equally often.
     *
     * @param questions what is asked
     * @param group on whose behalf
     * @return the least common multiple of the questions' numbers of ways
     * @throws ArithmeticException if it is larger than an int
     */
    public int block(List<Question> questions, Group group) {
        int block = 1;
        for (Question question : questions) {
            block = commonMultiple(block, count(question, group));
        }
        return block;
    }

    /**
     * The way of one reply.
     *
     * @param question what is asked
     * @param group on whose behalf
     * @param index of the reply among all to this question and group, from 0
     * @return the way
     */
    public PromptVariant of(Question question, Group group, int index) {
        int order = index % orders.count(question);
        int rest = index / orders.count(question);
        int wordings = wordings(question);
        return new PromptVariant(
                order, rest % wordings, rest / wordings % personas(group), orders.order(question, order));
    }

    private int wordings(Question question) {
        return paraphrased ? 1 + question.paraphrases().size() : 1;
    }

    private int personas(Group group) {
        return named.test(group) ? 1 + group.paraphrases().size() : 1;
    }

    private static int commonMultiple(int a, int b) {
        int divisor = a;
        for (int rest = b; rest > 0; ) {
            int next = divisor % rest;
            divisor = rest;
            rest = next;
        }
        return Math.multiplyExact(a / divisor, b);
    }

    /** Whether a form's wording for a group holds the persona. */
    private static boolean namesPersona(PersonaForm form, Group group) {
        Introduction words = group.introduction();
        return switch (form) {
            case SENTENCE -> true;
            case QUESTION_ANSWER -> (words.question() + " " + words.answer()).contains(PERSONA);
            case BIOGRAPHY -> words.biography().contains(PERSONA);
            case PORTRAIT -> words.portrait().contains(PERSONA);
        };
    }
}
