package org.alignunit.microdata.published;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alignunit.microdata.mapping.Findings;
import org.alignunit.microdata.mapping.Findings.Finding;

/** What is found in many questions, told once. */
final class RepeatedFindings {
    private static final int SHOWN = 5;

    private final Map<Finding, Set<String>> all = new LinkedHashMap<>();

    void error(String question, String place, String fault, String remedy) {
        add(question, new Finding(true, place, fault, remedy));
    }

    void warning(String question, String place, String fault, String remedy) {
        add(question, new Finding(false, place, fault, remedy));
    }

    private void add(String question, Finding finding) {
        all.computeIfAbsent(finding, key -> new LinkedHashSet<>()).add(question);
    }

    void tell(Findings findings) {
        all.forEach((finding, questions) -> {
            String fault = finding.fault() + " ("
                    + (questions.size() > 1 ? questions.size() + " questions: " : "")
                    + questions.stream().limit(SHOWN).collect(Collectors.joining(", "))
                    + (questions.size() > SHOWN ? ", ..." : "") + ")";
            if (finding.error()) {
                findings.error(finding.place(), fault, finding.remedy());
            } else {
                findings.warning(finding.place(), fault, finding.remedy());
            }
        });
    }
}
