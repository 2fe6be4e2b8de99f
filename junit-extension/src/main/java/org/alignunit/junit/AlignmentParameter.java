package org.alignunit.junit;

import java.util.function.Function;
import org.alignunit.internal.result.TestResult;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands an {@link Alignment} to a test's body: a handle only, as parameters are resolved before the test may measure. */
final class AlignmentParameter implements ParameterResolver {
    private final Function<ExtensionContext, TestResult> measured;

    AlignmentParameter(Function<ExtensionContext, TestResult> measured) {
        this.measured = measured;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Alignment.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new MeasuredAlignment(() -> measured.apply(context));
    }
}
