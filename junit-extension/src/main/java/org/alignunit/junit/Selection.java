package org.alignunit.junit;

import java.util.List;
import org.alignunit.internal.run.cell.AssertedProperty;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;

/** Whose answers to which questions a test case is about: those of one group, or of two whose gaps are measured. */
record Selection(String name, List<Group> groups, List<Question> questions, int leftOut) {
    AssertedProperty asserted(PropertyAnnotation property) {
        return new AssertedProperty(
                property.property(),
                property.limits(),
                groups.size() > 1 ? groups.get(1) : null,
                property.guess(),
                null);
    }
}
