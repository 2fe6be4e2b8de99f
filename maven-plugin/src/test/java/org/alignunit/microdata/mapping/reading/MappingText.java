package org.alignunit.microdata.mapping.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.alignunit.internal.json.Faults;
import org.alignunit.microdata.mapping.Mapping;

/** A small sound mapping for tests to break. */
final class MappingText {
    static final String SOUND = """
            { // quotes are written as apostrophes here
             'survey': {'id': 'drinks', 'title': 'Drinks', 'fielded': {'from': '2021-02-01', 'to': '2021-02-07'}},
             'data': {'file': 'drinks.csv', 'encoding': 'windows-1252', 'delimiter': ';', 'missing': ['NA']},
             'weight': {'column': 'wt', 'unused': ['wt2']},
             'exclude': [{'name': 'speeders', 'where': {'column': 'seconds', 'below': 60}, 'expect': 3}],
             'rake': {'trim': 5, 'margins': [{'column': 'sex', 'source': 'census', 'shares': {'1': 0.49, 'f': 0.51}}]},
             'minimumRespondents': 30,
             'questions': [
              {'id': 'often', 'column': 'q1', 'text': 'How often?', 'scale': 'ordinal', 'similar': ['which'],
               'codes': [{'code': 0, 'as': 'Never', 'value': 0}, {'from': 1, 'to': 9, 'as': '{code}', 'value': '{code}'},
                         /* the most */ {'code': 10, 'as': 'Always', 'value': 10},
                         {'codes': [98, '.a'], 'as': 'Don\u2019t know', 'refusal': true}, {'code': 'missing', 'notAsked': true}],
               'check': [{'group': 'AGE=Young', 'code': 98, 'respondents': 57},
                         {'group': 'AGE=Old', 'code': 10, 'share': 0.30, 'wave': '2018'}]},
              {'id': 'which', 'text': 'Which?', 'scale': 'nominal', 'context': {'Season': 'winter'}, 'paraphrases': ['Tea?'],
               'codes': [{'code': 'T', 'as': 'Tea'}, {'code': 'C', 'as': 'Coffee', 'opinion': true},
                         {'code': 'x', 'refusal': true}], 'check': [{'group': 'AGE=Old', 'option': 'Tea', 'share': 0.5}]}],
             'groups': [{'attribute': 'AGE', 'value': 'Young', 'persona': 'a young person', 'where': {'column': 'age', 'from': 18, 'to': 40}},
                        {'attribute': 'AGE', 'value': 'Old', 'persona': 'an old person', 'paraphrases': ['a senior'],
                         'where': {'all': [{'column': 'age', 'above': 40}, {'not': {'column': 'kind', 'codes': ['bot', 7]}}]}}],
             'waves': [{'id': '2018', 'where': {'any': [{'column': 'year', 'codes': [2018]}]}, 'weight': {'column': 'wtssall'}},
                       {'id': '2021', 'where': {'column': 'year', 'codes': [2021]}, 'weight': null}],
             'crosstabs': true
            }
            """.replace('\'', '"');

    private MappingText() {}

    /** The sound mapping with one passage replaced; quotes may be written as {@code '}. */
    static String with(String passage, String replacement) {
        String old = passage.replace('\'', '"');
        assertThat(SOUND).containsOnlyOnce(old);
        return SOUND.replace(old, replacement.replace('\'', '"'));
    }

    /** Reads a mapping, which must fit the schema if it is read. */
    static Mapping read(String text) {
        Mapping mapping = MappingReader.read("drinks.json", text.getBytes(UTF_8));
        assertThat(MappingSchema.fits(text)).as("%s", text).isTrue();
        return mapping;
    }

    static List<Faults.Fault> faults(String text) {
        MappingException thrown = catchThrowableOfType(MappingException.class, () -> read(text));
        assertThat(thrown).as("read without complaint: %s", text).isNotNull();
        return thrown.faults();
    }

    /** The faults of a text without their lines, which a table of tests would not stand. */
    static List<String> described(String text) {
        return faults(text).stream()
                .map(fault -> new Faults.Fault(fault.place(), 0, fault.fault(), fault.remedy()).in("drinks.json"))
                .toList();
    }
}
