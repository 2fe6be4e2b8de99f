package org.alignunit.junit;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a test method stands in its source, as its class file tells: the frame of a failure that an IDE opens. The frames of the
 * library would drown the message, and no frame of the test is on the stack when its verdict is made.
 */
final class SourceFrame {
    private static final int UTF8 = 1;
    private static final int MAGIC_AND_VERSION = 8;

    private final DataInputStream in;
    private final Map<Integer, String> names = new HashMap<>();
    private @Nullable String file;
    private int line = -1;

    private SourceFrame(DataInputStream in) {
        this.in = in;
    }

    /** {@return a stack trace of one frame; without a line where the class was compiled without} */
    static StackTraceElement[] of(Method method) {
        Class<?> type = method.getDeclaringClass();
        String resource = type.getName().replaceFirst(".*\\.", "") + ".class";
        String name = method.getName();
        try (InputStream bytes = type.getResourceAsStream(resource)) {
            if (bytes != null) {
                SourceFrame read = new SourceFrame(new DataInputStream(new BufferedInputStream(bytes)));
                read.read(name
                        + MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                                .toMethodDescriptorString());
                return frame(type, name, read.file, read.line);
            }
        } catch (IOException e) {
            // then without a line
        }
        return frame(type, name, null, -1);
    }

    private static StackTraceElement[] frame(Class<?> type, String method, @Nullable String file, int line) {
        return new StackTraceElement[] {new StackTraceElement(type.getName(), method, file, line)};
    }

    private void read(String method) throws IOException {
        in.skipNBytes(MAGIC_AND_VERSION);
        constants();
        in.skipNBytes(6); // access, this class, its superclass
        in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
        members("");
        members(method);
        attributes(true);
    }

    private void constants() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case UTF8 -> names.put(i, in.readUTF());
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // long and double take two places
                }
                default -> in.skipNBytes(4);
            }
        }
    }

    private void members(String wanted) throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            in.skipNBytes(2);
            attributes(wanted.equals(name() + name()));
        }
    }

    /** {@code wanted}: they are those of the method or of the class. */
    private void attributes(boolean wanted) throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            String name = name();
            int size = in.readInt();
            if (wanted && name.equals("SourceFile")) {
                file = name();
            } else if (wanted && name.equals("Code")) {
                in.skipNBytes(4); // stack and variables
                in.skipNBytes(in.readInt());
                in.skipNBytes(8L * in.readUnsignedShort()); // handlers
                attributes(true);
            } else if (wanted && name.equals("LineNumberTable") && size > 2) {
                in.skipNBytes(4); // length, where the code begins
                line = in.readUnsignedShort();
                in.skipNBytes(size - 6);
            } else {
                in.skipNBytes(size);
            }
        }
    }

    private String name() throws IOException {
        return names.getOrDefault(in.readUnsignedShort(), "");
    }
}
