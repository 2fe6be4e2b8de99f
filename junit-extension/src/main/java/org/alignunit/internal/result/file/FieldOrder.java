package org.alignunit.internal.result.file;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alignunit.internal.result.CasePlan;
import org.alignunit.internal.result.FieldGroup;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.jspecify.annotations.Nullable;

/** Which fields a record has in a file, and in which order. A {@link FieldGroup} within it stands for its own fields. */
final class FieldOrder {
    /** Where the format has another order than the records. What is not named is not written. */
    private static final Map<Class<?>, String> ORDERS = Map.of(
            TestResult.class,
            "testClass testMethod displayName survey wave domain group property model steering persona expression promptVersion prompt"
                    + " distance within min max confidence scope rule verdict estimate lower upper errorCovers noiseFloor baselines skill looks sensitivity waves"
                    + " seed problems message obstacle eValue race recordedFrom recordedTo provenance servedBy run questions ways condition",
            QuestionResult.class,
            "id text reference referenceSize model distance squaredDistance lower upper peopleValue modelValue answers refusals unreadable read labelMass temperature"
                    + " baselines ways",
            CasePlan.class,
            "testClass testMethod displayName survey wave group property model steering persona expression distance within questions"
                    + " expected high most all gapBelow gapAbove noiseFloor assumption message prompts");

    /** Not written where there is nothing, as in most results. */
    private static final Set<String> OF_SOME =
            Set.of("wave", "waves", "sensitivity", "servedBy", "peopleValue", "modelValue", "race", "all");

    private static final Map<Class<?>, FieldOrder> LAYOUTS = new ConcurrentHashMap<>();

    /** Name to the components that lead to it, from the record itself inwards. */
    private final Map<String, List<RecordComponent>> fields;

    private FieldOrder(Class<?> type) {
        Map<String, List<RecordComponent>> found = new LinkedHashMap<>();
        collect(type, List.of(), found);
        fields = ordered(found, ORDERS.get(type));
    }

    static FieldOrder of(Class<?> type) {
        return LAYOUTS.computeIfAbsent(type, FieldOrder::new);
    }

    private static void collect(Class<?> type, List<RecordComponent> outer, Map<String, List<RecordComponent>> fields) {
        for (RecordComponent component : type.getRecordComponents()) {
            List<RecordComponent> path = new ArrayList<>(outer);
            path.add(component);
            if (FieldGroup.class.isAssignableFrom(component.getType())) {
                collect(component.getType(), path, fields);
            } else {
                fields.put(component.getName(), path);
            }
        }
    }

    private static Map<String, List<RecordComponent>> ordered(
            Map<String, List<RecordComponent>> fields, @Nullable String order) {
        if (order == null) {
            return fields;
        }
        Map<String, List<RecordComponent>> ordered = new LinkedHashMap<>();
        for (String name : order.split(" ")) {
            List<RecordComponent> path = fields.get(name);
            if (path == null) {
                throw new IllegalStateException("no record of a file has a component " + name);
            }
            ordered.put(name, path);
        }
        return ordered;
    }

    /** {@return name to value of all fields of a record of this layout} */
    Map<String, @Nullable Object> values(Record record) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, List<RecordComponent>> field : fields.entrySet()) {
            Object value = value(record, field.getValue());
            boolean nothing = value == null || value instanceof List<?> list && list.isEmpty();
            if (!nothing || !OF_SOME.contains(field.getKey())) {
                values.put(field.getKey(), value);
            }
        }
        return values;
    }

    private static @Nullable Object value(Record record, List<RecordComponent> path) {
        Object value = record;
        for (RecordComponent component : path) {
            try {
                value = component.getAccessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Accessors of a file's records are public and never fail", e);
            }
        }
        return value;
    }
}
