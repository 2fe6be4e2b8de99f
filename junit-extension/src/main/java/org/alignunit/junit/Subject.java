package org.alignunit.junit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alignunit.Decision;
import org.alignunit.Expression;
import org.alignunit.internal.elicitation.Elicitation;
import org.alignunit.internal.model.calls.Cancellation;
import org.alignunit.internal.model.recorded.RecordedModel;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.run.respondent.ModelRespondent;
import org.alignunit.internal.run.respondent.PanelRespondent;
import org.alignunit.internal.run.respondent.Respondent;
import org.alignunit.internal.testcase.TestCase;
import org.alignunit.model.LanguageModel;
import org.alignunit.survey.Panel;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What is under test: the model or panel of a {@link ModelUnderTest} member, the pipeline of a {@link RespondentUnderTest}
 * method, or what the configuration names. A {@code bare} model gets the prompts of this library.
 *
 * @param audited the model behind the recordings of a bare one
 */
record Subject(
        String name,
        boolean bare,
        Function<Elicitation, Respondent> respondents,
        Supplier<Set<String>> requests,
        Optional<PanelRespondent> panel,
        Optional<LanguageModel> audited) {

    Respondent respondent(Elicitation elicitation) {
        return respondents.apply(elicitation);
    }

    /** A pipeline orders and words the questions itself, and a panel tells more of its respondents. */
    Cell cell(TestCase test) {
        Cell own = bare ? test.cell() : test.cell().asItStands();
        return panel.map(found -> found.cell(own)).orElse(own);
    }

    private static Subject find(
            Attributes attributes,
            String member,
            Settings settings,
            ExtensionContext context,
            Cancellation cancellation) {
        Members members = new Members(context);
        Optional<Object> model = members.model(member);
        Session session = Session.of(context);
        Optional<Pipeline> pipeline = members.pipeline(settings, session, cancellation);
        if (pipeline.isPresent()) {
            if (model.isPresent()) {
                throw attributes.misuse(
                        "expression",
                        "the class has both a @ModelUnderTest and a @RespondentUnderTest: put them into two classes");
            }
            boolean sampled = List.of(attributes.annotation().expression()).equals(List.of(Expression.SAMPLED));
            if (!sampled || attributes.annotation().steering().length > 1) {
                throw attributes.misuse(
                        "expression",
                        "a @RespondentUnderTest gives single answers and describes the group itself: use expression ="
                                + " SAMPLED and one steering");
            }
            if (!Attributes.hasDefaultPersona(attributes.annotation())) {
                throw attributes.misuse(
                        "persona",
                        "a @RespondentUnderTest has prompts of its own: leave persona out, and use group.introduction() there");
            }
            // opened here although the pipeline's own models use it: the session drops a finished live run's journal
            session.recordings(settings.recordings());
            return new Subject(
                    pipeline.get().name(),
                    false,
                    elicitation -> pipeline.get(),
                    Set::of,
                    Optional.empty(),
                    Optional.empty());
        }
        Optional<Panel> panel = model.isEmpty()
                ? session.panel(
                        settings, attributes.method().getDeclaringClass().getClassLoader())
                : model.filter(Panel.class::isInstance).map(Panel.class::cast);
        if (panel.isPresent()) {
            PanelRespondent respondent = new PanelRespondent(panel.get());
            return new Subject(
                    panel.get().name(),
                    false,
                    elicitation -> respondent,
                    Set::of,
                    Optional.of(respondent),
                    Optional.empty());
        }
        LanguageModel asked = Models.of(model, settings, context);
        LanguageModel bare = Models.recorded(asked, settings, context, cancellation);
        return new Subject(
                bare.name(),
                true,
                elicitation -> new ModelRespondent(elicitation, bare),
                () -> bare instanceof RecordedModel recorded ? recorded.requests() : Set.of(),
                Optional.empty(),
                Optional.of(asked));
    }

    /** Finds what test cases of one model are put to, and rejects a panel that does not have what the test cases ask. */
    static Subject find(
            Attributes attributes,
            List<TestCase> tests,
            Settings settings,
            ExtensionContext context,
            Cancellation cancellation) {
        Subject subject = find(attributes, tests.get(0).model(), settings, context, cancellation);
        subject.panel.ifPresent(panel ->
                check(panel, attributes, tests.stream().map(TestCase::cell).toList()));
        return subject;
    }

    private static void check(PanelRespondent respondent, Attributes attributes, List<Cell> cells) {
        Panel panel = respondent.panel();
        if (cells.get(0).expression() != Expression.PANEL) {
            throw attributes.misuse(
                    "expression",
                    "the @ModelUnderTest gives a panel: declare its field or method as " + Panel.class.getName());
        }
        String missing = respondent.missing(cells);
        if (!missing.isEmpty()) {
            throw attributes.misuse(
                    "survey",
                    panel.file() + " cannot stand in for a model on "
                            + String.join(", ", attributes.annotation().survey()) + ": it " + missing
                            + ". Questions and groups are matched by id, options by their words");
        }
        Optional<String> unsized = respondent.unsized(cells);
        if (unsized.isPresent()
                && attributes.asserts()
                && attributes.annotation().decision() == Decision.BOUNDS) {
            throw attributes.misuse(
                    "decision",
                    "the sample size of " + unsized.get() + " is unknown in " + panel.file()
                            + ": give counts, respondents or effectiveSize there, or use POINT");
        }
    }
}
