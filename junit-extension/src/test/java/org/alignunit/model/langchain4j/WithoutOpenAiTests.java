package org.alignunit.model.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.alignunit.model.Prompt;
import org.junit.jupiter.api.Test;

class WithoutOpenAiTests {
    /** Runs where LangChain4j's OpenAI artifact is not on the class path. */
    public static final class Pipeline implements Callable<String> {
        @Override
        public String call() {
            ChatModel model = new ChatModel() {
                @Override
                public ChatResponse doChat(ChatRequest request) {
                    return ChatResponse.builder().aiMessage(AiMessage.from("A")).build();
                }
            };
            return LangChain4jModel.of(model, "m", 1)
                    .ask(new Prompt("", "?", 0, 1, 0, ""), 0)
                    .join()
                    .text();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void adapts_chat_models_without_the_openai_artifact() throws Exception {
        URL[] classPath = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(entry -> !entry.contains("langchain4j-open-ai"))
                .map(WithoutOpenAiTests::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> loader.loadClass("dev.langchain4j.model.openai.OpenAiChatModel"))
                    .isInstanceOf(ClassNotFoundException.class);
            Class<?> pipeline = loader.loadClass(Pipeline.class.getName());

            assertThat(((Callable<String>) pipeline.getConstructor().newInstance()).call())
                    .isEqualTo("A");
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
