package org.alignunit.microdata.dta;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.alignunit.microdata.binary.BinaryInput;
import org.alignunit.microdata.binary.TextDecoder;
import org.alignunit.microdata.table.Row;
import org.alignunit.microdata.table.Value;

/** A row as its bytes; values are taken out of them when asked for. */
final class DtaRow implements Row {
    private final DtaVariable[] variables;
    private final DtaRelease release;
    private final TextDecoder decoder;
    private final Strls strls;
    private final byte[] bytes;
    private final ByteBuffer buffer;
    private long position;

    DtaRow(
            List<DtaVariable> variables,
            DtaRelease release,
            TextDecoder decoder,
            Strls strls,
            int width,
            ByteOrder order) {
        this.variables = variables.toArray(DtaVariable[]::new);
        this.release = release;
        this.decoder = decoder;
        this.strls = strls;
        bytes = new byte[width];
        buffer = ByteBuffer.wrap(bytes).order(order);
    }

    void next(BinaryInput in) {
        position++;
        in.read(bytes, 0, bytes.length);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public char missing(int column) {
        DtaVariable variable = variables[column];
        return variable.type().isText()
                ? NONE
                : DtaNumbers.missing(variable.type().kind(), bits(variable), release);
    }

    @Override
    public double number(int column) {
        DtaVariable variable = variables[column];
        if (variable.type().isText()) {
            return Double.NaN;
        }
        DtaType.Kind kind = variable.type().kind();
        long bits = bits(variable);
        return DtaNumbers.missing(kind, bits, release) == NONE ? DtaNumbers.number(kind, bits) : Double.NaN;
    }

    private long bits(DtaVariable variable) {
        return DtaNumbers.bits(variable.type().kind(), buffer, variable.offset());
    }

    @Override
    public String text(int column) {
        DtaVariable variable = variables[column];
        return switch (variable.type().kind()) {
            case STRING -> {
                int length = TextDecoder.terminated(
                        bytes, variable.offset(), variable.type().width());
                yield decoder.text(bytes, variable.offset(), length, () -> place(variable));
            }
            case STRL -> strls.text(buffer.getLong(variable.offset()), () -> place(variable));
            default -> numberText(column, variable);
        };
    }

    private String numberText(int column, DtaVariable variable) {
        double number = number(column);
        if (Double.isNaN(number)) {
            return "";
        }
        return variable.time() == null
                ? Value.Numeric.text(number)
                : variable.time().text(number);
    }

    @Override
    public Value value(int column) {
        if (variables[column].type().isText()) {
            return Value.of(text(column));
        }
        char missing = missing(column);
        return missing == NONE ? Value.of(number(column)) : Value.missing(missing);
    }

    private String place(DtaVariable variable) {
        return "row " + position + ", column " + variable.column().name();
    }
}
