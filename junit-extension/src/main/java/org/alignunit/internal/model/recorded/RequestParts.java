package org.alignunit.internal.model.recorded;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alignunit.model.ModelException;
import org.jspecify.annotations.Nullable;

/** What requests of chat models are written with, so that the same request reads the same in each run. */
public final class RequestParts {
    /** What Object.toString writes: a qualified class name or an array's, and a hash. */
    private static final Pattern IDENTITY = Pattern.compile("(\\w\\.|\\[)[\\w$.;/]*@[0-9a-f]{1,8}(?![\\w.])");

    private static final int MARK_BYTES = 8;

    private RequestParts() {}

    /**
     * A message.
     *
     * @param role who says it
     * @param text what is said
     * @return both
     */
    public static Map<String, String> message(String role, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("role", role);
        fields.put("text", text);
        return fields;
    }

    /**
     * Leaves out what says nothing: null, empty lists and maps.
     *
     * @param fields name to value
     * @return the others, in the same order
     */
    public static Map<String, Object> present(Map<String, @Nullable Object> fields) {
        Map<String, Object> present = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value != null
                    && !(value instanceof Collection<?> list && list.isEmpty())
                    && !(value instanceof Map<?, ?> map && map.isEmpty())) {
                present.put(name, value);
            }
        });
        return present;
    }

    /**
     * Writes a value so that the order of a map's entries and of a set does not count.
     *
     * @param value a value, or a map or collection of some
     * @return its text
     */
    public static String sorted(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, entry) -> sorted.put(String.valueOf(key), sorted(entry)));
            return sorted.toString();
        }
        if (value instanceof Collection<?> several) {
            Stream<String> texts = several.stream().map(RequestParts::sorted);
            return (value instanceof Set<?> ? texts.sorted() : texts).toList().toString();
        }
        return String.valueOf(value);
    }

    /**
     * Tells whether a text names an object by its place in memory, and so reads differently in each run.
     *
     * @param text what a toString gave
     * @return whether it does
     */
    public static boolean namesIdentity(String text) {
        return IDENTITY.matcher(text).find();
    }

    /**
     * Tells parameters apart without writing them down, for they may hold what is private.
     *
     * @param parameters their toString
     * @param type of which class they are
     * @return 16 hexadecimal digits of their SHA-256, the same in each run
     * @throws ModelException if the text {@linkplain #namesIdentity names an identity}
     */
    public static String mark(String parameters, Class<?> type) {
        if (namesIdentity(parameters)) {
            throw new ModelException(
                    ModelException.Kind.UNSUPPORTED,
                    ("Recordings tell request parameters apart by their toString, but that of %s names an object by its"
                                    + " place in memory. Give the object's class a toString, or leave it out.")
                            .formatted(type.getName()));
        }
        return RecordedRequest.hash(parameters, MARK_BYTES);
    }

    /**
     * Refuses what cannot be kept.
     *
     * @param what is sent or given beside text
     * @return the refusal, to be thrown
     */
    public static ModelException unsupported(String what) {
        return new ModelException(
                ModelException.Kind.UNSUPPORTED,
                ("Recordings keep text alone, but there is %s. Put RecordedChatModel round a chat model that is sent and "
                                + "gives only text.")
                        .formatted(what));
    }
}
