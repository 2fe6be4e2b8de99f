package org.alignunit.microdata.sav;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.microdata.binary.TextDecoder;
import org.alignunit.microdata.table.DeclaredMissing;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.MissingRange;
import org.alignunit.microdata.table.Row;
import org.alignunit.microdata.table.Value;
import org.jspecify.annotations.Nullable;

/** Puts the variables together from the records: names, labels, missing values, segments of very long strings. */
final class SavDictionary {
    private static final double SECOND_LOWEST = -Math.nextDown(Double.MAX_VALUE);

    private final Path file;
    private final SavRecords records;
    private final ByteOrder order;
    private final TextDecoder decoder;
    private final List<SavVariable> variables = new ArrayList<>();
    private final Map<Integer, SavVariable> byElement = new HashMap<>();
    private double systemMissing = -Double.MAX_VALUE;
    private double highest = Double.MAX_VALUE;
    private double lowest = SECOND_LOWEST;

    SavDictionary(Path file, SavRecords records, ByteOrder order, TextDecoder decoder) {
        this.file = file;
        this.records = records;
        this.order = order;
        this.decoder = decoder;
        readFloats();
        addVariables();
        VeryLongStrings.join(this, variables);
        nameVariables();
        addMissing();
        addLabels();
        LongStrings.addLabels(this, variables);
        LongStrings.addMissing(this, variables);
    }

    List<SavVariable> variables() {
        return variables;
    }

    double systemMissing() {
        return systemMissing;
    }

    /** The name of the variable at a dictionary index, which counts the elements of a row from 1; null for 0. */
    @Nullable
    String weight(int index) {
        return index == 0 ? null : at(index, "the weight in the file header").name;
    }

    /** The bytes of an extension record, in the file's order; null if the file has none. */
    @Nullable
    ByteBuffer extension(int subtype) {
        byte[] bytes = records.extensions().get(subtype);
        return bytes == null ? null : ByteBuffer.wrap(bytes).order(order);
    }

    String text(byte[] bytes, String place) {
        return decoder.text(bytes, 0, TextDecoder.trimmed(bytes, 0, bytes.length), () -> place);
    }

    MicrodataException damaged(String place, String fault) {
        return new MicrodataException(
                file, place, fault, "the file is damaged: save it anew in the program that wrote it");
    }

    private void readFloats() {
        ByteBuffer floats = extension(SavRecords.FLOATS);
        if (floats != null && floats.remaining() >= 24) {
            systemMissing = floats.getDouble();
            highest = floats.getDouble();
            lowest = floats.getDouble();
        }
    }

    private void addVariables() {
        int left = 0;
        for (int element = 0; element < records.variables().size(); element++) {
            RawVariable raw = records.variables().get(element);
            if (raw.width() < 0 != left > 0) {
                throw damaged(
                        "variable record " + (element + 1),
                        left > 0
                                ? "a string before it lacks its end"
                                : "it continues a string, and none stands before it");
            }
            left = left > 0 ? left - 1 : raw.elements() - 1;
            if (raw.width() >= 0) {
                String place = "variable record " + (element + 1);
                SavVariable variable = new SavVariable(
                        raw, element, text(raw.name(), place), text(raw.label(), "the label of " + place));
                variables.add(variable);
                byElement.put(element, variable);
            }
        }
        if (left > 0) {
            throw damaged("the dictionary", "the last string lacks its end");
        }
    }

    private void nameVariables() {
        Map<String, String> names = KeyValues.of(this, SavRecords.LONG_NAMES, "\t");
        for (SavVariable variable : variables) {
            String name = names.remove(variable.shortName);
            if (name != null && !name.isEmpty()) {
                variable.name = name;
            }
        }
    }

    private void addMissing() {
        for (SavVariable variable : variables) {
            List<byte[]> missing = variable.raw.missing();
            List<Value> values = new ArrayList<>();
            List<MissingRange> ranges = new ArrayList<>();
            int first = 0;
            if (variable.raw.range() && !variable.isText()) {
                ranges.add(range(number(missing.get(0)), number(missing.get(1))));
                first = 2;
            }
            for (byte[] value : missing.subList(first, missing.size())) {
                values.add(value(variable, value));
            }
            variable.missing = new DeclaredMissing(values, ranges);
        }
    }

    private MissingRange range(double from, double to) {
        boolean open = from == lowest || from <= SECOND_LOWEST;
        return new MissingRange(open ? Double.NEGATIVE_INFINITY : from, to >= highest ? Double.POSITIVE_INFINITY : to);
    }

    private void addLabels() {
        for (RawLabels set : records.labels()) {
            for (int index : set.variables()) {
                SavVariable variable = at(index, "a list of variables that value labels belong to");
                for (int i = 0; i < set.values().size(); i++) {
                    String label = text(set.labels().get(i), "a value label of " + variable.name);
                    variable.labels.putIfAbsent(value(variable, set.values().get(i)), label);
                }
            }
        }
    }

    private SavVariable at(int index, String place) {
        SavVariable variable = byElement.get(index - 1);
        if (variable == null) {
            throw damaged(place, "there is no variable at index " + index);
        }
        return variable;
    }

    private Value value(SavVariable variable, byte[] bytes) {
        if (variable.isText()) {
            byte[] value = variable.width < 8 ? Arrays.copyOf(bytes, variable.width) : bytes;
            return Value.of(text(value, "a value label or missing value of " + variable.name));
        }
        double number = number(bytes);
        return number == systemMissing || Double.isNaN(number) ? Value.missing(Row.SYSTEM) : Value.of(number);
    }

    private double number(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(order).getDouble();
    }
}
