package org.alignunit.microdata.mapping.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alignunit.internal.json.Faults;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonException;
import org.alignunit.internal.json.JsonSchema;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.microdata.aggregate.Where;
import org.alignunit.microdata.mapping.DataSource;
import org.alignunit.microdata.mapping.DataSource.PublishedFormat;
import org.alignunit.microdata.mapping.MappedGroup;
import org.alignunit.microdata.mapping.MappedQuestion;
import org.alignunit.microdata.mapping.MappedWave;
import org.alignunit.microdata.mapping.Mapping;
import org.alignunit.microdata.mapping.RakingTarget;
import org.alignunit.microdata.mapping.SurveyHead;
import org.alignunit.microdata.mapping.WeightColumn;
import org.jspecify.annotations.Nullable;

/** Reads a mapping file, and finds all that is wrong with it in one go, as far as no data are needed. */
public final class MappingReader {
    static final String SCHEMA_FILE = "mapping.schema.json";

    private static final JsonSchema SCHEMA = JsonSchema.of(MappingReader.class, SCHEMA_FILE);

    private final JsonValue document;
    private final Faults faults;
    private final ConditionReader conditions;

    private MappingReader(JsonValue document, Faults faults) {
        this.document = document;
        this.faults = faults;
        conditions = new ConditionReader(faults);
    }

    /**
     * Reads a file.
     *
     * @throws MappingException if anything in it is wrong or undecided
     */
    public static Mapping read(Path file) {
        String name = file.getFileName().toString();
        try {
            return read(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new MappingException.Collector(name, new byte[0])
                    .only("", "cannot be read: " + e, "check the file and its permissions");
        }
    }

    /** Reads the bytes of a file; the name is for messages. */
    public static Mapping read(String file, byte[] bytes) {
        Faults faults = new MappingException.Collector(file, bytes);
        JsonValue document;
        try {
            document = Json.commentedDocument(bytes, faults.infinite());
        } catch (JsonException e) {
            throw faults.unreadable(e, "make it smaller");
        }
        if (!document.isPresent()) {
            throw faults.only("", "the file is empty", "write a mapping into it; alignunit:describe drafts one");
        }
        if (!faults.isEmpty()) {
            throw faults.exception();
        }
        SCHEMA.check(document, faults);
        UndecidedPlaces.report(document, faults);
        return new MappingReader(document, faults).read().orElseThrow(faults::exception);
    }

    private Optional<Mapping> read() {
        JsonValue questions = document.get("questions");
        JsonValue groups = document.get("groups");
        JsonValue waves = document.get("waves");
        MappedQuestionReader reader = new MappedQuestionReader(
                faults,
                names(questions, entry -> entry.get("id").text()),
                names(groups, MappingReader::key),
                names(waves, entry -> entry.get("id").text()),
                waves.isPresent());
        JsonValue exclude = document.get("exclude");
        names(exclude, entry -> entry.get("name").text());
        SurveyHead head = whole("survey", this::head);
        DataSource data = whole("data", json -> new DataSourceReader(faults).read(json, document));
        RakingTarget rake = whole("rake", new RakingTargetReader(faults)::read);
        WeightColumn weight = whole("weight", this::weight);
        List<Mapping.Exclusion> exclusions = entries(exclude, this::exclusion);
        List<MappedQuestion> mapped = entries(questions, reader::read);
        List<MappedGroup> people = entries(groups, this::group);
        List<MappedWave> times = entries(waves, this::wave);
        if (!groups.isPresent() && !isByCountry(data)) {
            faults.add("", "missing \"groups\"", "add what is missing");
        }
        Mapping.Annotations annotations = whole("annotations", this::annotations);
        JsonValue minimum = document.get("minimumRespondents");
        return faults.isEmpty() && head != null && data != null
                ? Optional.of(new Mapping(
                        head,
                        data,
                        weight,
                        exclusions,
                        rake,
                        minimum.isPresent() ? (int) minimum.asLong() : 1,
                        mapped,
                        people,
                        times,
                        crosstabs(document.get("crosstabs")),
                        annotations))
                : Optional.empty();
    }

    private Mapping.@Nullable Annotations annotations(JsonValue json) {
        JsonValue data = json.get("data");
        String format = data.get("format").text().orElse("annotations");
        if (!data.get("file").isPresent() || !format.equals("annotations")) {
            faults.add(data.pointer(), "estimates lie in a file of the format \"annotations\"", "name such a file");
            return null;
        }
        List<Mapping.Estimate> estimates = new ArrayList<>();
        for (JsonValue each : json.get("estimates").items()) {
            Map<String, String> columns = new LinkedHashMap<>();
            each.get("columns")
                    .fields()
                    .forEach((option, column) ->
                            columns.put(option, column.text().orElseThrow()));
            estimates.add(new Mapping.Estimate(
                    each.get("question").text().orElseThrow(),
                    each.get("group").text().orElseThrow(),
                    columns));
        }
        Where where = json.get("where").isPresent() ? conditions.read(json.get("where")) : Where.ALWAYS;
        return new Mapping.Annotations(new DataSourceReader(faults).file(data), where, estimates);
    }

    /** Whether groups need no wording: countries name themselves. */
    private static boolean isByCountry(@Nullable DataSource data) {
        return data == null
                || data instanceof DataSource.PublishedSource published
                        && published.format() == PublishedFormat.GLOBALOPINIONQA;
    }

    private static Mapping.@Nullable Crosstabs crosstabs(JsonValue json) {
        JsonValue respondent = json.get("respondent");
        return json.isTrue() || respondent.isPresent()
                ? new Mapping.Crosstabs(respondent.text().orElse(null))
                : null;
    }

    private <T> @Nullable T whole(String field, Function<JsonValue, @Nullable T> reader) {
        JsonValue json = document.get(field);
        return json.isPresent() && faults.isClean(json.pointer()) ? reader.apply(json) : null;
    }

    private <T> List<T> entries(JsonValue array, Function<JsonValue, T> reader) {
        List<T> entries = new ArrayList<>();
        for (JsonValue entry : array.items()) {
            if (faults.isClean(entry.pointer())) {
                entries.add(reader.apply(entry));
            }
        }
        return entries;
    }

    /** The names of entries, each new; none if one cannot be read or stands twice, since another may be meant. */
    private Set<String> names(JsonValue array, Function<JsonValue, Optional<String>> name) {
        Map<String, String> names = new LinkedHashMap<>();
        boolean complete = true;
        for (JsonValue entry : array.items()) {
            Optional<String> text = name.apply(entry);
            complete &= text.isPresent();
            text.ifPresent(each ->
                    faults.requireNew(each, entry.pointer(), names, entry.pointer(), "give each a name of its own"));
        }
        return complete && names.size() == array.size() ? names.keySet() : Set.of();
    }

    private static Optional<String> key(JsonValue group) {
        Optional<String> value = group.get("value").text();
        return value.isPresent()
                ? group.get("attribute").text().map(attribute -> attribute + "=" + value.get())
                : Optional.empty();
    }

    private SurveyHead head(JsonValue json) {
        LocalDate from = faults.date(json.get("fielded").get("from")).orElse(null);
        LocalDate to = faults.date(json.get("fielded").get("to")).orElse(null);
        if (from != null && to != null && from.isAfter(to)) {
            faults.add(json.get("fielded").pointer(), "from " + from + " is after to " + to, "swap them");
        }
        return new SurveyHead(
                json.get("id").text().orElseThrow(),
                json.get("title").text().orElse(null),
                json.get("source").text().orElse(null),
                json.get("domain").text().orElse(null),
                from,
                to);
    }

    private WeightColumn weight(JsonValue json) {
        List<String> unused = new ArrayList<>();
        String column = json.get("column").text().orElse(null);
        for (JsonValue item : json.get("unused").items()) {
            unused.add(item.text().orElseThrow());
            if (item.text().get().equals(column)) {
                faults.add(item.pointer(), "\"" + column + "\" is the weight", "leave it out here");
            }
        }
        return new WeightColumn(column, unused);
    }

    private Mapping.Exclusion exclusion(JsonValue json) {
        return new Mapping.Exclusion(
                json.get("name").text().orElseThrow(),
                conditions.read(json.get("where")),
                json.get("expect").isPresent() ? (Long) json.get("expect").asLong() : null);
    }

    private MappedGroup group(JsonValue json) {
        return new MappedGroup(
                json.get("attribute").text().orElseThrow(),
                json.get("value").text().orElseThrow(),
                json.get("persona").text().orElseThrow(),
                conditions.read(json.get("where")),
                MappedQuestionReader.wordings(json, "persona", faults));
    }

    private MappedWave wave(JsonValue json) {
        return new MappedWave(
                json.get("id").text().orElseThrow(),
                conditions.read(json.get("where")),
                json.get("weight").isPresent() ? weight(json.get("weight")) : null);
    }
}
