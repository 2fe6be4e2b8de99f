package org.alignunit.junit;

import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;

/** A model that follows a script, and counts how often it is asked. */
final class ScriptedModel implements LanguageModel {
    static final AtomicInteger CALLS = new AtomicInteger();

    private final BiFunction<Prompt, Integer, String> script;

    ScriptedModel(BiFunction<Prompt, Integer, String> script) {
        this.script = script;
    }

    /** Always states the same percentages for the options Yes, No and No answer. */
    static ScriptedModel stating(int yes, int no) {
        return new ScriptedModel(
                (prompt, draw) -> "{\"A\": \"%d%%\", \"B\": \"%d%%\", \"C\": \"0%%\"}".formatted(yes, no));
    }

    /** Gives single answers, A with the share that is asked for, as if they were drawn independently. */
    static ScriptedModel answering(double shareOfA) {
        return new ScriptedModel((prompt, draw) -> new SplittableRandom(draw).nextDouble() < shareOfA ? "A" : "B");
    }

    /** Gives single answers in turn, as no independent draws would. */
    static ScriptedModel alternating() {
        return new ScriptedModel((prompt, draw) -> draw % 2 == 0 ? "A" : "B");
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
        CALLS.incrementAndGet();
        return CompletableFuture.supplyAsync(() -> Reply.of(script.apply(prompt, draw)));
    }
}
