package org.alignunit.internal.result.audit;

import java.util.List;
import java.util.Map;
import org.alignunit.internal.json.Checked;

/**
 * Replies to one prompt.
 *
 * @param replies how many
 * @param shares of each option, and of what states none of them
 * @param versions of the model, as its server names them
 */
public record AuditedReplies(int replies, Map<String, Double> shares, List<String> versions) {
    /** Where there are none. */
    public static final AuditedReplies NONE = new AuditedReplies(0, Map.of(), List.of());

    public AuditedReplies {
        shares = Checked.numbers("shares", shares);
        versions = List.copyOf(versions);
    }

    /** {@return the total variation between their shares and others'} */
    public double distance(AuditedReplies other) {
        return shares.keySet().stream()
                .mapToDouble(option -> Math.abs(shares.get(option) - other.shares.getOrDefault(option, 0.0)) / 2)
                .sum();
    }
}
