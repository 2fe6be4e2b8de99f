package org.alignunit.junit;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import org.alignunit.Inconclusive;
import org.alignunit.internal.model.calls.Cancellation;
import org.alignunit.internal.result.CasePlan;
import org.alignunit.internal.result.TestName;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.internal.result.words.PlanMessage;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.testcase.CasePlanner;
import org.alignunit.internal.testcase.TestCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/** Replaces {@link CaseExtension} in plan mode: writes what a test case would ask, and aborts it. */
final class PlanExtension implements InvocationInterceptor {
    private final TestCase test;
    private final MethodRun run;
    private final Settings settings;

    PlanExtension(TestCase test, MethodRun run, Settings settings) {
        this.test = test;
        this.run = run;
        this.settings = settings;
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> invocationContext,
            ExtensionContext context) {
        invocation.skip();
        try {
            throw new TestAbortedException(plan(context));
        } catch (RuntimeException e) {
            throw SafeFailure.thrown(e);
        }
    }

    private String plan(ExtensionContext context) {
        Attributes attributes = run.attributes();
        Subject subject = Subject.find(attributes, List.of(test), settings, context, new Cancellation());
        TestName name = ResultWriter.name(context, test);
        CasePlanner planner = planner(test, subject.cell(test), subject);
        CasePlan plan = planner.plan(name, subject.name());
        if (test.heat() != null) {
            // what the race comes to is not known: a batch has its replies alone
            planner = planner(test.asRaced(), test.heat(), subject);
            plan = plan.after(planner.plan(name, subject.name()), attributes.configurations());
        }
        OutputFiles.WANTED.add(settings.runOutput(), name.testClass(), planner.wanted(name, subject.name()), "");
        Path file = OutputFiles.PLANS.add(settings.runOutput(), plan.name().testClass(), plan, "");
        return PlanMessage.of(plan) + "all prompts: " + file;
    }

    private CasePlanner planner(TestCase asked, Cell cell, Subject subject) {
        return new CasePlanner(
                asked,
                cell,
                subject.respondent(test.elicitation()),
                settings.budget(),
                run.attributes().annotation().inconclusive() == Inconclusive.PASS && cell.asserts(),
                run.forecastsBefore(test, subject));
    }
}
