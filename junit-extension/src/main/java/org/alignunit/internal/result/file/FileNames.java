package org.alignunit.internal.result.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Names of files that stand for names of classes. */
final class FileNames {
    /** File systems allow 255 bytes, with suffixes; and some have no letters but these. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._$-]{1,200}");

    private static final int KEPT = 150;
    private static final int HASHED = 8;

    private FileNames() {}

    /** {@return the name itself, or its beginning with a hash of all of it where no file can have the name} */
    static String of(String name) {
        if (SAFE.matcher(name).matches()) {
            return name;
        }
        String safe = name.replaceAll("[^A-Za-z0-9._$-]", "_");
        return safe.substring(0, Math.min(safe.length(), KEPT)) + "-" + hash(name);
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASHED);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
