package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import org.alignunit.model.LanguageModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Alignment tests where neither LangChain4j nor Spring AI is on the class path. */
class WithoutChatLibrariesTests {
    static class Own {
        @ModelUnderTest
        static final LanguageModel MODEL = ScriptedModel.stating(50, 50);

        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", groups = "AGE=Young", within = 0.1)
        void young() {}
    }

    static class Nothing {
        @ModelUnderTest
        static final Object MODEL = "gpt-4";

        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", groups = "AGE=Young", within = 0.1)
        void young() {}
    }

    /** Runs on the class path that lacks them; gives the number of successes, and why the other test failed. */
    public static final class Isolated implements Function<Path, String> {
        @Override
        public String apply(Path directory) {
            Runs runs = new Runs(directory);
            EngineExecutionResults nothing = runs.run(Nothing.class);
            return runs.run(Own.class).testEvents().succeeded().count() + " "
                    + Runs.failure(nothing).getMessage();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void run_and_refuse_as_elsewhere(@TempDir Path directory) throws Exception {
        URL[] classPath = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(entry -> !entry.contains("langchain4j") && !entry.contains("springframework"))
                .map(WithoutChatLibrariesTests::url)
                .toArray(URL[]::new);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            assertThatThrownBy(() -> loader.loadClass("org.springframework.ai.chat.model.ChatModel"))
                    .isInstanceOf(ClassNotFoundException.class);
            Class<?> isolated = loader.loadClass(Isolated.class.getName());

            assertThat(((Function<Path, String>) isolated.getConstructor().newInstance()).apply(directory))
                    .startsWith("1 ")
                    .contains(
                            "java.lang.String, which is neither a LanguageModel, a Panel, nor a ChatModel of LangChain4j or Spring AI");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
