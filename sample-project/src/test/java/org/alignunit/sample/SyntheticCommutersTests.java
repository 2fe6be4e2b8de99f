package org.alignunit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Made the synthetic microdata of {@code commuters.csv}: no such people were asked. With {@code mvn alignunit:import} they become
 * {@code surveys/commuters.json}.
 */
class SyntheticCommutersTests {
    private static final int PEOPLE = 400;
    private static final long SEED = 20230601;

    @Test
    void the_file_is_what_the_seed_makes() {
        assertThat(Path.of("src/test/alignunit/imports/commuters.csv")).hasContent(csv());
    }

    private static String csv() {
        Random random = new Random(SEED);
        StringBuilder csv = new StringBuilder("id,year,sex,age,repeat,seconds,train,reason,weight\n");
        for (int id = 1; id <= PEOPLE; id++) {
            int year = id <= PEOPLE / 2 ? 2019 : 2023;
            int sex = random.nextDouble() < 0.42 ? 1 : 2;
            int age = 18 + random.nextInt(60);
            int repeat = year == 2023 && random.nextDouble() < 0.08 ? 1 : 0;
            int seconds = random.nextDouble() < 0.06 ? 15 + random.nextInt(30) : 120 + random.nextInt(400);
            // the young take the train more often, and all do so more often in the later year
            double often = (age < 40 ? 0.45 : 0.25) + (year == 2023 ? 0.1 : 0);
            double draw = seconds < 60 ? 0.5 * random.nextDouble() : random.nextDouble();
            int train = draw < often ? 1 : draw < often + 0.3 ? 2 : draw < 0.97 ? 3 : 8;
            // only who takes the train is asked why
            String reason = train > 2
                    ? ""
                    : random.nextDouble() < 0.35 ? "price" : random.nextDouble() < 0.6 ? "time" : "climate";
            double weight = 0.6 + 0.9 * random.nextDouble() + (age < 40 ? 0.3 : 0);
            csv.append(String.format(
                    Locale.ROOT,
                    "%d,%d,%d,%d,%d,%d,%d,%s,%.3f\n",
                    id,
                    year,
                    sex,
                    age,
                    repeat,
                    seconds,
                    train,
                    reason,
                    weight));
        }
        return csv.toString();
    }
}
