package org.alignunit.internal.model.recorded;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alignunit.model.ModelException;
import org.jspecify.annotations.Nullable;

/** What requests of chat models are written with, so that the same request reads the same in each run. */
public final class RequestParts {
    /** What Object.toString writes: the name of a class or an array, and a hash. */
    private static final Pattern NAME_AND_HASH =
            Pattern.compile("(\\[|(?<![\\w$.;/]))([\\w$.;/]*+)@[0-9a-f]{1,8}(?![\\w.])");

    private static final Pattern QUALIFIED = Pattern.compile("\\w\\.");

    private static final int MARK_BYTES = 8;

    private RequestParts() {}

    public static Map<String, String> message(String role, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("role", role);
        fields.put("text", text);
        return fields;
    }

    /** {@return the fields that are neither null nor empty lists or maps, in the same order} */
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

    /** {@return a text of a value in which the order of a map's entries and of a set does not count} */
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

    /** {@return whether a text names an object by its place in memory, and so reads differently in each run} */
    public static boolean namesIdentity(String text) {
        return NAME_AND_HASH
                .matcher(text)
                .results()
                .anyMatch(found -> found.group(1).equals("[")
                        || QUALIFIED.matcher(found.group(2)).find());
    }

    /**
     * {@return 16 hexadecimal digits that tell parameters apart, the same in each run} They may be private, and are not written.
     */
    public static String mark(String parameters, Class<?> type) {
        if (namesIdentity(parameters)) {
            throw new ModelException(
                    ModelException.Kind.UNSUPPORTED,
                    String.format(
                            Locale.ROOT,
                            "Recordings tell request parameters apart by their toString, but that of %s names an object by its"
                                    + " place in memory. Give the object's class a toString, or leave it out.",
                            type.getName()));
        }
        return RecordedRequest.hash(parameters, MARK_BYTES);
    }

    /** {@return the failure for what cannot be kept} */
    public static ModelException unsupported(String what) {
        return new ModelException(
                ModelException.Kind.UNSUPPORTED,
                String.format(
                        Locale.ROOT,
                        "Recordings keep text alone, but there is %s. Put RecordedChatModel round a chat model that is sent and "
                                + "gives only text.",
                        what));
    }
}
