package org.alignunit.microdata.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.alignunit.internal.json.Faults;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonException;
import org.alignunit.microdata.aggregate.Aggregate;
import org.alignunit.microdata.imports.file.Hashes;
import org.alignunit.microdata.imports.file.ImportedFiles;
import org.alignunit.microdata.imports.file.Provenance;
import org.alignunit.microdata.imports.file.SurveyChanges;
import org.alignunit.microdata.imports.file.SurveyDocument;
import org.alignunit.microdata.imports.people.ImportedPeople;
import org.alignunit.microdata.mapping.DataSource;
import org.alignunit.microdata.mapping.Findings;
import org.alignunit.microdata.mapping.Mapping;
import org.alignunit.microdata.mapping.reading.MappingException;
import org.alignunit.microdata.mapping.reading.MappingReader;
import org.alignunit.microdata.published.EstimateReader;
import org.alignunit.microdata.published.PublishedImport;
import org.alignunit.microdata.source.Microdata;
import org.alignunit.microdata.table.MicrodataException;
import org.jspecify.annotations.Nullable;

/** Imports one mapping of a module: reads it and its data, and writes the survey file unless something is wrong. */
public final class ImportRun {
    private final ImportedFiles files;
    private final Path mappingFile;
    private final Path survey;
    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> information = new ArrayList<>();

    private ImportRun(ImportedFiles files, Path mappingFile) {
        this.files = files;
        this.mappingFile = mappingFile;
        survey = files.survey(mappingFile);
    }

    /**
     * What came of it.
     *
     * @param errors why nothing was written; empty if the survey file is as the mapping wants it
     * @param warnings what may be meant
     * @param information what was imported, and what it changed
     */
    public record Report(List<String> errors, List<String> warnings, List<String> information) {
        /** Copies the lists. */
        public Report {
            errors = List.copyOf(errors);
            warnings = List.copyOf(warnings);
            information = List.copyOf(information);
        }
    }

    /**
     * Imports a mapping.
     *
     * @param importer name and version of the importer
     * @param reader reads a survey file as tests will, and throws if it cannot
     */
    public static Report of(ImportedFiles files, Path mappingFile, String importer, Consumer<Path> reader)
            throws IOException {
        ImportRun run = new ImportRun(files, mappingFile);
        byte[] bytes = Files.readAllBytes(mappingFile);
        try {
            run.run(MappingReader.read(files.name(mappingFile), bytes), bytes, importer, reader);
        } catch (MappingException e) {
            e.faults().forEach(fault -> run.errors.add(fault.in(files.name(mappingFile))));
        }
        return new Report(run.errors, run.warnings, run.information);
    }

    private void run(Mapping mapping, byte[] bytes, String importer, Consumer<Path> reader) throws IOException {
        Findings findings = new Findings();
        if (!mappingFile.getFileName().toString().equals(mapping.survey().id() + ".json")) {
            findings.error(
                    "/survey/id",
                    "\"" + mapping.survey().id() + "\" is not the name of the file",
                    "give both one name: the survey file has it too");
        }
        if (mapping.data() instanceof DataSource.PublishedSource published) {
            published(mapping, published, bytes, importer, reader, findings);
            return;
        }
        ImportSource source = open(mapping.data(), findings);
        if (source == null) {
            tell(findings, bytes);
            return;
        }
        SurveyImport.Result result;
        try (Microdata data = source.data()) {
            result = SurveyImport.of(mapping, data);
        }
        tell(findings, bytes);
        tell(result.findings(), bytes);
        ImportedPeople people = result.people();
        if (people == null || !errors.isEmpty()) {
            return;
        }
        Map<String, @Nullable Object> facts = new LinkedHashMap<>(source.provenance());
        facts.put(
                "rows",
                people.rows().totals().stream()
                        .map(Aggregate.Total::sums)
                        .mapToLong(sums -> sums.respondents())
                        .sum());
        Map<String, @Nullable Object> document =
                SurveyDocument.of(people, Provenance.of(people, importer, files.name(mappingFile), hash(bytes), facts));
        if (!annotate(mapping, document, bytes)) {
            return;
        }
        information.add(mapping.survey().id() + ": " + source.name() + ", " + facts.get("rows") + " rows"
                + (source.provenance().containsKey("format")
                        ? ", " + source.provenance().get("format")
                        : ""));
        source.notes().forEach(note -> information.add("  " + note));
        ImportSummary.lines(people, result.figures()).forEach(line -> information.add("  " + line));
        write(document, reader);
    }

    private @Nullable ImportSource open(DataSource data, Findings findings) {
        try {
            return data instanceof DataSource.JdbcSource database
                    ? ImportSource.of(database)
                    : ImportSource.of((DataSource.FileSource) data, files);
        } catch (MicrodataException e) {
            findings.error("/data", String.valueOf(e.getMessage()), "nothing is imported");
            return null;
        }
    }

    private void published(
            Mapping mapping,
            DataSource.PublishedSource source,
            byte[] bytes,
            String importer,
            Consumer<Path> reader,
            Findings findings)
            throws IOException {
        PublishedImport.Result result;
        Map<String, @Nullable Object> facts;
        try {
            Path file = ImportSource.path(source.file().file(), files);
            Path codebook = source.codebook() == null ? null : ImportSource.path(source.codebook(), files);
            result = PublishedImport.of(mapping, source, file, codebook);
            facts = ImportSource.facts(source.file().file(), file);
            facts.put("format", source.format().title());
            if (codebook != null) {
                facts.put("codebook", ImportSource.facts(source.codebook(), codebook));
            }
        } catch (MicrodataException e) {
            findings.error("/data", String.valueOf(e.getMessage()), "nothing is imported");
            tell(findings, bytes);
            return;
        }
        tell(findings, bytes);
        tell(result.findings(), bytes);
        if (errors.isEmpty() && annotate(mapping, result.fields(), bytes)) {
            result.fields()
                    .put(
                            "provenance",
                            Provenance.ofPublished(
                                    importer, files.name(mappingFile), hash(bytes), facts, result.leftOut()));
            information.add(mapping.survey().id() + ": " + source.file().file() + ", "
                    + source.format().title());
            result.lines().forEach(line -> information.add("  " + line));
            write(result.fields(), reader);
        }
    }

    /** Adds what other people expected; whether nothing is wrong with it. */
    private boolean annotate(Mapping mapping, Map<String, @Nullable Object> document, byte[] bytes) {
        Mapping.Annotations annotations = mapping.annotations();
        if (annotations != null) {
            Findings findings = new Findings();
            try {
                EstimateReader.add(
                        annotations, ImportSource.path(annotations.data().file(), files), document, findings);
            } catch (MicrodataException e) {
                findings.error("/annotations/data", String.valueOf(e.getMessage()), "nothing is imported");
            }
            tell(findings, bytes);
        }
        return errors.isEmpty();
    }

    private static String hash(byte[] mapping) {
        return Hashes.ofText(new String(mapping, StandardCharsets.UTF_8));
    }

    private void tell(Findings findings, byte[] mapping) {
        Set<String> places = new HashSet<>();
        findings.all().forEach(finding -> {
            for (String place = finding.place(); !place.isEmpty(); place = parent(place)) {
                places.add(place);
            }
        });
        Map<String, Integer> lines = Json.lines(mapping, places);
        findings.all().stream()
                .sorted(Comparator.comparingInt(finding -> line(finding.place(), lines)))
                .forEach(finding -> (finding.error() ? errors : warnings)
                        .add(new Faults.Fault(
                                        finding.place(),
                                        line(finding.place(), lines),
                                        finding.fault(),
                                        finding.remedy())
                                .in(files.name(mappingFile))));
    }

    private static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    /** The line of a place, or of what it would stand in. */
    private static int line(String place, Map<String, Integer> lines) {
        for (String at = place; !at.isEmpty(); at = parent(at)) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return 0;
    }

    /** The file is complete before it takes the place of an earlier one, and a test can read it. */
    private void write(Map<String, @Nullable Object> document, Consumer<Path> reader) throws IOException {
        String text = SurveyDocument.text(document);
        if (Files.exists(survey) && Files.readString(survey).equals(text)) {
            information.add("  " + files.name(survey) + " is as it was");
            return;
        }
        Files.createDirectories(survey.getParent());
        Path part = survey.resolveSibling("." + survey.getFileName() + ".part");
        try {
            Files.writeString(part, text);
            reader.accept(part);
            changes(document);
            Files.move(part, survey, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            information.add("  written: " + files.name(survey));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void changes(Map<String, @Nullable Object> document) throws IOException {
        if (!Files.exists(survey)) {
            return;
        }
        try {
            byte[] before = Files.readAllBytes(survey);
            SurveyChanges.between(
                            Json.document(before, Set.of("sensitivity", "crosstabs"), (at, number) -> {}), document)
                    .forEach(line -> information.add("  since the last import: " + line));
        } catch (JsonException e) {
            information.add("  the last import cannot be read: " + e.getMessage());
        }
    }
}
