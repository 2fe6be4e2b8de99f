package org.alignunit.maven.classfiles;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a class file tells of its class (JVMS 4), as far as tests are concerned.
 *
 * @param name with slashes, as in {@code org/example/PartyIT}
 * @param access flags
 * @param superclass null for an interface's and for Object's own
 * @param interfaces those that it names
 * @param annotations descriptors of the annotations of the class
 * @param methods declared ones
 * @param nested names of its member classes
 * @param inner how it is nested; null for a class of its own
 */
record ClassFile(
        String name,
        int access,
        @Nullable String superclass,
        List<String> interfaces,
        Set<String> annotations,
        List<Method> methods,
        List<String> nested,
        @Nullable Inner inner) {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int STATIC = 0x0008;
    private static final int BRIDGE = 0x0040;
    private static final int ABSTRACT = 0x0400;
    private static final int SYNTHETIC = 0x1000;

    /** A method; the signature is its name with the descriptors of its parameters. */
    record Method(int access, String name, String signature, Set<String> annotations) {
        boolean isGenerated() {
            return (access & (BRIDGE | SYNTHETIC)) != 0;
        }

        boolean isAbstract() {
            return (access & ABSTRACT) != 0;
        }
    }

    /** A nested class; neither outer class nor name where it is local or anonymous. */
    record Inner(@Nullable String outer, @Nullable String simpleName, int access) {
        boolean isStatic() {
            return (access & STATIC) != 0;
        }
    }

    static ClassFile read(byte[] bytes) throws IOException {
        return new Reader(bytes).read();
    }

    boolean isAbstract() {
        return (access & ABSTRACT) != 0;
    }

    private static final class Reader {
        private final DataInputStream in;
        private @Nullable String[] texts = {};
        private int[] classes = {};

        /** What attributes tell of that which was read last. */
        private Set<String> annotations = new HashSet<>();

        private final List<String> nested = new ArrayList<>();
        private @Nullable Inner inner;
        private String name = "";

        Reader(byte[] bytes) {
            in = new DataInputStream(new ByteArrayInputStream(bytes));
        }

        ClassFile read() throws IOException {
            if (in.readInt() != MAGIC) {
                throw new IOException("it is no class file");
            }
            skip(4); // version
            constants();
            int access = in.readUnsignedShort();
            name = text(classes[in.readUnsignedShort()]);
            int superclass = in.readUnsignedShort();
            String above = superclass == 0 ? null : text(classes[superclass]);
            List<String> interfaces = new ArrayList<>();
            for (int i = in.readUnsignedShort(); i > 0; i--) {
                interfaces.add(text(classes[in.readUnsignedShort()]));
            }
            members(); // fields
            List<Method> methods = members();
            attributes();
            return new ClassFile(name, access, above, interfaces, annotations, methods, nested, inner);
        }

        private void constants() throws IOException {
            int size = in.readUnsignedShort();
            texts = new String[size];
            classes = new int[size];
            for (int i = 1; i < size; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts[i] = in.readUTF();
                    case 7 -> classes[i] = in.readUnsignedShort();
                    case 8, 16, 19, 20 -> skip(2);
                    case 15 -> skip(3);
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> skip(4);
                    case 5, 6 -> { // takes two places
                        skip(8);
                        i++;
                    }
                    default -> throw new IOException("its constant pool has an entry of the unknown kind " + tag);
                }
            }
        }

        private List<Method> members() throws IOException {
            List<Method> members = new ArrayList<>();
            for (int i = in.readUnsignedShort(); i > 0; i--) {
                int access = in.readUnsignedShort();
                String member = text(in.readUnsignedShort());
                String descriptor = text(in.readUnsignedShort());
                attributes();
                String signature = member + descriptor.substring(0, descriptor.indexOf(')') + 1);
                members.add(new Method(access, member, signature, annotations));
            }
            return members;
        }

        private void attributes() throws IOException {
            annotations = new HashSet<>();
            for (int i = in.readUnsignedShort(); i > 0; i--) {
                String attribute = text(in.readUnsignedShort());
                int length = in.readInt();
                switch (attribute) {
                    case "RuntimeVisibleAnnotations" -> annotations();
                    case "InnerClasses" -> innerClasses();
                    default -> skip(length);
                }
            }
        }

        private void annotations() throws IOException {
            for (int i = in.readUnsignedShort(); i > 0; i--) {
                annotations.add(annotation());
            }
        }

        private String annotation() throws IOException {
            String type = text(in.readUnsignedShort());
            for (int i = in.readUnsignedShort(); i > 0; i--) {
                skip(2); // name
                value();
            }
            return type;
        }

        private void value() throws IOException {
            switch (in.readUnsignedByte()) {
                case 'e' -> skip(4);
                case '@' -> annotation();
                case '[' -> {
                    for (int i = in.readUnsignedShort(); i > 0; i--) {
                        value();
                    }
                }
                default -> skip(2);
            }
        }

        private void innerClasses() throws IOException {
            for (int i = in.readUnsignedShort(); i > 0; i--) {
                String type = text(classes[in.readUnsignedShort()]);
                int outer = in.readUnsignedShort();
                int simpleName = in.readUnsignedShort();
                int access = in.readUnsignedShort();
                if (outer != 0 && text(classes[outer]).equals(name)) {
                    nested.add(type);
                }
                if (type.equals(name)) {
                    inner = new Inner(
                            outer == 0 ? null : text(classes[outer]),
                            simpleName == 0 ? null : texts[simpleName],
                            access);
                }
            }
        }

        private String text(int place) throws IOException {
            String text = texts[place];
            if (text == null) {
                throw new IOException("its constant pool has no text at " + place);
            }
            return text;
        }

        private void skip(int bytes) throws IOException {
            if (in.skipBytes(bytes) < bytes) {
                throw new IOException("it ends too early");
            }
        }
    }
}
