package org.alignunit.maven.tidy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a class file tells of its class, as far as JVMS 4.1 to 4.4 go; these parts are the same in all versions.
 *
 * @param name with slashes, as in {@code org/example/PartyIT}
 * @param access flags
 * @param above superclass and interfaces
 * @param texts all texts of the constant pool, the descriptors of annotations among them
 */
record ClassFile(String name, int access, List<String> above, Set<String> texts) {
    private static final int ABSTRACT = 0x0400;
    private static final int ANNOTATION = 0x2000;
    private static final int MAGIC = 0xCAFEBABE;

    static ClassFile read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readInt() != MAGIC) {
            throw new IOException("it is no class file");
        }
        in.skipBytes(4); // version
        int size = in.readUnsignedShort();
        String[] texts = new String[size];
        int[] classes = new int[size];
        for (int i = 1; i < size; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 7 -> classes[i] = in.readUnsignedShort();
                case 8, 16, 19, 20 -> in.skipBytes(2);
                case 15 -> in.skipBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipBytes(4);
                case 5, 6 -> { // takes two places
                    in.skipBytes(8);
                    i++;
                }
                default -> throw new IOException("its constant pool has an entry of the unknown kind " + tag);
            }
        }
        int access = in.readUnsignedShort();
        String name = texts[classes[in.readUnsignedShort()]];
        List<String> above = new ArrayList<>();
        int superclass = in.readUnsignedShort();
        if (superclass != 0) {
            above.add(texts[classes[superclass]]);
        }
        for (int i = in.readUnsignedShort(); i > 0; i--) {
            above.add(texts[classes[in.readUnsignedShort()]]);
        }
        Set<String> all = new HashSet<>();
        for (String text : texts) {
            if (text != null) {
                all.add(text);
            }
        }
        return new ClassFile(name, access, above, all);
    }

    boolean isAnnotation() {
        return (access & ANNOTATION) != 0;
    }

    boolean isAbstract() {
        return (access & ABSTRACT) != 0;
    }

    String descriptor() {
        return "L" + name + ";";
    }
}
