package org.alignunit.microdata.sav;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import org.alignunit.microdata.binary.TextDecoder;
import org.alignunit.microdata.sav.rows.RowSource;
import org.alignunit.microdata.table.Row;
import org.alignunit.microdata.table.TimeFormat;
import org.alignunit.microdata.table.Value;
import org.jspecify.annotations.Nullable;

/** A row as eight-byte elements; values are taken out of them when asked for. */
final class SavRow implements Row {
    private final SavVariable[] variables;
    private final @Nullable TimeFormat[] times;
    private final TextDecoder decoder;
    private final double systemMissing;
    private final VarHandle doubles;
    private final byte[] bytes;
    private long position;

    SavRow(List<SavVariable> variables, TextDecoder decoder, double systemMissing, ByteOrder order, int elements) {
        this.variables = variables.toArray(SavVariable[]::new);
        this.decoder = decoder;
        this.systemMissing = systemMissing;
        times = new TimeFormat[this.variables.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = this.variables[i].time();
        }
        doubles = MethodHandles.byteArrayViewVarHandle(double[].class, order);
        bytes = new byte[8 * elements];
    }

    boolean next(RowSource source) {
        position++;
        return source.next(bytes);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public char missing(int column) {
        return variables[column].width == 0 && Double.isNaN(number(column)) ? SYSTEM : NONE;
    }

    @Override
    public double number(int column) {
        SavVariable variable = variables[column];
        if (variable.width > 0) {
            return Double.NaN;
        }
        double number = (double) doubles.get(bytes, 8 * variable.element);
        return number == systemMissing ? Double.NaN : number;
    }

    @Override
    public String text(int column) {
        SavVariable variable = variables[column];
        if (variable.width > 0) {
            return string(variable);
        }
        double number = number(column);
        TimeFormat time = times[column];
        return Double.isNaN(number) ? "" : time == null ? Value.Numeric.text(number) : time.text(number);
    }

    @Override
    public Value value(int column) {
        if (variables[column].width > 0) {
            return Value.of(text(column));
        }
        double number = number(column);
        return Double.isNaN(number) ? Value.missing(SYSTEM) : Value.of(number);
    }

    private String string(SavVariable variable) {
        int from = 8 * variable.element;
        int width = variable.width;
        byte[] text = bytes;
        if (width > SavVariable.SEGMENT) {
            text = joined(from, width);
            from = 0;
        }
        return decoder.text(
                text,
                from,
                TextDecoder.trimmed(text, from, width),
                () -> "row " + position + ", column " + variable.name);
    }

    /** The segments without the unused byte at the end of each. */
    private byte[] joined(int from, int width) {
        byte[] text = new byte[width];
        for (int at = 0, segment = from; at < width; at += SavVariable.SEGMENT, segment += SavVariable.SEGMENT + 1) {
            System.arraycopy(bytes, segment, text, at, Math.min(SavVariable.SEGMENT, width - at));
        }
        return text;
    }
}
