package org.alignunit.microdata.mapping.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFaultsTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        'minimumRespondents': 30 | 'minimumRespondents': 0.5 | /minimumRespondents: 0.5 is not an integer; write a bare whole number
        'weight': {'column': 'wt', 'unused': ['wt2']} | 'weight': 'wt' | /weight: "wt" is not an object or null; write fields in { }, or write null
        'column': 'wt', 'unused': ['wt2'] | 'column': 'wt', 'unused': ['wt'] | /weight/unused/0: "wt" is the weight; leave it out here
        'delimiter': ';' | 'delimiter': '::' | /data/delimiter: "::" does not match ^.$; correct it
        'windows-1252' | 'windows-latin' | /data/encoding: "windows-latin" is no encoding; write one like "UTF-8"
        'encoding' | 'user': 'env:X', 'encoding' | /data/user: "user" is of no use for a file; remove it
        'file': 'drinks.csv' | 'jdbc': 'jdbc:x:', 'table': 't', 'file': 'x' | /data: more than one of "file", "jdbc"; give exactly one
        {'column': 'seconds', 'below': 60} | {'column': 'seconds'} | /exclude/0/where: nothing is said of the column; give "codes", both
        {'column': 'seconds', 'below': 60} | {'column': 'seconds', 'below': 60, 'above': 90} | /exclude/0/where: it says below and above; give
        {'column': 'seconds', 'below': 60} | {'column': 'seconds', 'from': 60} | /exclude/0/where: it says from; give "codes", both "from" and "to"
        'from': 18, 'to': 40 | 'from': 40, 'to': 18 | /groups/0/where: from 40 is above to 18; swap them
        {'1': 0.49, 'f': 0.51} | {'1': 0.5, 'f': 0.4} | /rake/margins/0/shares: margin "sex" sums to 0.9; give shares that sum to 1
        {'1': 0.49, 'f': 0.51} | {'1': 0.49, '1.0': 0.51} | /rake/margins/0/shares/1.0: another name stands for the same number; name each code once
        'to': '2021-02-07' | 'to': '2021-01-07' | /survey/fielded: from 2021-02-01 is after to 2021-01-07; swap them
        'id': '2021' | 'id': '2018' | /waves/1: "2018" is already at /waves/0; give each a name of its own
        'value': 'Old' | 'value': 'Young' | /groups/1: "AGE=Young" is already at /groups/0; give each a name of its own
        'group': 'AGE=Young' | 'group': 'AGE=Yuong' | /questions/0/check/0/group: no group "AGE=Yuong"; did you mean "AGE=Young"?
        'wave': '2018' | 'wave': '2019' | /questions/0/check/1/wave: no wave "2019"; did you mean "2018"?
        'code': 98, 'respondents': 57 | 'code': 97, 'respondents': 57 | /questions/0/check/0/code: the question has no code 97; name one of its codes
        'code': 98, 'respondents': 57 | 'respondents': 57 | /questions/0/check/0: none of "code", "option"; give exactly one
        'code': 98, 'respondents': 57 | 'code': 98, 'respondents': 57, 'share': 0.5 | /questions/0/check/0: both of "respondents", "share"; give exactly one
        'option': 'Tea' | 'option': 'Tee' | /questions/1/check/0/option: no option "Tee"; did you mean "Tea"?
        'similar': ['which'] | 'similar': ['often'] | /questions/0/similar/0: "often" is the question itself; name other questions
        'paraphrases': ['Tea?'] | 'paraphrases': ['Which?'] | /questions/1/paraphrases/0: "Which?" is already at /questions/1/text; give each paraphrase words of its own
        """)
    void each_fault_has_its_place_and_remedy(String passage, String replacement, String expected) {
        assertThat(MappingText.described(MappingText.with(passage, replacement)))
                .hasSize(1)
                .allSatisfy(fault -> assertThat(fault).startsWith("drinks.json#" + expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {'code': 'x', 'refusal': true} | {'code': 'x'} | /2: the code "x" has no role; say what it is: "as" and the words
        {'code': 'x', 'refusal': true} | {'code': 'x', 'opinion': true} | /2: the code "x" has no words; add "as"
        {'code': 'x', 'refusal': true} | {'code': 'x', 'refusal': true, 'notAsked': true} | /2: "x" is refusal and notAsked at once; keep one
        {'code': 'x', 'refusal': true} | {'code': 'x', 'refusal': true, 'value': 9} | /2/value: a value for "x", which states no opinion; remove
        {'code': 'x', 'refusal': true} | {'from': 1, 'refusal': true} | /2: "from", "to" belong together; add the one that is missing
        {'code': 'x', 'refusal': true} | {'code': 'T', 'refusal': true} | /2: the code "T" is already at /questions/1/codes/0; name each code once
        {'code': 'x', 'refusal': true} | {'codes': ['y', 'C'], 'as': 'Milk'} | /2: the code "y", "C" is already at /questions/1/codes/1; name
        {'code': 'x', 'refusal': true} | {'code': 'x', 'as': 'Tea'} | /2: the codes "T" and "x" are both "Tea"; give each words of its own
        {'code': 'x', 'refusal': true} | {'code': 'x', 'as': 'Tea', 'refusal': true} | /2: the codes "T" and "x" are both "Tea"; give each words
        {'code': 'x', 'refusal': true} | {'code': 'x', 'as': 'Milk', 'value': 3} | /2/value: a value for "Milk" on a nominal scale; remove it, or
        'as': 'Coffee', 'opinion': true | 'refusal': true | : options that are not refusals: 1; offer at least two opinions
        {'code': 'x', 'refusal': true} | {'from': 1, 'to': 30, 'as': '{code}'} | : too many options: 32; offer at most 26
        """)
    void codes_that_contradict_one_another_are_faults(String passage, String replacement, String expected) {
        assertThat(MappingText.described(MappingText.with(passage, replacement)))
                .hasSize(1)
                .allSatisfy(fault -> assertThat(fault).startsWith("drinks.json#/questions/1/codes" + expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        'as': 'Always', 'value': 10 | 'as': 'Always' | /2: "Always" has no value on an ordinal scale; add "value"
        'as': 'Always', 'value': 10 | 'as': 'Always', 'value': 5 | : the values neither rise nor fall in the order shown: 0, 1, 9, 5; list
        'as': '{code}', 'value': '{code}' | 'as': 'some', 'value': '{code}' | /1: the codes 1 to 9 share the words "some" and not their values
        {'code': 0, 'as': 'Never', 'value': 0} | {'code': 'no', 'as': 'Never', 'value': '{code}'} | /0/value: "{code}" stands for "no", which is no number
        {'code': 0, 'as': 'Never', 'value': 0} | {'code': 9.5, 'as': 'Never', 'value': 'x'} | /0/value: "x" does not match
        {'code': 0, 'as': 'Never', 'value': 0} | {'code': 9, 'as': 'Never', 'value': 0} | /1: the code 1 to 9 is already at /questions/0/codes/0
        """)
    void values_that_are_no_scale_are_faults(String passage, String replacement, String expected) {
        assertThat(MappingText.described(MappingText.with(passage, replacement)))
                .hasSize(1)
                .allSatisfy(fault -> assertThat(fault).startsWith("drinks.json#/questions/0/codes" + expected));
    }
}
