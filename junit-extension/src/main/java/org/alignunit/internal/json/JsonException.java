package org.alignunit.internal.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;

/** A text that is not JSON. */
public final class JsonException extends IOException {
    private static final long serialVersionUID = 1;

    /** How the parser writes a place into its messages: some versions quote the document there. */
    private static final String SOURCE = "(?s)\\[Source: .*?; (line: \\d+, column: \\d+)]";

    private final String place;
    private final boolean truncated;
    private final boolean large;

    private JsonException(String fault, String place, IOException cause) {
        super(fault, cause);
        this.place = place;
        truncated = cause instanceof JsonEOFException;
        large = false;
    }

    private JsonException(String fault, String place) {
        super(fault);
        this.place = place;
        truncated = false;
        large = true;
    }

    static JsonException tooLarge(JsonLocation at, int most) {
        return new JsonException("more than " + most + " values in one place", place(at));
    }

    static JsonException of(IOException e) {
        if (e instanceof JsonException known) {
            return known;
        }
        if (!(e instanceof JsonProcessingException fault)) {
            return new JsonException(String.valueOf(e.getMessage()), "", e);
        }
        JsonLocation at = fault.getLocation();
        return new JsonException(fault.getOriginalMessage().replaceAll(SOURCE, "$1"), at == null ? "" : place(at), e);
    }

    private static String place(JsonLocation at) {
        return "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    /** {@return whether the text is JSON, as far as it was read, but too much of it} */
    public boolean isTooLarge() {
        return large;
    }

    /** {@return line and column of the fault; may be empty} */
    public String place() {
        return place;
    }

    /** {@return whether the text ends too early} */
    public boolean isTruncated() {
        return truncated;
    }
}
