package org.alignunit.microdata.dta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.DeclaredMissing;
import org.alignunit.microdata.table.Value;

/** The variables with decoded texts and their value labels. */
final class DtaDictionary {
    private final RawDta raw;
    private final DtaTexts texts;
    private final Map<String, Map<Value, String>> sets = new HashMap<>();
    private final List<DtaVariable> variables = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    DtaDictionary(RawDta raw, DtaTexts texts) {
        this.raw = raw;
        this.texts = texts;
        raw.sets().forEach(this::addSet);
        addVariables();
    }

    List<DtaVariable> variables() {
        return variables;
    }

    List<String> notes() {
        return notes;
    }

    private void addSet(RawDta.LabelSet set) {
        String place = "the value labels " + texts.text(set.name(), "the name of a set of value labels");
        Map<Value, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < set.codes().length; i++) {
            labels.putIfAbsent(value(set.codes()[i]), texts.text(set.labels().get(i), place));
        }
        sets.putIfAbsent(texts.text(set.name(), place), labels);
    }

    /** A labelled code: a number, or a missing value of the type long. */
    private Value value(int code) {
        char missing = DtaNumbers.missing(DtaType.Kind.LONG, code, raw.release());
        return missing == DtaNumbers.NONE ? Value.of(code) : Value.missing(missing);
    }

    private void addVariables() {
        int offset = 0;
        for (int i = 0; i < raw.variables().size(); i++) {
            RawDta.Variable variable = raw.variables().get(i);
            String name = texts.text(variable.name(), "the name of variable " + (i + 1));
            if (variable.isAlias()) {
                notes.add(name + " is left out: it is an alias of a variable in another frame (frunalias in Stata makes"
                        + " it a variable of its own)");
            } else {
                variables.add(variable(variable, name, offset));
            }
            offset += variable.type().width();
        }
    }

    private DtaVariable variable(RawDta.Variable variable, String name, int offset) {
        String label = texts.text(variable.label(), "the label of " + name);
        String format = texts.text(variable.format(), "the display format of " + name);
        DtaType type = variable.type();
        Column column = new Column(
                name,
                label,
                DtaVariable.columnType(type, format),
                format,
                labels(variable, name),
                DeclaredMissing.NONE);
        return new DtaVariable(column, type, offset, DtaVariable.time(type, format));
    }

    private Map<Value, String> labels(RawDta.Variable variable, String name) {
        String set = texts.text(variable.labelSet(), "the value labels of " + name);
        Map<Value, String> labels = sets.get(set);
        if (labels == null && !set.isEmpty()) {
            notes.add(name + " has no value labels: the set \"" + set + "\" that it names is not in the file");
        }
        return labels == null ? Map.of() : labels;
    }
}
