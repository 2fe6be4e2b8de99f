package org.alignunit.internal.result.file;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.FieldGroup;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of what stands in a file, as {@link FieldOrder} has it. Fields that no record has are passed over; a field that is
 * absent is null where the record says that it may be, and else an error that names its place.
 *
 * @param place of the document that holds the records, in front of their pointers in it
 */
record RecordReader(String place) {
    private static final int SHOWN = 80;
    private static final Set<String> INFINITE = Set.of("Infinity", "-Infinity");

    /** What reflection tells of records, which takes longer than all else. */
    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    /** A component; {@code group} is null but for one that stands for its own fields. */
    private record Field(String name, Type type, @Nullable Class<?> group, boolean optional) {
        static Field of(RecordComponent component) {
            return new Field(
                    component.getName(),
                    component.getGenericType(),
                    FieldGroup.class.isAssignableFrom(component.getType()) ? component.getType() : null,
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }
    }

    private record Shape(Field[] fields, Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] parameters =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Shape(
                        Arrays.stream(components).map(Field::of).toArray(Field[]::new),
                        type.getDeclaredConstructor(parameters));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("A record has a constructor of its components", e);
            }
        }
    }

    <R> R read(JsonValue fields, Class<R> type) {
        if (!fields.isObject()) {
            throw new IllegalArgumentException(at(fields) + " is no object");
        }
        Shape shape = SHAPES.computeIfAbsent(type, Shape::of);
        @Nullable Object[] values = new Object[shape.fields.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = component(fields, shape.fields[i]);
        }
        return type.cast(made(shape.constructor, values, fields));
    }

    private String at(JsonValue value) {
        return place + value.pointer();
    }

    private @Nullable Object component(JsonValue fields, Field field) {
        if (field.group != null) {
            return read(fields, field.group);
        }
        JsonValue value = fields.get(field.name);
        if (value.isPresent() && !value.isNull()) {
            return value(value, field.type);
        }
        if (field.optional) {
            return null;
        }
        throw new IllegalArgumentException(at(value) + " is missing");
    }

    private Object value(JsonValue value, Type type) {
        Object read = type instanceof Class<?> plain ? plain(value, plain) : container(value, (ParameterizedType) type);
        if (read == null) {
            String found = value.toString();
            throw new IllegalArgumentException(
                    at(value) + ": " + found.substring(0, Math.min(found.length(), SHOWN)) + " is no " + name(type));
        }
        return read;
    }

    private static String name(Type type) {
        return type instanceof Class<?> plain ? plain.getSimpleName().toLowerCase(Locale.ROOT) : "list or object";
    }

    /** Null if it is of another type. */
    private @Nullable Object plain(JsonValue value, Class<?> type) {
        if (type.isRecord()) {
            return read(value, type);
        }
        if (type == String.class) {
            return value.text().orElse(null);
        }
        if (type.isEnum()) {
            return constant(type, value).known();
        }
        if (type == boolean.class) {
            return value.isBoolean() ? value.isTrue() : null;
        }
        // infinite bounds are texts, as JSON has no numbers for them
        double number =
                value.text().filter(INFINITE::contains).map(Double::valueOf).orElseGet(value::asDouble);
        if (type == double.class || type == Double.class) {
            return Double.isNaN(number) ? null : number;
        }
        long whole = value.asLong();
        if (type == long.class || type == Long.class) {
            return whole == number ? whole : null;
        }
        return (int) whole == number ? (int) whole : null;
    }

    private @Nullable Object container(JsonValue value, ParameterizedType type) {
        Type of = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (type.getRawType() == Constant.class) {
            return constant((Class<?>) of, value);
        }
        if (type.getRawType() == Map.class) {
            Map<String, @Nullable Object> entries = new LinkedHashMap<>();
            value.fields().forEach((name, entry) -> entries.put(name, entry.isNull() ? null : value(entry, of)));
            return value.isObject() ? entries : null;
        }
        List<Object> items = new ArrayList<>();
        value.items().forEach(item -> items.add(value(item, of)));
        return !value.isArray() ? null : type.getRawType() == SortedSet.class ? new TreeSet<>(items) : items;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Constant<?> constant(Class<?> type, JsonValue value) {
        return Constant.parse((Class<? extends Enum>) type, value.text().orElseGet(value::toString));
    }

    private Object made(Constructor<?> constructor, @Nullable Object[] values, JsonValue fields) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(at(fields) + ": " + e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Constructors of a file's records are public", e);
        }
    }
}
