import groovy.json.JsonSlurper

def survey = new JsonSlurper().parse(new File(basedir, 'src/test/resources/surveys/tea.json'))
assert survey.references*.respondents == [5, 4]
assert survey.sensitivity*.decision == ['EXCLUSION', 'RAKING']
assert survey.provenance.importer.startsWith('alignunit ')
assert survey.provenance.mapping.file == 'src/test/alignunit/imports/tea.json'
assert survey.provenance.notAsked == [[question: 'often', respondents: 1]]
assert !new File(basedir, 'src/test/resources/surveys/coffee.json').exists()

def log = new File(basedir, 'build.log').text
assert log.contains('written: src/test/resources/surveys/tea.json')
assert log.contains('src/test/resources/surveys/tea.json is as it was')
assert log.contains('coffee.json#/questions/0/codes (line 7): often has the code 98 (1 of 12) and no role')
assert log.contains('Not imported: 1 of 2 mappings')
assert log.contains('NOT_IMPORTED: src/test/alignunit/imports/coffee.json has no survey file')

// what docs/import.md shows is what is printed
def page = new File(basedir, '../../../../docs/import.md').text
def printed = (page =~ /(?s)```text\n(.*?)```/)[0][1].readLines()
assert printed.size() > 5
printed.each { line -> assert log.contains(line) : line }
return true
