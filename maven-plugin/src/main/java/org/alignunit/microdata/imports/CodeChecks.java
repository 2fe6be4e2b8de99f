package org.alignunit.microdata.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alignunit.microdata.imports.people.AnswerKey;
import org.alignunit.microdata.mapping.CodeEntry;
import org.alignunit.microdata.mapping.Findings;
import org.alignunit.microdata.mapping.MappedQuestion;
import org.alignunit.microdata.mapping.RefusalWords;
import org.alignunit.microdata.table.Row;
import org.alignunit.microdata.table.Value;
import org.alignunit.microdata.text.Garbled;

/** What is wrong with the codes of one question, given what its column holds. */
final class CodeChecks {
    private static final int SHOWN = 12;
    private static final double MANY_REFUSALS = 0.4;

    private final MappedQuestion question;
    private final AnswerKey key;
    private final Map<Value, Long> counts;
    private final long rows;
    private final String place;
    private final Findings findings;

    private CodeChecks(MappedQuestion question, AnswerKey key, Map<Value, Long> counts, String place, Findings all) {
        this.question = question;
        this.key = key;
        this.counts = counts;
        this.place = place + "/codes";
        findings = all;
        rows = counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Checks a question of which the rows by code are known. */
    static void check(
            MappedQuestion question, AnswerKey key, Map<Value, Long> counts, String place, Findings findings) {
        CodeChecks checks = new CodeChecks(question, key, counts, place, findings);
        checks.checkRoles();
        checks.checkLabels();
        checks.checkClashes();
        checks.checkValues();
        checks.checkRefusals();
    }

    private String at(int entry) {
        return place + "/" + entry;
    }

    private String label(Value code) {
        return key.column().labels().getOrDefault(code, "");
    }

    /** A code as the reader knows it: 9999 "Don't know". */
    private String named(Value code) {
        String label = label(code);
        String written = code instanceof Value.Text ? "\"" + code + "\"" : code.toString();
        return label.isEmpty() ? written : written + " \"" + label + "\"";
    }

    private void checkRoles() {
        List<Value> unlabelled = new ArrayList<>();
        List<Value> labelled = new ArrayList<>();
        for (Value code : counts.keySet()) {
            if (key.option(code) == AnswerKey.NO_ROLE) {
                boolean plain = code instanceof Value.Numeric && label(code).isEmpty();
                (plain ? unlabelled : labelled).add(code);
            }
        }
        if (unlabelled.size() > 1) {
            findings.error(
                    place,
                    question.column() + ": " + unlabelled.size() + " of " + counts.size()
                            + " codes have no label and no role: " + list(unlabelled),
                    "write {\"from\": ..., \"to\": ..., \"as\": \"{code}\"} if the number is what was shown, or say what"
                            + " they are");
        } else {
            labelled.addAll(0, unlabelled);
        }
        labelled.stream().limit(SHOWN).forEach(this::noRole);
        if (labelled.size() > SHOWN) {
            findings.error(
                    place,
                    question.column() + " has " + (labelled.size() - SHOWN) + " more codes without a role",
                    "give each a role, or name another column");
        }
    }

    private void noRole(Value code) {
        long people = counts.getOrDefault(code, 0L);
        if (code.equals(Value.missing(Row.SYSTEM))) {
            findings.error(
                    place,
                    String.format(
                            Locale.ROOT,
                            "%s is empty for %d of %d people and \"missing\" has no role",
                            question.column(),
                            people,
                            rows),
                    "add {\"code\": \"missing\", \"notAsked\": true} or {\"code\": \"missing\", \"refusal\": true}");
            return;
        }
        String written = code instanceof Value.Numeric ? code.toString() : "\"" + code + "\"";
        String words = label(code).isEmpty() ? code.toString() : label(code);
        String role = RefusalWords.isRefusal(words)
                ? "\"refusal\": true"
                : RefusalWords.isNotAsked(words) ? "\"notAsked\": true" : "\"as\": \"...\"";
        findings.error(
                place,
                String.format(
                        Locale.ROOT,
                        "%s has the code %s (%d of %d) and no role",
                        question.column(),
                        named(code),
                        people,
                        rows),
                "add {\"code\": " + written + ", " + role + "}, or say what it is");
    }

    private static String list(List<Value> codes) {
        return codes.stream().limit(SHOWN).map(Value::toString).collect(Collectors.joining(", "))
                + (codes.size() > SHOWN ? ", ..." : "");
    }

    private void checkLabels() {
        Map<String, Value> byLabel = new LinkedHashMap<>();
        key.column().labels().forEach((code, label) -> byLabel.putIfAbsent(plain(label), code));
        for (int entry = 0; entry < question.codes().size(); entry++) {
            CodeEntry codes = question.codes().get(entry);
            if (!(codes.role() instanceof CodeEntry.Role.Opinion opinion)) {
                continue;
            }
            if (Garbled.looksLike(opinion.as())) {
                findings.warning(
                        at(entry),
                        "\"" + opinion.as() + "\" looks garbled, as text read in the wrong encoding does",
                        "write it as it was shown; several codes may have one option");
            }
            for (Value code : standsFor(entry)) {
                checkLabel(entry, opinion, code, byLabel);
            }
        }
    }

    private List<Value> standsFor(int entry) {
        CodeEntry.Codes codes = question.codes().get(entry).codes();
        return codes instanceof CodeEntry.Codes.Listed listed
                ? listed.values()
                : counts.keySet().stream()
                        .filter(code -> codes instanceof CodeEntry.Codes.Span span
                                && code instanceof Value.Numeric numeric
                                && span.from() <= numeric.number()
                                && numeric.number() <= span.to())
                        .toList();
    }

    private void checkLabel(int entry, CodeEntry.Role.Opinion opinion, Value code, Map<String, Value> byLabel) {
        String label = label(code);
        String words = label.isEmpty() ? code instanceof Value.Text ? code.toString() : opinion.as() : label;
        if (RefusalWords.isRefusal(words) || RefusalWords.isNotAsked(words)) {
            String value = opinion.value() == null
                    ? opinion.valueIsCode() ? " with value " + code : ""
                    : " with value " + Value.of(opinion.value());
            String fault = question.column() + " code " + code + " is labelled \"" + words
                    + "\" and stands as an opinion" + value;
            if (opinion.confirmed()) {
                findings.warning(at(entry), fault, "this is as \"opinion\": true says");
            } else {
                findings.error(
                        at(entry),
                        fault,
                        "mark it \"" + (RefusalWords.isRefusal(words) ? "refusal" : "notAsked")
                                + "\": true, or \"opinion\": true if that is meant");
            }
        }
        Value other = byLabel.get(plain(opinion.as()));
        if (other != null && !label.isEmpty() && !plain(label).equals(plain(opinion.as()))) {
            findings.error(
                    at(entry),
                    question.column() + " code " + named(code) + " is to be \"" + opinion.as()
                            + "\", which is the label of code " + other,
                    "give each code its own words");
        }
    }

    private static String plain(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }

    private void checkClashes() {
        for (AnswerKey.Clash clash : key.clashes()) {
            findings.error(
                    at(clash.entry()),
                    question.column() + " codes " + clash.first().code() + " and "
                            + clash.second().code() + " are both \""
                            + clash.second().text() + "\"",
                    "give each words of its own; if they are one answer, list them in one entry under \"codes\"");
        }
    }

    /** The code of people without an opinion taken for a place on the scale. */
    private void checkValues() {
        double[] values = key.options().stream()
                .filter(option -> !option.refusal() && option.value() != null)
                .mapToDouble(AnswerKey.Option::value)
                .sorted()
                .toArray();
        int last = values.length - 1;
        boolean apart = last > 1
                && (values[last] - values[last - 1] > 10 * (values[last - 1] - values[0])
                        || values[1] - values[0] > 10 * (values[last] - values[1]));
        if (apart) {
            findings.warning(
                    place,
                    question.id() + ": one value lies far from all others, from " + Value.of(values[0]) + " to "
                            + Value.of(values[last]),
                    "if it is the code of people without an opinion, mark it \"refusal\": true");
        }
    }

    private void checkRefusals() {
        long asked = 0;
        long refused = 0;
        List<Value> never = new ArrayList<>();
        for (Map.Entry<Value, Long> count : counts.entrySet()) {
            int option = key.option(count.getKey());
            asked += option >= 0 ? count.getValue() : 0;
            refused += option >= 0 && key.options().get(option).refusal() ? count.getValue() : 0;
        }
        if (refused > MANY_REFUSALS * asked) {
            findings.warning(
                    place,
                    String.format(Locale.ROOT, "%s: %d of %d people refused", question.column(), refused, asked),
                    "if some of them were not asked, mark their code \"notAsked\": true");
        }
        for (int entry = 0; entry < question.codes().size(); entry++) {
            CodeEntry codes = question.codes().get(entry);
            if (codes.codes() instanceof CodeEntry.Codes.Listed listed) {
                listed.values().stream()
                        .filter(code -> !counts.containsKey(code))
                        .forEach(never::add);
                if (codes.role() instanceof CodeEntry.Role.Refusal) {
                    checkNotAsked(entry, listed);
                }
            }
        }
        if (!never.isEmpty()) {
            findings.warning(
                    place, question.column() + ": nobody has the code " + list(never), "check how the file writes it");
        }
    }

    private void checkNotAsked(int entry, CodeEntry.Codes.Listed listed) {
        for (Value code : listed.values()) {
            String words = label(code).isEmpty() ? code.toString() : label(code);
            if (RefusalWords.isNotAsked(words) && !(code instanceof Value.Missing)) {
                findings.warning(
                        at(entry),
                        question.column() + " code " + named(code) + " counts as a refusal",
                        "if these people were not asked, write \"notAsked\": true");
            }
        }
    }
}
