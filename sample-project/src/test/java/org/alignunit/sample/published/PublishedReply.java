package org.alignunit.sample.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alignunit.Expression;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;
import org.alignunit.model.Usage;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;

/**
 * A published reply whose letters stand for the options in an order of its own, rewritten in the letters of a survey's.
 * Figures stay as they are. Only clean replies are taken: what cannot be rewritten letter for letter is an error.
 */
final class PublishedReply {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final List<String> published;
    private final List<String> ours;

    /**
     * A rewriting between two orders of a question's options.
     *
     * @param published the options' texts in the order of the published letters; some may be left out
     * @param question the question with the options in our order
     */
    PublishedReply(List<String> published, Question question) {
        this.published = List.copyOf(published);
        this.ours = question.options().stream().map(Option::text).toList();
        if (!ours.containsAll(published)) {
            throw new IllegalArgumentException("question \"" + question.id() + "\" has the options " + ours
                    + ", but was published with " + published);
        }
    }

    /** The reply as the model would have given it to a prompt with our letters. */
    Reply rewritten(JsonNode row, Expression expression) {
        return switch (expression) {
            case VERBALIZED -> Reply.of(shares(row.required("reply").textValue()));
            case SEQUENCE -> Reply.of(letters(row.required("reply").textValue()));
            case LOG_PROBABILITIES -> firstToken(row.required("option_probabilities"));
            case SAMPLED, PANEL -> throw new IllegalArgumentException("no single answers were published");
        };
    }

    private String shares(String reply) {
        try {
            ObjectNode shares = MAPPER.createObjectNode();
            inOurLetters(MAPPER.readTree(reply)).forEach(shares::set);
            return MAPPER.writeValueAsString(shares);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no object of shares: " + reply, e);
        }
    }

    private String letters(String reply) {
        return reply.chars()
                .mapToObj(letter -> ours(Character.toString(letter)))
                .collect(Collectors.joining());
    }

    private Reply firstToken(JsonNode probabilities) {
        Map<String, Double> likeliestFirst = new LinkedHashMap<>();
        inOurLetters(probabilities).entrySet().stream()
                .map(option -> Map.entry(option.getKey(), option.getValue().doubleValue()))
                .filter(option -> option.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(option -> likeliestFirst.put(option.getKey(), Math.log(option.getValue())));
        String token = likeliestFirst.keySet().iterator().next();
        return new Reply(
                token, List.of(new TokenAlternatives(token, likeliestFirst)), Usage.NONE, "", Optional.empty());
    }

    private SortedMap<String, JsonNode> inOurLetters(JsonNode byLetter) {
        SortedMap<String, JsonNode> figures = new TreeMap<>();
        byLetter.properties().forEach(figure -> figures.put(ours(figure.getKey()), figure.getValue()));
        return figures;
    }

    private String ours(String letter) {
        int place = letter.length() == 1 ? letter.charAt(0) - 'A' : -1;
        if (place < 0 || place >= published.size()) {
            throw new IllegalArgumentException("\"" + letter + "\" is none of the letters of " + published);
        }
        return Character.toString((char) ('A' + ours.indexOf(published.get(place))));
    }
}
