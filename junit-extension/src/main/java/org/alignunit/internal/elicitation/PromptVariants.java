package org.alignunit.internal.elicitation;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Predicate;
import org.alignunit.Steering;
import org.alignunit.survey.Group;
import org.alignunit.survey.Introduction;
import org.alignunit.survey.Question;

/**
 * The variants in which questions are put: every order of the options with every wording of the question and of the
 * persona, each as often as the others. Replies go through them in turn, so that as many replies as there are variants
 * make up a block in which each stands once.
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
     * So many orders of the options, the survey's own first (0 for that alone), and all wordings that the survey lists; those of
     * a persona make no difference where the prompt does not name it.
     */
    public static PromptVariants of(int orders, long seed, PersonaCondition persona) {
        return new PromptVariants(orders, seed, true, group -> namesPersona(persona, group));
    }

    /** {@return the survey's own order and wording alone} */
    public static PromptVariants asItStands() {
        return AS_IT_STANDS;
    }

    /** {@return how many orders of the options were asked for, at least 1; a question of few options has fewer} */
    public int orders() {
        return orders.wanted();
    }

    /** {@return whether any of the questions is shown in orders that depend on the seed} */
    public boolean shuffled(List<Question> questions) {
        return questions.stream().anyMatch(orders::shuffled);
    }

    /** {@return the largest number of wordings of one of the questions} */
    public int mostWordings(List<Question> questions) {
        return questions.stream().mapToInt(this::wordings).max().orElse(1);
    }

    /** {@return how many variants a question has for a group} */
    public int count(Question question, Group group) {
        return orders.count(question) * wordings(question) * personas(group);
    }

    /**
     * {@return the least common multiple of the questions' variant counts: the least number of replies that goes through all
     * equally often}
     *
     * @throws ArithmeticException if it is larger than an int
     */
    public int block(List<Question> questions, List<Group> groups) {
        int block = 1;
        for (Group group : groups) {
            for (Question question : questions) {
                block = commonMultiple(block, count(question, group));
            }
        }
        return block;
    }

    /** {@return the variant of the reply of this index among all to this question and group} */
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

    /** {@return how many wordings the persona has; 1 where prompts do not name it} */
    public int personas(Group group) {
        return named.test(group) ? 1 + group.paraphrases().size() : 1;
    }

    private static int commonMultiple(int a, int b) {
        int divisor = BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValue();
        return Math.multiplyExact(a / divisor, b);
    }

    private static boolean namesPersona(PersonaCondition condition, Group group) {
        if (condition.steering() == Steering.NONE) {
            return false;
        }
        Introduction words = group.introduction();
        return switch (condition.form()) {
            case SENTENCE -> true;
            case QUESTION_ANSWER -> (words.question() + " " + words.answer()).contains(PERSONA);
            case BIOGRAPHY -> words.biography().contains(PERSONA);
            case PORTRAIT -> words.portrait().contains(PERSONA);
        };
    }
}
