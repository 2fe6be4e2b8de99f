package org.alignunit.internal.result.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.FieldGroup;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of what stands in a file, as {@link Layout} has it. Fields that no record has are passed over; a field that is
 * absent is null where the record says that it may be, and else an error that names its place.
 */
final class RecordReader {
    private final JsonMapper mapper;

    RecordReader(JsonMapper mapper) {
        this.mapper = mapper;
    }

    <R> R read(JsonNode node, Class<R> type, String place) {
        if (!node.isObject()) {
            throw new IllegalArgumentException(place + " is no object");
        }
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = component(node, components[i], place);
        }
        return made(type, components, values, place);
    }

    private @Nullable Object component(JsonNode node, RecordComponent component, String place) {
        if (FieldGroup.class.isAssignableFrom(component.getType())) {
            return read(node, component.getType(), place);
        }
        String here = place + "/" + component.getName();
        JsonNode value = node.path(component.getName());
        if (!value.isMissingNode() && !value.isNull()) {
            return value(value, component.getGenericType(), here);
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
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
        try {
            return mapper.treeToValue(node, mapper.constructType(type));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(place + ": " + e.getOriginalMessage(), e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Constant<?> constant(Type type, String text) {
        return Constant.parse((Class<? extends Enum>) type, text);
    }

    private static <R> R made(Class<R> type, RecordComponent[] components, @Nullable Object[] values, String place) {
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(parameters);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(place + ": " + e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Constructors of a file's records are public", e);
        }
    }
}
