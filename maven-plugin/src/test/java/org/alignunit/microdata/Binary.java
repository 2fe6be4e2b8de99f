package org.alignunit.microdata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes that a test puts together. */
public final class Binary {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteOrder order;
    private final Charset charset;

    /** Numbers in this order of bytes, texts in this encoding. */
    public Binary(ByteOrder order, Charset charset) {
        this.order = order;
        this.charset = charset;
    }

    /** Adds bytes. */
    public Binary bytes(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** Adds numbers of one byte. */
    public Binary bytes(int... numbers) {
        for (int number : numbers) {
            out.write(number);
        }
        return this;
    }

    /** Adds a number of two bytes. */
    public Binary int2(int number) {
        return bytes(buffer(2).putShort((short) number).array());
    }

    /** Adds numbers of four bytes. */
    public Binary int4(int... numbers) {
        for (int number : numbers) {
            bytes(buffer(4).putInt(number).array());
        }
        return this;
    }

    /** Adds a number of eight bytes. */
    public Binary int8(long number) {
        return bytes(buffer(8).putLong(number).array());
    }

    /** Adds floating-point numbers of four bytes. */
    public Binary float4(float number) {
        return bytes(buffer(4).putFloat(number).array());
    }

    /** Adds floating-point numbers of eight bytes. */
    public Binary float8(double... numbers) {
        for (double number : numbers) {
            bytes(buffer(8).putDouble(number).array());
        }
        return this;
    }

    private ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(order);
    }

    /** Adds a text. */
    public Binary text(String text) {
        return bytes(text.getBytes(charset));
    }

    /** Adds a text, filled up to a width with a byte. */
    public Binary text(String text, int width, char fill) {
        byte[] bytes = text.getBytes(charset);
        bytes(bytes);
        for (int i = bytes.length; i < width; i++) {
            out.write(fill);
        }
        return this;
    }

    /** Adds ASCII. */
    public Binary ascii(String text) {
        return bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** All bytes so far. */
    public byte[] all() {
        return out.toByteArray();
    }

    /** The number of bytes so far. */
    public int size() {
        return out.size();
    }
}
