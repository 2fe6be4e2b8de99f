package org.alignunit.microdata.sav.rows;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.alignunit.microdata.table.MicrodataException;

/** Rows in bytecode compression: eight codes, then eight bytes for each code that says so. */
final class BytecodeRows implements RowSource {
    private static final int SKIP = 0;
    private static final int END = 252;
    private static final int LITERAL = 253;
    private static final int BLANKS = 254;
    private static final int SYSTEM_MISSING = 255;

    private final ByteSource source;
    private final double bias;
    private final double systemMissing;
    private final VarHandle doubles;
    private final byte[] codes = new byte[8];
    private int code = codes.length;
    private boolean ended;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int limit;

    BytecodeRows(ByteSource source, double bias, double systemMissing, ByteOrder order) {
        this.source = source;
        this.bias = bias;
        this.systemMissing = systemMissing;
        doubles = MethodHandles.byteArrayViewVarHandle(double[].class, order);
    }

    @Override
    public boolean next(byte[] row) {
        for (int element = 0; element < row.length; element += 8) {
            if (!next(row, element)) {
                if (element > 0) {
                    throw cutOff();
                }
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        source.close();
    }

    private boolean next(byte[] row, int element) {
        int command = command();
        switch (command) {
            case END -> {
                return false;
            }
            case LITERAL -> {
                if (!take(row, element)) {
                    throw cutOff();
                }
            }
            case BLANKS -> Arrays.fill(row, element, element + 8, (byte) ' ');
            case SYSTEM_MISSING -> doubles.set(row, element, systemMissing);
            default -> doubles.set(row, element, command - bias);
        }
        return true;
    }

    /** The next code that says something; {@link #END} also where the file simply ends. */
    private int command() {
        int command = SKIP;
        while (command == SKIP && !ended) {
            if (code == codes.length) {
                code = 0;
                if (!take(codes, 0)) {
                    ended = true;
                    return END;
                }
            }
            command = codes[code++] & 0xff;
            ended = command == END;
        }
        return ended ? END : command;
    }

    /** Takes eight bytes; false at the end. */
    private boolean take(byte[] into, int offset) {
        for (int taken = 0; taken < 8; ) {
            if (at == limit) {
                at = 0;
                limit = source.read(buffer);
                if (limit == 0) {
                    if (taken > 0) {
                        throw cutOff();
                    }
                    return false;
                }
            }
            int step = Math.min(8 - taken, limit - at);
            System.arraycopy(buffer, at, into, offset + taken, step);
            at += step;
            taken += step;
        }
        return true;
    }

    private MicrodataException cutOff() {
        return source.cutOff();
    }
}
