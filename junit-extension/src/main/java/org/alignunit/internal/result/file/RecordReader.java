package org.alignunit.internal.result.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.FieldGroup;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of what stands in a file, as {@link FieldOrder} has it. Fields that no record has are passed over; a field that is
 * absent is null where the record says that it may be, and else an error that names its place.
 */
final class RecordReader {
    /** What reflection tells of records, which takes longer than all else. */
    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private final JsonMapper mapper;

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

    RecordReader(JsonMapper mapper) {
        this.mapper = mapper;
    }

    <R> R read(Map<String, @Nullable Object> fields, Class<R> type, String place) {
        return read(node(fields), type, place);
    }

    /** As Jackson's own conversion, which writes a tree as tokens and reads it anew. */
    private JsonNode node(@Nullable Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value instanceof Map<?, ?> fields) {
            ObjectNode object = nodes.objectNode();
            fields.forEach((name, field) -> object.set(String.valueOf(name), node(field)));
            return object;
        }
        if (value instanceof Collection<?> items) {
            ArrayNode array = nodes.arrayNode(items.size());
            items.forEach(item -> array.add(node(item)));
            return array;
        }
        if (value instanceof String text) {
            return nodes.textNode(text);
        }
        if (value instanceof Double number) {
            return nodes.numberNode(number);
        }
        return value instanceof Integer number ? nodes.numberNode(number) : mapper.valueToTree(value);
    }

    <R> R read(JsonNode node, Class<R> type, String place) {
        if (!node.isObject()) {
            throw new IllegalArgumentException(place + " is no object");
        }
        Shape shape = SHAPES.computeIfAbsent(type, Shape::of);
        @Nullable Object[] values = new Object[shape.fields.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = component(node, shape.fields[i], place);
        }
        return type.cast(made(shape.constructor, values, place));
    }

    private @Nullable Object component(JsonNode node, Field field, String place) {
        if (field.group != null) {
            return read(node, field.group, place);
        }
        String here = place + "/" + field.name;
        JsonNode value = node.path(field.name);
        if (!value.isMissingNode() && !value.isNull()) {
            return value(value, field.type, here);
        }
        if (field.optional) {
            return null;
        }
        throw new IllegalArgumentException(here + " is missing");
    }

    private Object value(JsonNode node, Type type, String place) {
        if (type instanceof Class<?> record && record.isRecord()) {
            return read(node, record, place);
        }
        if (type instanceof ParameterizedType of && of.getRawType() == Constant.class) {
            return constant(of.getActualTypeArguments()[0], node.asText());
        }
        if (type instanceof ParameterizedType of && of.getRawType() == List.class && node.isArray()) {
            List<Object> items = new ArrayList<>();
            for (JsonNode item : node) {
                items.add(value(item, of.getActualTypeArguments()[0], place + "/" + items.size()));
            }
            return items;
        }
        Object simple = simple(node, type);
        if (simple != null) {
            return simple;
        }
        try {
            return mapper.treeToValue(node, mapper.constructType(type));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(place + ": " + e.getOriginalMessage(), e);
        }
    }

    /** Most values are texts and numbers, for which binding takes ten times as long; null for others. */
    private static @Nullable Object simple(JsonNode node, Type type) {
        if (type == String.class && node.isTextual()) {
            return node.textValue();
        }
        if ((type == double.class || type == Double.class) && node.isNumber()) {
            return node.doubleValue();
        }
        if ((type == int.class || type == Integer.class) && node.isInt()) {
            return node.intValue();
        }
        if (type instanceof ParameterizedType map
                && map.getRawType() == Map.class
                && map.getActualTypeArguments()[1] == Double.class
                && node.isObject()) {
            Map<String, Double> numbers = new LinkedHashMap<>();
            node.properties()
                    .forEach(field -> numbers.put(
                            field.getKey(),
                            field.getValue().isNumber() ? field.getValue().doubleValue() : Double.NaN));
            return numbers.containsValue(Double.NaN) ? null : numbers;
        }
        return null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Constant<?> constant(Type type, String text) {
        return Constant.parse((Class<? extends Enum>) type, text);
    }

    private static Object made(Constructor<?> constructor, @Nullable Object[] values, String place) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(place + ": " + e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Constructors of a file's records are public", e);
        }
    }
}
