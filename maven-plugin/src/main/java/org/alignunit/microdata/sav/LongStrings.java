package org.alignunit.microdata.sav;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.alignunit.microdata.table.DeclaredMissing;
import org.alignunit.microdata.table.Value;

/** Value labels and missing values of strings over 8 bytes, which have records of their own. */
final class LongStrings {
    private LongStrings() {}

    static void addLabels(SavDictionary dictionary, List<SavVariable> variables) {
        ByteBuffer record = dictionary.extension(SavRecords.LONG_STRING_LABELS);
        String place = "extension record 7/21";
        try {
            while (record != null && record.hasRemaining()) {
                SavVariable variable = find(dictionary, variables, bytes(dictionary, record, place), place);
                record.getInt();
                int count = record.getInt();
                for (int i = 0; i < count; i++) {
                    String value = dictionary.text(bytes(dictionary, record, place), place);
                    String label = dictionary.text(bytes(dictionary, record, place), place);
                    variable.labels.putIfAbsent(Value.of(value), label);
                }
            }
        } catch (BufferUnderflowException e) {
            throw dictionary.damaged(place, "a value label goes beyond the end of the record");
        }
    }

    static void addMissing(SavDictionary dictionary, List<SavVariable> variables) {
        ByteBuffer record = dictionary.extension(SavRecords.LONG_STRING_MISSING);
        String place = "extension record 7/22";
        try {
            while (record != null && record.hasRemaining()) {
                SavVariable variable = find(dictionary, variables, bytes(dictionary, record, place), place);
                int count = record.get() & 0xff;
                int length = record.getInt();
                List<Value> values = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    // old versions of PSPP repeat the length before each value
                    if (i > 0 && record.remaining() >= 4 && record.getInt(record.position()) == length) {
                        record.getInt();
                    }
                    values.add(Value.of(dictionary.text(bytes(dictionary, record, length, place), place)));
                }
                variable.missing = new DeclaredMissing(values, List.of());
            }
        } catch (BufferUnderflowException e) {
            throw dictionary.damaged(place, "a missing value goes beyond the end of the record");
        }
    }

    private static SavVariable find(SavDictionary dictionary, List<SavVariable> variables, byte[] bytes, String place) {
        String name = dictionary.text(bytes, place);
        for (SavVariable variable : variables) {
            if (variable.name.equals(name) && variable.isText()) {
                return variable;
            }
        }
        for (SavVariable variable : variables) {
            if (variable.shortName.equalsIgnoreCase(name) && variable.isText()) {
                return variable;
            }
        }
        throw dictionary.damaged(place, "there is no string variable \"" + name + "\"");
    }

    private static byte[] bytes(SavDictionary dictionary, ByteBuffer record, String place) {
        return bytes(dictionary, record, record.getInt(), place);
    }

    private static byte[] bytes(SavDictionary dictionary, ByteBuffer record, int length, String place) {
        if (length < 0 || length > record.remaining()) {
            throw dictionary.damaged(place, "a length of " + length + " bytes goes beyond the end of the record");
        }
        byte[] bytes = new byte[length];
        record.get(bytes);
        return bytes;
    }
}
