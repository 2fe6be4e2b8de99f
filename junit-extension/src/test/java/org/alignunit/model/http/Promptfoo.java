package org.alignunit.model.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same questions as those of {@link BareLoop}, through promptfoo, which npm installs into a folder. */
record Promptfoo(Path folder) {
    private static final String VERSION = "promptfoo@0.123.1";
    /** It refuses older ones, such as a distribution's. */
    private static final String NODE = "node@22";

    /** {@return it, installed where it is not yet; null where npm is absent or fails, which is told} */
    static @Nullable Promptfoo in(Path folder) throws IOException, InterruptedException {
        Promptfoo promptfoo = new Promptfoo(folder);
        if (Files.exists(promptfoo.program())) {
            return promptfoo;
        }
        try {
            Process npm = new ProcessBuilder(
                            "npm", "install", "--no-audit", "--no-fund", "--prefix", ".", VERSION, NODE)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("install.log").toFile())
                    .start();
            if (npm.waitFor() == 0) {
                return promptfoo;
            }
            System.out.println("promptfoo is left out: npm could not install it");
            Files.readAllLines(folder.resolve("install.log")).forEach(System.out::println);
        } catch (IOException noNpm) {
            System.out.println("promptfoo is left out: npm cannot be run (" + noNpm.getMessage() + ")");
        }
        return null;
    }

    private Path program() {
        return folder.resolve("node_modules/.bin/promptfoo");
    }

    List<String> command(String url, int concurrency, int calls) throws IOException {
        Path config = folder.resolve("questions.json");
        ObjectNode evaluation = new JsonMapper().createObjectNode();
        evaluation.put("description", "side by side");
        ObjectNode provider = evaluation.putArray("providers").addObject().put("id", "openai:chat:m");
        provider.putObject("config")
                .put("apiBaseUrl", url)
                .put("apiKey", "none")
                .put("temperature", 0.7)
                .put("max_tokens", 50);
        evaluation
                .putArray("prompts")
                .add("[{\"role\": \"system\", \"content\": \"Be brief.\"}, "
                        + "{\"role\": \"user\", \"content\": \"{{question}}\"}]");
        var tests = evaluation.putArray("tests");
        for (int i = 0; i < calls; i++) {
            ObjectNode test = tests.addObject();
            test.putObject("vars").put("question", BareLoop.question(i));
            test.putArray("assert").addObject().put("type", "starts-with").put("value", "A");
        }
        Files.writeString(config, evaluation.toString());
        return List.of(
                program().toString(),
                "eval",
                "--config",
                config.toString(),
                "--no-cache",
                "--no-write",
                "--no-table",
                "--no-progress-bar",
                "--max-concurrency",
                Integer.toString(concurrency));
    }

    /** Keeps it off the network and out of the home directory. */
    ProcessBuilder quietly(ProcessBuilder process) {
        process.environment().put("PROMPTFOO_DISABLE_TELEMETRY", "1");
        process.environment().put("PROMPTFOO_DISABLE_UPDATE", "1");
        process.environment().put("PROMPTFOO_DISABLE_REMOTE_GENERATION", "true");
        process.environment()
                .put("PROMPTFOO_CONFIG_DIR", folder.resolve("config").toString());
        String programs = program().getParent().toString();
        process.environment().merge("PATH", programs, (path, first) -> first + File.pathSeparator + path);
        File log = folder.resolve("eval.log").toFile();
        return process.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log);
    }
}
