package org.alignunit.maven.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.Expression;
import org.alignunit.internal.result.AskedModel;
import org.alignunit.internal.result.CaseId;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.words.Figures;
import org.jspecify.annotations.Nullable;

/** Says how a model is asked. */
public final class CaseWords {
    private CaseWords() {}

    /** {@return steering and expression: {@code persona, sampled}} */
    public static String asked(CaseId id) {
        String expression = id.expression().words();
        return id.expression().is(Expression.PANEL) ? expression : steering(id.asked()) + ", " + expression;
    }

    /** {@return how the group is described to the model: {@code persona}, or {@code few-shot (biography, 3 examples)}} */
    public static String steering(AskedModel asked) {
        Constant<?> persona = asked.persona();
        Condition condition = asked.condition();
        List<String> details = new ArrayList<>();
        if (persona != null && !persona.equals(AskedModel.PLAIN_PERSONA)) {
            details.add(persona.words());
        }
        if (condition != null && condition.examples() != null) {
            details.add(Figures.counted(condition.examples(), "example")
                    + (condition.examplesUnderTest() ? ", those under test too" : ""));
        }
        return asked.steering().words() + (details.isEmpty() ? "" : " (" + String.join(", ", details) + ")");
    }

    /**
     * {@return what else is special about the replies: {@code scaled, 4 orders, 3 wordings, 2 personas, seed 7}; may be empty}
     */
    public static String condition(@Nullable Condition condition) {
        List<String> words = new ArrayList<>();
        if (condition == null) {
            return "";
        }
        if (condition.temperatureScaling()) {
            words.add("scaled");
        }
        several(condition.orders(), "order", words);
        several(condition.wordings(), "wording", words);
        several(condition.personas(), "persona", words);
        if (condition.orderSeed() != null) {
            words.add("seed " + condition.orderSeed());
        }
        return String.join(", ", words);
    }

    /** {@return the group, without its attribute, or both of which a gap is measured: {@code Left - Right}} */
    public static String whom(CaseId id) {
        return Stream.of(id.group().split(" - "))
                .map(key -> key.substring(key.indexOf('=') + 1))
                .collect(Collectors.joining(" - "));
    }

    private static void several(int number, String noun, List<String> words) {
        if (number > 1) {
            words.add(Figures.counted(number, noun));
        }
    }
}
