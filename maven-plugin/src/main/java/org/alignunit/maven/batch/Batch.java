package org.alignunit.maven.batch;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.model.quirks.ModelQuirk;

/**
 * What is known of a batch, as its file has it.
 *
 * @param id its own name, that of its folder
 * @param providerId what the provider calls it; empty before it is submitted
 * @param created when it was written, an ISO 8601 instant; the provider has it no earlier
 * @param requests how many
 * @param known what the requests were written without
 * @param cost the most that it can cost while it is under way, and then what it did cost
 */
record Batch(
        String id,
        String model,
        String server,
        Stage stage,
        String providerId,
        String created,
        int requests,
        Set<ModelQuirk> known,
        BatchCost cost) {

    /** How far a batch has come. */
    enum Stage {
        /** Its file lies there, for an engine of one's own or to be submitted. */
        WRITTEN,
        /** It is being submitted: if that was cut short, the provider may have it. */
        SUBMITTING,
        /** The provider has it. */
        SUBMITTED,
        /** Its replies are recorded, and nothing more will come. */
        COLLECTED;

        /** {@return whether replies may still come} */
        boolean isOpen() {
            return this != COLLECTED;
        }
    }

    Batch at(Stage other, String name) {
        return new Batch(id, model, server, other, name, created, requests, known, cost);
    }

    /** Its end, with what it cost and what it taught beside what was known. */
    Batch collected(BatchCost spent, Set<ModelQuirk> learned) {
        Set<ModelQuirk> all = EnumSet.noneOf(ModelQuirk.class);
        all.addAll(known);
        all.addAll(learned);
        return new Batch(id, model, server, Stage.COLLECTED, providerId, created, requests, all, spent);
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("schema", "alignunit-batch-1");
        fields.put("model", model);
        fields.put("server", server);
        fields.put("stage", stage.name());
        fields.put("providerId", providerId);
        fields.put("created", created);
        fields.put("requests", requests);
        fields.put("without", known.stream().map(ModelQuirk::name).sorted().toList());
        fields.put("calls", cost.calls());
        fields.put("promptTokens", cost.usage().promptTokens());
        fields.put("completionTokens", cost.usage().completionTokens());
        return fields;
    }

    /** Reads {@link #fields}; throws an {@link IllegalArgumentException} where they are not whole. */
    static Batch of(String id, JsonValue fields) {
        if (!"alignunit-batch-1".equals(fields.get("schema").text().orElse(""))) {
            throw new IllegalArgumentException("\"schema\" is not \"alignunit-batch-1\"");
        }
        Set<ModelQuirk> known = EnumSet.noneOf(ModelQuirk.class);
        fields.get("without")
                .items()
                .forEach(name -> known.add(ModelQuirk.valueOf(name.text().orElse(""))));
        return new Batch(
                id,
                text(fields, "model"),
                text(fields, "server"),
                Stage.valueOf(text(fields, "stage")),
                text(fields, "providerId"),
                text(fields, "created"),
                (int) fields.get("requests").asLong(),
                known,
                BatchCost.of(
                        fields.get("calls").asLong(),
                        fields.get("promptTokens").asLong(),
                        fields.get("completionTokens").asLong()));
    }

    private static String text(JsonValue fields, String name) {
        return fields.get(name)
                .text()
                .orElseThrow(() ->
                        new IllegalArgumentException(String.format(Locale.ROOT, "\"%s\" is missing or no text", name)));
    }
}
