package org.alignunit.model.recorded;

import java.nio.file.Path;
import java.util.Optional;
import org.alignunit.internal.model.recorded.RecordedModel;
import org.alignunit.internal.model.recorded.ReplyStore;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.apiguardian.api.API;

/**
 * The recorded replies in a directory, one file per model. Safe for use by several threads and by several processes. All
 * methods throw {@link java.io.UncheckedIOException} if the directory cannot be read or written.
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public final class Recordings implements AutoCloseable {
    private final ReplyStore store;

    private Recordings(ReplyStore store) {
        this.store = store;
    }

    /**
     * Opens the recordings of a directory.
     *
     * @param directory holds the files; it need not exist yet
     * @return the recordings
     */
    public static Recordings in(Path directory) {
        return new Recordings(ReplyStore.in(directory));
    }

    /**
     * A model that replays its recorded replies and never calls a server. A missing reply is a
     * {@link org.alignunit.model.ModelException.Kind#NOT_RECORDED NOT_RECORDED} error.
     *
     * @param model the model's name
     * @return the model
     */
    public LanguageModel replay(String model) {
        return RecordedModel.replay(model, store);
    }

    /**
     * A model that replays its recorded replies, and asks for and records the others.
     *
     * @param model the model to ask
     * @return the model
     */
    public LanguageModel record(LanguageModel model) {
        return RecordedModel.record(model, store);
    }

    /**
     * Finds a recorded reply.
     *
     * @param model the model's name
     * @param prompt the prompt that was sent
     * @param draw the index of the reply among those to this prompt, from 0
     * @return the reply with its origin, if it is recorded
     */
    public Optional<Reply> find(String model, Prompt prompt, int draw) {
        return store.find(model, prompt, draw);
    }

    /**
     * Records a reply. If a reply with this draw exists already, it stays.
     *
     * @param model the model's name
     * @param prompt the prompt that was sent
     * @param draw the index of the reply among those to this prompt, from 0
     * @param reply the reply; its origin is kept if it has one
     * @return the recorded reply with its origin
     */
    public Reply add(String model, Prompt prompt, int draw, Reply reply) {
        return store.add(model, prompt, draw, reply);
    }

    /**
     * The file that holds a model's replies.
     *
     * @param model the model's name; characters other than letters, digits, dots, hyphens and underscores become hyphens, and a
     *     hash follows where that is the file of another model
     * @return its path
     */
    public Path file(String model) {
        return store.file(model);
    }

    /** Closes the files. They are opened again when they are used again. */
    @Override
    public void close() {
        store.close();
    }
}
