package org.alignunit.internal.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON value and its place in a document. What is absent or of another type reads as empty. */
public final class JsonValue {
    private static final Object ABSENT = new Object();

    private final @Nullable Object value;
    private final @Nullable JsonValue parent;
    private final String name;

    /** An array that was left out. */
    record LeftOut(int size) {}

    private JsonValue(@Nullable Object value, @Nullable JsonValue parent, String name) {
        this.value = value;
        this.parent = parent;
        this.name = name;
    }

    /** {@return the root of a document, of a value as {@link Json#read} gives it} */
    public static JsonValue of(@Nullable Object value) {
        return new JsonValue(value, null, "");
    }

    static JsonValue absent() {
        return of(ABSENT);
    }

    /** {@return where the value stands, as a JSON pointer} */
    public String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** {@return the field or index that the pointer ends in} */
    public String name() {
        return name;
    }

    /** {@return a member of an object, which may be absent} */
    public JsonValue get(String field) {
        return new JsonValue(
                value instanceof Map<?, ?> map && map.containsKey(field) ? map.get(field) : ABSENT, this, field);
    }

    /** {@return an element of an array, from 0, which may be absent} */
    public JsonValue get(int index) {
        return new JsonValue(
                value instanceof List<?> list && index < list.size() ? list.get(index) : ABSENT,
                this,
                String.valueOf(index));
    }

    /** {@return whether it is an array} */
    public boolean isArray() {
        return value instanceof List<?> || value instanceof LeftOut;
    }

    /** {@return how many elements an array has, whether or not it was left out; else 0} */
    public int size() {
        return value instanceof LeftOut array ? array.size() : value instanceof List<?> list ? list.size() : 0;
    }

    JsonValue entry(int index, @Nullable Object entry) {
        return new JsonValue(entry, this, String.valueOf(index));
    }

    /** {@return whether it is an object} */
    public boolean isObject() {
        return value instanceof Map<?, ?>;
    }

    /** {@return whether there is a value, null perhaps} */
    public boolean isPresent() {
        return value != ABSENT;
    }

    /** {@return whether it is null} */
    public boolean isNull() {
        return value == null;
    }

    /** {@return whether it is true or false} */
    public boolean isBoolean() {
        return value instanceof Boolean;
    }

    /** {@return whether it is true} */
    public boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    /** {@return the string, if it is one} */
    public Optional<String> text() {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** {@return the number, if it is one and finite} */
    public Optional<BigDecimal> number() {
        return value instanceof Number number && Double.isFinite(number.doubleValue())
                ? Optional.of(new BigDecimal(number.toString()))
                : Optional.empty();
    }

    /** {@return the number; NaN if it is none} */
    public double asDouble() {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** {@return the number, rounded towards 0; 0 if it is none} */
    public long asLong() {
        return value instanceof Number number ? number.longValue() : 0;
    }

    /** {@return the elements of an array; none of one that was left out} */
    public List<JsonValue> items() {
        List<JsonValue> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                items.add(entry(items.size(), item));
            }
        }
        return items;
    }

    /** {@return the texts among the elements of an array} */
    public List<String> texts() {
        return items().stream().flatMap(item -> item.text().stream()).toList();
    }

    /** {@return the members of an object, in the document's order} */
    public Map<String, JsonValue> fields() {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            for (Object key : map.keySet()) {
                fields.put((String) key, get((String) key));
            }
        }
        return fields;
    }

    /** {@return the value as JSON on one line} */
    @Override
    public String toString() {
        return Json.write(value == ABSENT ? null : value);
    }
}
