package org.alignunit.internal.elicitation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplyTableTests {
    static Stream<ReplyTable.Line> lines() {
        return ReplyTable.lines();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_reply_is_read_as_a_careful_person_reads_it_or_not_at_all(ReplyTable.Line line) {
        assertThat(line.read()).isEqualTo(line.meant().endsWith("unread") ? "unclear" : line.meant());
    }
}
