package org.alignunit.maven.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.gate.Judged;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Question texts, replies, names and messages come from files and models: none may become markup. */
class UntrustedTextTests {
    private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</style></svg></title><img src=x onerror=alert(1)>",
                "\" onload=\"alert(1)\" x='",
                "--><!-- {{title}} {{{title}}} {{/tests}}",
                "&lt;script&gt; &#60;",
                "a\u0000b\u001B[31m\u202Ec\uD800",
                "a\n\n# b\n| c |\n"
            })
    void html_text_stays_text(String hostile) {
        Document page = Jsoup.parse(html(hostile));

        assertThat(page.getAllElements().stream().map(UntrustedTextTests::shape).toList())
                .isEqualTo(Jsoup.parse(html("")).getAllElements().stream()
                        .map(UntrustedTextTests::shape)
                        .toList());
        assertThat(page.select(".board .worst")).isNotEmpty();
        assertThat(page.selectFirst("article h4").wholeText())
                .isEqualTo("Democrat, persona, sampled" + hostile.replaceAll("[\u0000\u001B\u202E\uD800]", "\uFFFD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "|a|b|",
                "a\\|b\\\\|c",
                "\n\n# heading\n---\n- item",
                "[link](javascript:alert(1)) ![image](http://evil.example/x.png)",
                "*a* _b_ `c` ~~d~~ ``` <!--",
                "\u0000\u202E\uD800"
            })
    void markdown_text_stays_in_its_cell(String hostile) {
        List<String> lines = markdown(hostile).lines().toList();
        List<String> harmless = markdown("").lines().toList();

        assertThat(lines).hasSameSizeAs(harmless);
        assertThat(lines.stream().map(line -> CELL.splitAsStream(line).count()).toList())
                .isEqualTo(harmless.stream()
                        .map(line -> CELL.splitAsStream(line).count())
                        .toList());
        assertThat(String.join("", lines))
                .doesNotContain("<")
                .doesNotContainPattern("(?<!\\\\)[\\[\\]`~_]")
                .doesNotContainPattern("[\\p{Cntrl}\u202E\uD800]");
    }

    @Test
    void markdown_makes_no_link_of_a_bare_address() {
        assertThat(Escape.markdown("http://evil.example www.evil.example me@evil.example"))
                .isEqualTo("http\\://evil\\.example www\\.evil\\.example me\\@evil\\.example");
        assertThat(Escape.markdown("gpt-4.1: 0.25, first.")).isEqualTo("gpt-4.1: 0.25, first.");
    }

    @Test
    void the_page_asks_no_network_for_anything() {
        Document page = Jsoup.parse(html(""));

        assertThat(page.select("script, link, img, iframe, object, embed, base, form, [src], [srcset]"))
                .isEmpty();
        assertThat(page.select("[href]").eachAttr("href")).isNotEmpty().allMatch(href -> href.startsWith("#"));
        assertThat(page.select("style").html()).doesNotContain("url(").doesNotContain("@import");
        assertThat(page.select("meta[http-equiv]").attr("content")).startsWith("default-src 'none'");
    }

    /** Tag and names of attributes, and the values of those that carry behaviour. */
    private static String shape(Element element) {
        return element.tagName()
                + Arrays.toString(element.attributes().asList().stream()
                        .map(attribute -> attribute.getKey().equals("class") ? attribute.html() : attribute.getKey())
                        .toArray());
    }

    private static String html(String hostile) {
        return Pages.html(report(hostile));
    }

    private static String markdown(String hostile) {
        return Pages.markdown(report(hostile));
    }

    private static ResultBuilder test(String hostile) {
        return new ResultBuilder().with(r -> r.message = "message").text(hostile);
    }

    /** Both make a gap, whose group and model are hostile too. */
    private static TestResult gap(String hostile, String expression) {
        return test(hostile).with(r -> r.expression = expression).build();
    }

    private static Report report(String hostile) {
        return new Report(
                "Panel" + hostile,
                Judged.of(
                        List.of("note" + hostile),
                        test(hostile).build(),
                        gap(hostile, "VERBALIZED"),
                        gap(hostile, "SEQUENCE"),
                        test(hostile)
                                .with(r -> r.group = "AGE=Old")
                                .with(r -> r.domain = "age")
                                .build()),
                Optional.empty());
    }
}
