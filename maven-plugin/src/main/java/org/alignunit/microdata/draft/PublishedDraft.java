package org.alignunit.microdata.draft;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alignunit.microdata.mapping.DataSource;
import org.alignunit.microdata.mapping.DataSource.PublishedFormat;
import org.alignunit.microdata.mapping.Findings.Finding;
import org.alignunit.microdata.mapping.RefusalWords;
import org.alignunit.microdata.published.PublishedContents;

/** The draft of a mapping of published answers: groups and options to decide on, and what deserves a look. */
final class PublishedDraft {
    private static final int SHOWN = 300;

    private final PublishedContents contents;
    private final DraftText text = new DraftText();

    private PublishedDraft(PublishedContents contents) {
        this.contents = contents;
    }

    static MappingDraft of(String id, DataSource.FileSource source, PublishedFormat format, Path file) {
        return new PublishedDraft(PublishedContents.of(source, format, file)).draft(id, source);
    }

    private MappingDraft draft(String id, DataSource.FileSource source) {
        boolean counts = contents.format() == PublishedFormat.OPINIONQA;
        text.comment(0, "A draft: replace each \"?\". docs/published.md tells what each field means.");
        text.comment(
                0,
                source.file() + ": " + contents.format().title() + ", "
                        + contents.questions().size() + " questions, "
                        + contents.groups().size() + (counts ? " groups" : " countries"));
        text.line("{");
        text.line("  \"survey\": {\"id\": " + DraftText.json(id) + "},");
        text.line("  \"data\": {\"file\": " + DraftText.json(source.file()) + ", \"format\": "
                + DraftText.json(contents.format().toString()) + "},");
        text.line("");
        text.comment(2, "What deserves a look, if all of the file is taken:");
        for (Finding finding : contents.findings()) {
            text.comment(2, "  " + finding.fault() + "; " + finding.remedy());
        }
        text.line("");
        text.comment(
                2,
                counts
                        ? "\"questions\": globs of keys"
                        : "\"countries\", \"source\", and \"questions\": globs of their wordings");
        text.line("  \"select\": {},");
        refusals();
        if (!counts) {
            text.line("  \"respondents\": \"?\", // how many people each country is, or \"unknown\"");
        }
        groups(counts);
        questions();
        text.line("}");
        List<String> summary = new ArrayList<>();
        summary.add("published answers: " + contents.format().title());
        summary.add("questions: " + contents.questions().size() + ", groups: "
                + contents.groups().size());
        summary.add("options that read like no opinion: " + contents.suspects().size());
        return new MappingDraft(text.toString(), summary);
    }

    private void refusals() {
        text.line("");
        text.comment(2, "Options that state no opinion, in place of \"?\". These read so:");
        contents.suspects()
                .forEach(
                        (option, questions) -> text.comment(2, "  " + DraftText.json(option) + ", // in " + questions));
        text.line("  \"refusals\": [\"?\"],");
    }

    private void groups(boolean counts) {
        text.line("");
        if (!counts) {
            text.comment(2, "Without \"groups\" each country is one. There are:");
            contents.groups()
                    .forEach((country, questions) -> text.comment(2, "  " + country + ": " + questions + " questions"));
            return;
        }
        text.line("  \"groups\": [");
        int left = contents.groups().size();
        for (Map.Entry<String, Integer> group : contents.groups().entrySet()) {
            String name = DraftText.json(group.getKey());
            text.line("    {\"attribute\": \"?\", \"value\": " + name
                    + ", \"persona\": \"?\", \"where\": {\"column\": \"group\", \"codes\": ["
                    + name + "]}}" + (--left > 0 ? "," : "") + " // questions: " + group.getValue()
                    + (RefusalWords.isRefusal(group.getKey()) ? "; reads like a refusal: remove it" : ""));
        }
        text.line("  ]");
    }

    private void questions() {
        text.line("");
        text.comment(2, "The questions and their options:");
        contents.questions().entrySet().stream()
                .limit(SHOWN)
                .forEach(question -> text.comment(
                        2,
                        "  " + DraftText.quoted(question.getKey()) + ": " + String.join(" | ", question.getValue())));
        if (contents.questions().size() > SHOWN) {
            text.comment(2, "  and " + (contents.questions().size() - SHOWN) + " more");
        }
    }
}
