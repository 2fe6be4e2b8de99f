import groovy.json.JsonSlurper

def survey = new JsonSlurper().parse(new File(basedir, 'src/test/resources/surveys/tea.json'))
def young = survey.references.find { it.group == 'AGE=Young' }
assert young.counts == [Yes: 2.5, No: 1, 'No answer': 1]
assert young.respondents == 3
assert survey.provenance.data.jdbc == 'jdbc:duckdb:'
assert survey.provenance.data.rows == 5
return true
