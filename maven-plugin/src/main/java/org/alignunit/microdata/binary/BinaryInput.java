package org.alignunit.microdata.binary;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.alignunit.microdata.table.MicrodataException;

/**
 * Reads numbers and bytes of a file from a position that can be moved. It never reserves more memory than the file has
 * bytes left, whatever length a damaged file states. The caller names the part of the file that it reads; errors repeat it.
 */
public final class BinaryInput implements Closeable {
    private static final int CAPACITY = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final long length;
    private final ByteBuffer buffer = ByteBuffer.allocate(CAPACITY).limit(0);
    private long bufferEnd;
    private Supplier<String> part = () -> "the beginning";

    private BinaryInput(Path file, FileChannel channel, long length) {
        this.file = file;
        this.channel = channel;
        this.length = length;
    }

    /** Opens a file at its beginning. */
    public static BinaryInput open(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            return new BinaryInput(file, channel, channel.size());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The error for a file that the operating system does not let us read. */
    public static MicrodataException unreadable(Path file, IOException cause) {
        return new MicrodataException(
                file, "", "the file cannot be read (" + cause + ")", "check its path and its permissions", cause);
    }

    /** Sets the order of the bytes of numbers. */
    public void order(ByteOrder order) {
        buffer.order(order);
    }

    /** The order of the bytes of numbers. */
    public ByteOrder order() {
        return buffer.order();
    }

    /** Names the part of the file that is read next, for errors. */
    public void part(String name) {
        part = () -> name;
    }

    /** Names the part of the file that is read next, where the name changes while it is read. */
    public void part(Supplier<String> name) {
        part = name;
    }

    /** The position of the next byte. */
    public long position() {
        return bufferEnd - buffer.remaining();
    }

    /** The bytes from the position to the end. */
    public long remaining() {
        return length - position();
    }

    /** The size of the file. */
    public long length() {
        return length;
    }

    /** Moves to a position. */
    public void position(long position) {
        if (position < 0 || position > length) {
            throw cutOff(position);
        }
        long start = bufferEnd - buffer.limit();
        if (position >= start && position <= bufferEnd) {
            buffer.position((int) (position - start));
        } else {
            buffer.position(0).limit(0);
            bufferEnd = position;
        }
    }

    /** Skips bytes. */
    public void skip(long bytes) {
        require(bytes);
        position(position() + bytes);
    }

    /** Reads bytes. */
    public byte[] bytes(long count) {
        require(count);
        if (count > Integer.MAX_VALUE - 8) {
            throw damaged("a length of " + count + " bytes is out of reach");
        }
        byte[] bytes = new byte[(int) count];
        read(bytes, 0, bytes.length);
        return bytes;
    }

    /** Reads bytes into an array. */
    public void read(byte[] bytes, int from, int count) {
        require(count);
        int done = 0;
        while (done < count) {
            if (!buffer.hasRemaining()) {
                fill(1);
            }
            int step = Math.min(buffer.remaining(), count - done);
            buffer.get(bytes, from + done, step);
            done += step;
        }
    }

    /** An unsigned byte. */
    public int unsignedByte() {
        return ahead(1).get() & 0xff;
    }

    /** An unsigned number of two bytes. */
    public int unsignedShort() {
        return ahead(2).getShort() & 0xffff;
    }

    /** A signed number of four bytes. */
    public int integer() {
        return ahead(4).getInt();
    }

    /** A signed number of four bytes that counts something, so that negative ones are damage. */
    public int count() {
        int count = integer();
        if (count < 0) {
            throw damaged("a count is " + count);
        }
        return count;
    }

    /** A signed number of eight bytes. */
    public long longInteger() {
        return ahead(8).getLong();
    }

    /** A floating-point number of eight bytes. */
    public double floating() {
        return ahead(8).getDouble();
    }

    /** The error for a file that ends before it should. */
    public MicrodataException cutOff(long wanted) {
        return new MicrodataException(
                file,
                "byte " + position(),
                "the file ends inside " + part.get() + " (it has " + length + " bytes; byte " + wanted + " is needed)",
                "it is cut off: copy or download it again");
    }

    /** The error for bytes that the format does not allow. */
    public MicrodataException damaged(String fault) {
        return new MicrodataException(
                file,
                "byte " + position(),
                fault + " in " + part.get(),
                "the file is damaged: copy or download it again, or save it anew in the program that wrote it");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private void require(long count) {
        if (count < 0) {
            throw damaged("a length is " + count);
        }
        if (count > remaining()) {
            throw cutOff(position() + count);
        }
    }

    private ByteBuffer ahead(int count) {
        if (buffer.remaining() < count) {
            require(count);
            fill(count);
        }
        return buffer;
    }

    private void fill(int count) {
        buffer.compact();
        try {
            while (buffer.position() < count) {
                int read = channel.read(buffer, bufferEnd);
                if (read < 0) {
                    buffer.flip();
                    throw cutOff(bufferEnd + 1);
                }
                bufferEnd += read;
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        buffer.flip();
    }
}
