package org.alignunit.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.alignunit.Baseline;
import org.alignunit.Property;
import org.alignunit.internal.verdict.properties.Limits;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What an annotation beside {@link AlignmentTest} asserts.
 *
 * @param name of the annotation, for messages
 * @param within the threshold of refusals; empty for all else, which has limits
 * @param guess what the model is to be nearer than; null for all but that
 */
record PropertyAnnotation(
        String name,
        Property property,
        Limits limits,
        OptionalDouble within,
        @Nullable Baseline guess) {
    private PropertyAnnotation(String name, Property property, double min, double max) {
        this(name, property, new Limits(given(min), given(max)), OptionalDouble.empty(), null);
    }

    /** {@return those of a method, in the order in which their test cases run; misuse is thrown as {@code attributes} words it} */
    static List<PropertyAnnotation> of(Method method, Attributes attributes) {
        List<PropertyAnnotation> found = new ArrayList<>();
        add(found, method, KeepsGroupGaps.class, gaps -> {
            attributes.requireLimits("KeepsGroupGaps", gaps.min(), gaps.max(), Double.NEGATIVE_INFINITY);
            return new PropertyAnnotation("KeepsGroupGaps", Property.GROUP_GAPS, gaps.min(), gaps.max());
        });
        add(found, method, KeepsSpread.class, spread -> {
            attributes.requireLimits("KeepsSpread", spread.min(), spread.max(), 0);
            return new PropertyAnnotation("KeepsSpread", Property.SPREAD, spread.min(), spread.max());
        });
        add(found, method, KeepsTopAnswer.class, top -> {
            attributes.require("KeepsTopAnswer", "min", top.min(), !(top.min() <= 0 || top.min() > 1), "(0, 1]");
            return new PropertyAnnotation("KeepsTopAnswer", Property.TOP_ANSWER, top.min(), Double.NaN);
        });
        add(found, method, KeepsRefusals.class, refusals -> {
            double within = refusals.within();
            attributes.require("KeepsRefusals", "within", within, !(within < 0 || within >= 1), "[0, 1)");
            return new PropertyAnnotation("KeepsRefusals", Property.REFUSALS, Limits.NONE, given(within), null);
        });
        add(found, method, BeatsBaseline.class, beats -> {
            attributes.require("BeatsBaseline", "by", beats.by(), !(beats.by() <= -2 || beats.by() >= 2), "(-2, 2)");
            Limits limits = new Limits(given(beats.by()), OptionalDouble.empty());
            return new PropertyAnnotation(
                    "BeatsBaseline", Property.BASELINE, limits, OptionalDouble.empty(), beats.value());
        });
        add(found, method, WorthRespondents.class, worth -> {
            attributes.require(
                    "WorthRespondents",
                    "min",
                    worth.min(),
                    !(worth.min() <= 0 || Double.isInfinite(worth.min())),
                    "(0, infinity)");
            return new PropertyAnnotation("WorthRespondents", Property.WORTH, worth.min(), Double.NaN);
        });
        add(found, method, KeepsStructure.class, structure -> {
            double max = structure.max();
            attributes.require("KeepsStructure", "max", max, !(max < 0 || max >= 1), "[0, 1)");
            return new PropertyAnnotation("KeepsStructure", Property.STRUCTURE, Double.NaN, max);
        });
        return found;
    }

    private static <A extends Annotation> void add(
            List<PropertyAnnotation> found, Method method, Class<A> type, Function<A, PropertyAnnotation> reading) {
        AnnotationSupport.findAnnotation(method, type).map(reading).ifPresent(found::add);
    }

    private static OptionalDouble given(double limit) {
        return Double.isNaN(limit) ? OptionalDouble.empty() : OptionalDouble.of(limit);
    }

    boolean asserts() {
        return limits.asserted() || within.isPresent();
    }
}
