package org.alignunit.junit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.alignunit.internal.configuration.ModuleFolder;
import org.alignunit.internal.configuration.Parameters;
import org.alignunit.internal.configuration.ProgressMode;
import org.alignunit.internal.model.budget.BudgetSettings;
import org.alignunit.internal.model.recorded.RecordingSettings;
import org.alignunit.internal.result.file.RunOutput;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The configuration of a test run. No permutations: the survey's own order of the options. */
record Settings(
        Optional<String> model,
        RecordingSettings recordings,
        int concurrency,
        BudgetSettings budget,
        long seed,
        int permutations,
        Path output,
        ProgressMode progress) {

    RunOutput runOutput() {
        return RunOutput.of(output, recordings.run());
    }

    static Settings of(Function<String, Optional<String>> values) {
        return of(new Parameters(values));
    }

    static Settings of(ExtensionContext context) {
        return of(parameters(context));
    }

    /** {@return the parameters of a test, whose paths are those of its module, which is looked for once a class} */
    static Parameters parameters(ExtensionContext context) {
        ModuleFolder module = context.getRoot()
                .getStore(Namespace.create(ModuleFolder.class))
                .getOrComputeIfAbsent(context.getRequiredTestClass(), ModuleFolder::of, ModuleFolder.class);
        return new Parameters(context::getConfigurationParameter, module);
    }

    private static Settings of(Parameters parameters) {
        try {
            return new Settings(
                    parameters.given(Parameters.MODEL),
                    RecordingSettings.from(parameters),
                    parameters.get(Parameters.CONCURRENCY),
                    BudgetSettings.from(parameters),
                    parameters.get(Parameters.SEED),
                    parameters.get(Parameters.PERMUTATIONS),
                    parameters.path(Parameters.OUTPUT),
                    parameters.get(Parameters.PROGRESS));
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(e.getMessage());
        }
    }
}
