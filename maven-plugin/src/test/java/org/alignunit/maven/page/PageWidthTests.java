package org.alignunit.maven.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alignunit.Outcome;
import org.alignunit.Property;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.gate.Judged;
import org.alignunit.maven.history.History;
import org.alignunit.maven.history.HistoryLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A phone shows the page without scrolling sideways, whatever text is in it. Aborted where there is no Chromium. */
class PageWidthTests {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    @Test
    void text_without_a_break_makes_the_page_no_wider(@TempDir Path directory)
            throws IOException, InterruptedException {
        Path page = directory.resolve("report.html");
        Files.writeString(page, Pages.html(report("W".repeat(150))).replace("<details>", "<details open>"));

        try (Browser browser = new Browser(browser(), directory)) {
            assertThat(browser.scrollWidth(page, 400, "light")).isLessThanOrEqualTo(400);
            assertThat(browser.scrollWidth(page, 400, "dark")).isLessThanOrEqualTo(400);
            assertThat(browser.scrollWidth(page, 1280, "light")).isLessThanOrEqualTo(1280);
        }
    }

    private static Path browser() {
        Optional<Path> found = BROWSERS.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "no Chromium on the path");
        return found.get();
    }

    /** Each verdict, each property, a benchmark of two models and a gap from knowledge to simulation. */
    static Report report(String text) {
        List<TestResult> tests = new ArrayList<>();
        for (Outcome verdict : Outcome.values()) {
            tests.add(test(text)
                    .verdict(verdict, verdict == Outcome.ERROR ? null : 0.4)
                    .build());
        }
        for (String model : List.of("gpt-4", "other")) {
            for (String expression : List.of("VERBALIZED", "SEQUENCE", "SAMPLED")) {
                for (String group : List.of("AGE=Old", "SEX=Female")) {
                    tests.add(test(text)
                            .with(r -> r.expression = expression)
                            .with(r -> r.model = model + text)
                            .with(r -> r.group = group + text)
                            .build());
                }
            }
        }
        for (Property property : Property.values()) {
            tests.add(test(text)
                    .property(property, 0.8, 1.25)
                    .with(r -> r.group = "AGE=Old" + text + " - AGE=Young" + text)
                    .with(r -> r.questions = List.of(ResultBuilder.gap("gap" + text, 0.1, 0.3)))
                    .build());
        }
        List<HistoryLine> past = new ArrayList<>(History.of(tests, "commit" + text, "2026-01-01"));
        past.addAll(History.of(tests, "next" + text, "2026-01-02"));
        return new Report(
                "Panel" + text,
                Judged.of(List.of("note" + text), tests.toArray(TestResult[]::new)),
                Optional.empty(),
                List.of(),
                past);
    }

    private static ResultBuilder test(String text) {
        return new ResultBuilder().text(text).with(r -> {
            r.message = "message" + text + "\n" + text;
            r.displayName = "name" + text;
            r.testClass = "org.example." + text;
            r.method = "answers" + text;
            r.survey = "survey" + text;
        });
    }
}
