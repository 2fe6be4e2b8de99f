package org.alignunit.internal.model.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.alignunit.internal.model.recorded.ReplyIndex.Place;
import org.junit.jupiter.api.Test;

class ReplyIndexTests {
    private static final int[] DRAWS = {0, 1, 3, 4, 5, 7, 8, 1_023, 1_024, 1_025, 3_000, 1_000_000, 2_000_001};

    private final ReplyIndex places = new ReplyIndex();

    @Test
    void the_first_place_of_a_reply_stays() {
        places.add(new ReplyKey("a", 0), new Place(7, 1));
        places.add(new ReplyKey("a", 0), new Place(9, 1));

        assertThat(places.of(new ReplyKey("a", 0))).isEqualTo(new Place(7, 1));
        assertThat(places.size()).isEqualTo(1);
    }

    @Test
    void a_reply_is_known_by_request_and_draw_whatever_came_before() {
        Map<ReplyKey, Place> expected = new HashMap<>();
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            ReplyKey key = new ReplyKey("abc".substring(random.nextInt(3)), DRAWS[random.nextInt(DRAWS.length)]);
            if (random.nextInt(3) == 0) {
                places.remove(key);
                expected.remove(key);
            } else {
                places.add(key, new Place(i, 1));
                expected.putIfAbsent(key, new Place(i, 1));
            }

            assertThat(places.of(key)).isEqualTo(expected.get(key));
            assertThat(places.size()).isEqualTo(expected.size());
        }
        for (int draw : DRAWS) {
            ReplyKey key = new ReplyKey("bc", draw);
            assertThat(places.of(key)).isEqualTo(expected.get(key));
        }
        assertThat(places.of(new ReplyKey("bc", 2))).isNull();
        assertThat(places.of(new ReplyKey("other", 0))).isNull();
    }

    @Test
    void nothing_is_left_after_clearing() {
        places.add(new ReplyKey("a", 0), new Place(7, 1));

        places.clear();

        assertThat(places.of(new ReplyKey("a", 0))).isNull();
        assertThat(places.size()).isZero();
    }
}
