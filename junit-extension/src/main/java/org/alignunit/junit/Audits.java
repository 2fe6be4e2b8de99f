package org.alignunit.junit;

import java.util.List;
import org.alignunit.internal.audit.Audit;
import org.alignunit.internal.model.calls.Cancellation;
import org.alignunit.internal.result.TestName;
import org.alignunit.internal.result.audit.AuditState;
import org.alignunit.internal.result.audit.AuditedPrompt;
import org.alignunit.internal.result.audit.AuditedReplies;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.internal.testcase.TestCase;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Has recorded prompts of a test method audited, while its model is there, and writes down what was found. */
final class Audits {
    private Audits() {}

    static void run(
            ExtensionContext context,
            Settings settings,
            List<TestCase> tests,
            Subject subject,
            Cancellation cancellation) {
        for (AuditedPrompt prompt : found(context, settings, tests, subject, cancellation)) {
            OutputFiles.AUDITS.add(settings.runOutput(), ClassCases.className(context), prompt, prompt.prompt());
        }
    }

    /** A panel has no model that could change. */
    private static List<AuditedPrompt> found(
            ExtensionContext context,
            Settings settings,
            List<TestCase> tests,
            Subject subject,
            Cancellation cancellation) {
        if (subject.panel().isPresent()) {
            return List.of();
        }
        if (subject.audited().isEmpty()) {
            return List.of(pipeline(ResultWriter.name(context, tests.get(0)), subject.name()));
        }
        try {
            Session session = Session.of(context);
            return session.audit(settings, context)
                    .of(
                            tests.stream()
                                    .map(test -> new Audit.Case(
                                            ResultWriter.name(context, test),
                                            // of what comes after a race, most is never recorded
                                            test.heat() == null ? subject.cell(test) : test.heat(),
                                            test.elicitation()))
                                    .toList(),
                            new Audit.Asked(
                                    subject.audited().get(),
                                    session.budget(settings).until(cancellation)));
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(e.getMessage());
        }
    }

    private static AuditedPrompt pipeline(TestName name, String subject) {
        return new AuditedPrompt(
                name,
                subject,
                "",
                "",
                "",
                AuditState.NOT_COMPARABLE,
                "a pipeline makes its prompts anew for each answer: run it with alignunit.recordings = live, and compare with what was approved",
                AuditedReplies.NONE,
                AuditedReplies.NONE,
                List.of());
    }
}
