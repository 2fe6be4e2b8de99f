package org.alignunit.microdata.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalsTests {
    private static double parse(String text) {
        char[] characters = ("x" + text + "y").toCharArray();
        return Decimals.parse(characters, 1, text.length());
    }

    @Test
    void numbers_are_the_nearest_doubles() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double number = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20);
            String text = i % 3 == 0
                    ? String.format(Locale.ROOT, "%." + random.nextInt(20) + "f", number)
                    : i % 3 == 1 ? Double.toString(number) : Long.toString(random.nextLong() >> random.nextInt(60));

            assertThat(parse(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @Test
    void what_is_no_number_is_none() {
        for (String text : new String[] {
            "",
            " ",
            "+",
            "-",
            ".",
            "e5",
            "1e",
            "1e+",
            "1 2",
            "1,2",
            "1.2.3",
            "--1",
            "1d",
            "0x1",
            "NaN",
            "Infinity",
            "1_000",
            "\u0661"
        }) {
            assertThat(parse(text)).as(text).isNaN();
        }
    }
}
