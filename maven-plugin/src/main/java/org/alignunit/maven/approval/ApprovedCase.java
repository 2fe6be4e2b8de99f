package org.alignunit.maven.approval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.asking.FirstPrompt;

/**
 * A test case as it was approved.
 *
 * @param result what it measured, as far as the file keeps it: a question's text is the fingerprint of its wording
 * @param prompt fingerprint of a sample of its prompts; empty where a pipeline has prompts of its own
 * @param date of the approval
 * @param version of AlignUnit that approved it
 */
public record ApprovedCase(TestResult result, String prompt, String date, String version) {
    private static final int LENGTH = 8;

    /** {@return the question of the sample prompt and the fingerprint of what is sent for it; empty where there is none} */
    static String prompt(TestResult test) {
        FirstPrompt prompt = test.setup().prompt();
        return prompt == null ? "" : prompt.question() + " " + fingerprint(prompt.messages());
    }

    /** {@return whether it has what the other has, whenever it was approved} */
    boolean isLike(ApprovedCase other) {
        return result.equals(other.result) && prompt.equals(other.prompt);
    }

    static String fingerprint(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
