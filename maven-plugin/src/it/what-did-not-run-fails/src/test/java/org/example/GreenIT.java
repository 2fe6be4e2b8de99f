package org.example;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** Its test case of the young may not run. */
class GreenIT extends AnyTea {
    @BeforeEach
    void begin(TestInfo test) {
        String end = System.getProperty("end", "");
        if (test.getDisplayName().startsWith("Young")) {
            Assumptions.assumeFalse(end.equals("assume"), "no model today");
            if (end.equals("halt")) {
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
