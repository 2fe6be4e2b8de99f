package org.alignunit.microdata.imports.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.microdata.aggregate.Aggregate;
import org.alignunit.microdata.aggregate.Sums;
import org.alignunit.microdata.imports.people.GroupAnswers;
import org.alignunit.microdata.imports.people.ImportedPeople;
import org.alignunit.microdata.imports.people.MarginComparison;
import org.alignunit.microdata.imports.people.Plans;
import org.alignunit.microdata.imports.people.RakedWave;
import org.alignunit.microdata.imports.people.Shift;
import org.alignunit.microdata.mapping.Mapping;
import org.alignunit.microdata.mapping.RakingTarget;
import org.alignunit.microdata.mapping.RakingTarget.PopulationMargin;
import org.alignunit.microdata.raking.Trimming;
import org.alignunit.microdata.table.Value;
import org.jspecify.annotations.Nullable;

/** Where a survey file comes from, and what was decided on the way. */
public final class Provenance {
    private static final String COVERS = "weighting only; no strata, no clusters";

    private final ImportedPeople people;
    private final Mapping mapping;

    private Provenance(ImportedPeople people) {
        this.people = people;
        mapping = people.mapping();
    }

    /**
     * The provenance of people.
     *
     * @param importer name and version of the importer
     * @param mappingFile the mapping's file, as the module names it
     * @param mappingHash the hash of its text
     * @param data what is known of the data
     */
    public static Map<String, @Nullable Object> of(
            ImportedPeople people, String importer, String mappingFile, String mappingHash, Map<String, ?> data) {
        Provenance provenance = new Provenance(people);
        Map<String, @Nullable Object> fields = head(importer, mappingFile, mappingHash, data);
        provenance.addTo(fields);
        return fields;
    }

    /** The provenance of published answers. */
    public static Map<String, @Nullable Object> ofPublished(
            String importer, String mappingFile, String mappingHash, Map<String, ?> data, List<Object> leftOut) {
        Map<String, @Nullable Object> fields = head(importer, mappingFile, mappingHash, data);
        fields.put("leftOut", leftOut);
        return fields;
    }

    private static Map<String, @Nullable Object> head(
            String importer, String mappingFile, String mappingHash, Map<String, ?> data) {
        return SurveyDocument.object(
                "importer",
                importer,
                "mapping",
                SurveyDocument.object("file", mappingFile, "sha256", mappingHash),
                "data",
                data);
    }

    private void addTo(Map<String, @Nullable Object> fields) {
        if (mapping.waves().isEmpty()) {
            fields.put("weight", weight(0));
        } else {
            fields.put("waves", waves());
        }
        List<Object> exclusions = new ArrayList<>();
        for (ImportedPeople.Undone undone : people.undone()) {
            if (undone.decision() == ImportedPeople.Decision.EXCLUSION) {
                exclusions.add(exclusion(undone));
            }
        }
        fields.put("exclusions", exclusions);
        RakingTarget raking = mapping.raking();
        if (raking != null) {
            fields.put("raking", raking(raking));
        }
        fields.put("notAsked", notAsked());
        fields.put("leftOut", leftOut());
    }

    private Map<String, @Nullable Object> weight(int wave) {
        String column = Plans.weight(mapping, wave).column();
        Sums weighted = Sums.ZERO;
        long rows = 0;
        double largest = 0;
        for (Aggregate.Total total : people.rows().totals()) {
            if (total.profile().wave() == wave) {
                rows += total.sums().respondents();
                largest = Math.max(largest, total.largest());
                weighted = total.sums().weight() > 0 ? weighted.plus(total.sums()) : weighted;
            }
        }
        Map<String, @Nullable Object> object = SurveyDocument.object("column", column, "rows", rows);
        if (column != null && weighted.respondents() > 0) {
            object.put("zeroOrMissing", rows - weighted.respondents());
            object.put("mean", Numbers.rounded(weighted.weight() / weighted.respondents()));
            object.put("max", Numbers.rounded(largest));
            object.put("kish", Numbers.rounded(weighted.effectiveSize()));
            object.put("designEffect", Numbers.rounded(weighted.designEffect()));
        }
        object.put("covers", COVERS);
        return object;
    }

    private List<Object> waves() {
        List<Object> waves = new ArrayList<>();
        for (int wave = 0; wave < mapping.waves().size(); wave++) {
            waves.add(SurveyDocument.object("id", mapping.waves().get(wave).id(), "weight", weight(wave)));
        }
        if (people.inNoWave() > 0) {
            waves.add(SurveyDocument.object("id", null, "rows", people.inNoWave()));
        }
        return waves;
    }

    private Map<String, @Nullable Object> exclusion(ImportedPeople.Undone undone) {
        return SurveyDocument.object(
                "name",
                undone.name(),
                "respondents",
                undone.people(),
                "weightShare",
                Numbers.rounded(undone.weightShare()),
                "largestShift",
                shift(undone.shift()),
                "meanShift",
                Numbers.rounded(undone.shift().mean()));
    }

    private @Nullable Object shift(Shift shift) {
        GroupAnswers.Key where = shift.largest();
        if (where == null) {
            return null;
        }
        Map<String, @Nullable Object> object = SurveyDocument.key(mapping, where);
        object.put("totalVariation", Numbers.rounded(shift.totalVariation()));
        return object;
    }

    private Map<String, @Nullable Object> raking(RakingTarget target) {
        Map<String, @Nullable Object> margins = new LinkedHashMap<>();
        for (PopulationMargin margin : target.margins()) {
            Map<String, @Nullable Object> shares = new LinkedHashMap<>();
            margin.shares().forEach((level, share) -> shares.put(level.toString(), Numbers.rounded(share)));
            margins.put(margin.column(), shares);
        }
        Map<String, @Nullable Object> object = SurveyDocument.object(
                "applied", target.applied(), "base", Plans.weight(mapping, 0).column(), "margins", margins);
        if (target.trim() != null) {
            object.put("trim", Numbers.rounded(target.trim()));
        }
        List<Object> waves = new ArrayList<>();
        for (int wave = 0; wave < people.scenario().weighting().waves().size(); wave++) {
            waves.add(raking(target, wave));
        }
        people.undone().stream()
                .filter(undone -> undone.decision() == ImportedPeople.Decision.RAKING)
                .forEach(undone -> {
                    object.put("largestShift", shift(undone.shift()));
                    object.put("meanShift", Numbers.rounded(undone.shift().mean()));
                });
        if (mapping.waves().isEmpty()) {
            object.putAll(raking(target, 0));
        } else {
            object.put("waves", waves);
        }
        return object;
    }

    private Map<String, @Nullable Object> raking(RakingTarget target, int wave) {
        RakedWave raked = people.scenario().weighting().waves().get(wave);
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (!mapping.waves().isEmpty()) {
            object.put("wave", mapping.waves().get(wave).id());
        }
        object.put("sample", sample(target, wave));
        if (!target.applied()) {
            return object;
        }
        object.put("cycles", raked.cycles());
        object.put("largestMarginError", Numbers.rounded(raked.largestError()));
        if (!raked.trimming().equals(Trimming.NONE)) {
            object.put("trimmed", raked.trimming().trimmed());
            object.put("limit", Numbers.rounded(raked.trimming().limit()));
        } else if (target.trim() != null) {
            object.put("trimmed", 0);
        }
        object.put("kishBefore", Numbers.rounded(raked.before().effectiveSize()));
        object.put("kishAfter", Numbers.rounded(raked.after().effectiveSize()));
        object.put("designEffect", Numbers.rounded(raked.after().designEffect()));
        object.put("droppedNoMargin", people.scenario().weighting().withoutLevel(wave));
        return object;
    }

    private Map<String, @Nullable Object> sample(RakingTarget target, int wave) {
        Map<String, @Nullable Object> sample = new LinkedHashMap<>();
        List<MarginComparison> comparisons =
                MarginComparison.of(people.scenario().weighting(), wave, target.margins());
        for (int i = 0; i < comparisons.size(); i++) {
            MarginComparison comparison = comparisons.get(i);
            List<Value> levels = List.copyOf(target.margins().get(i).shares().keySet());
            Map<String, @Nullable Object> shares = new LinkedHashMap<>();
            for (int level = 0; level < levels.size(); level++) {
                shares.put(
                        levels.get(level).toString(),
                        Numbers.rounded(comparison.sample().get(level)));
            }
            sample.put(
                    comparison.column(),
                    SurveyDocument.object(
                            "shares",
                            shares,
                            "distance",
                            Numbers.rounded(comparison.distance()),
                            "lower",
                            Numbers.rounded(comparison.lower()),
                            "upper",
                            Numbers.rounded(comparison.upper())));
        }
        return sample;
    }

    private List<Object> notAsked() {
        List<Object> notAsked = new ArrayList<>();
        for (int question = 0; question < mapping.questions().size(); question++) {
            long respondents = people.scenario().notAsked(question).respondents();
            if (respondents > 0) {
                notAsked.add(SurveyDocument.object(
                        "question", mapping.questions().get(question).id(), "respondents", respondents));
            }
        }
        return notAsked;
    }

    private List<Object> leftOut() {
        List<Object> leftOut = new ArrayList<>();
        for (GroupAnswers.Key key : people.leftOut()) {
            Map<String, @Nullable Object> object = SurveyDocument.key(mapping, key);
            object.put("respondents", people.scenario().answers(key).opinions().respondents());
            leftOut.add(object);
        }
        return leftOut;
    }
}
