package org.alignunit.internal.result.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alignunit.internal.result.asking.VariantResult;
import org.alignunit.internal.result.asking.WaysOfAsking;
import org.jspecify.annotations.Nullable;

/** Says what each order or wording alone would have shown. */
public final class VariantSentences {
    private static final String WITHIN = "within the threshold";
    private static final String ABOVE = "above the threshold";
    private static final String PLAIN =
            "plug-in distances without an error rate: chance in the replies alone sets them apart,"
                    + " and each is larger the fewer replies it has";

    private VariantSentences() {}

    /** {@return one sentence or two for each kind of which there are several variants} */
    public static List<String> of(@Nullable WaysOfAsking ways, @Nullable Double within) {
        List<String> sentences = new ArrayList<>();
        for (VariantResult.Kind kind : VariantResult.Kind.values()) {
            List<VariantResult> variants = ways == null ? List.of() : ways.variants(kind);
            if (variants.size() > 1) {
                sentences.add(sentence(kind, variants, within));
            }
        }
        return sentences;
    }

    /** Only bounds show a side of the threshold: chance in a variant's few replies may put it on either. */
    private static String sentence(VariantResult.Kind kind, List<VariantResult> variants, @Nullable Double within) {
        VariantResult own = variants.get(0);
        boolean bounded = variants.stream().allMatch(variant -> variant.lower() != null);
        Double threshold = bounded ? within : null;
        double least =
                variants.stream().mapToDouble(VariantResult::distance).min().orElseThrow();
        double most =
                variants.stream().mapToDouble(VariantResult::distance).max().orElseThrow();
        String all = format(
                "%s: distance %s; over all %d of them: %.3f%s. Each alone: %.3f to %.3f (%s; %s).",
                start(kind, own),
                figure(own, threshold),
                variants.size(),
                own.overall(),
                threshold == null ? "" : " (" + side(own.overall(), own.overall(), threshold) + ")",
                least,
                most,
                Figures.counted(own.questions(), "question"),
                bounded ? "without sampling error" : PLAIN);
        return threshold != null && differ(variants, threshold)
                ? all + format(" On which side of the threshold it lies depends on the %s.", noun(kind))
                : all;
    }

    private static boolean differ(List<VariantResult> variants, double within) {
        List<String> sides =
                variants.stream().map(variant -> side(variant, within)).toList();
        return sides.contains(WITHIN) && sides.contains(ABOVE);
    }

    private static String start(VariantResult.Kind kind, VariantResult own) {
        String number = own.number() == 1 ? "" : format(" no. %d", own.number());
        return switch (kind) {
            case ORDER -> number.isEmpty() ? "With the options in the survey's order alone" : "With order" + number;
            case WORDING -> number.isEmpty() ? "In the question's own words alone" : "With wording" + number;
            case PERSONA -> number.isEmpty() ? "With the persona's own words alone" : "With persona wording" + number;
        };
    }

    private static String noun(VariantResult.Kind kind) {
        return switch (kind) {
            case ORDER -> "order";
            case WORDING -> "wording";
            case PERSONA -> "persona's wording";
        };
    }

    private static String figure(VariantResult variant, @Nullable Double within) {
        String side = within == null ? "" : side(variant, within);
        boolean interval = variant.lower() != null && !variant.lower().equals(variant.upper());
        String bounds = interval ? format("%.3f to %.3f", variant.lower(), variant.upper()) : "";
        String detail = bounds + (bounds.isEmpty() || side.isEmpty() ? "" : ", ") + side;
        return format("%.3f", variant.distance()) + (detail.isEmpty() ? "" : " (" + detail + ")");
    }

    private static String side(VariantResult variant, double within) {
        Double lower = variant.lower();
        Double upper = variant.upper();
        return lower == null || upper == null
                ? side(variant.distance(), variant.distance(), within)
                : side(lower, upper, within);
    }

    private static String side(double lower, double upper, double within) {
        return upper <= within ? WITHIN : lower > within ? ABOVE : "undecided";
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
