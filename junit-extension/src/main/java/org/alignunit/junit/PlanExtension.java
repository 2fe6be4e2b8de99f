package org.alignunit.junit;

import java.lang.reflect.Method;
import java.nio.file.Path;
import org.alignunit.internal.result.CasePlan;
import org.alignunit.internal.result.file.PlanFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/** Takes the place of {@link CellExtension} in plan mode: writes what a test case would ask, asks nothing and aborts it. */
final class PlanExtension implements InvocationInterceptor {
    private final PlannedTest test;
    private final Attributes attributes;
    private final Settings settings;

    PlanExtension(PlannedTest test, Attributes attributes, Settings settings) {
        this.test = test;
        this.attributes = attributes;
        this.settings = settings;
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> invocationContext,
            ExtensionContext context) {
        invocation.skip();
        Subject subject = Subject.find(attributes, settings, context);
        CasePlan plan = new CallPlanner(test, subject, settings).plan(context);
        Path file = PlanFiles.add(settings.output(), plan);
        throw new TestAbortedException(PlanMessage.of(plan) + "all prompts: " + file);
    }
}
