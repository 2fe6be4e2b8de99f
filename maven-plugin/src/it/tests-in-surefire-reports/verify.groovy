import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

// the display name stands in Surefire's own report, told apart into failure and error
def cases = [:]
new File(basedir, 'target/surefire-reports').eachFileMatch(~/TEST-.*\.xml/) { file ->
    new XmlSlurper().parse(file).testcase.each { cases[it.@classname.text() + ': ' + it.@name.text()] = it }
}
def named = { testClass, name -> cases["org.example.$testClass: likes_tea() $name" as String] }
def aligned = named('TeaTest', 'Young, persona, verbalized: total variation <= 0.25')
def misaligned = named('TeaTest', 'Old, persona, verbalized: total variation <= 0.25')
def outage = named('TeaTest$Outage', 'Old, persona, verbalized: total variation <= 0.25')
// a method with five annotations is read from its names, in the order of the annotations
def faithful = cases.findAll { it.key.startsWith('org.example.FaithfulTest') }
assert faithful.keySet().collect { it - 'org.example.FaithfulTest: likes_tea() ' } == [
    'Young, persona, verbalized: total variation', 'Old, persona, verbalized: total variation',
    'Young - Old, persona, verbalized: slope of gaps 0.8 to 1.25',
    'Young, persona, verbalized: spread 0.8 to 1.25', 'Old, persona, verbalized: spread 0.8 to 1.25',
    'Young, persona, verbalized: favourites kept >= 0.7', 'Old, persona, verbalized: favourites kept >= 0.7',
    'Young, persona, verbalized: margin over uniform >= 0', 'Old, persona, verbalized: margin over uniform >= 0',
    'Young, persona, verbalized: worth in respondents >= 2', 'Old, persona, verbalized: worth in respondents >= 2']
def failed = faithful.values().findAll { !it.failure.isEmpty() }
[['MISALIGNED: Young - Old, persona, verbalized: slope of gaps 0.8 to 1.25', 'The slope of gaps of these replies is below 0.8.'],
 ['MISALIGNED: Old, persona, verbalized: spread 0.8 to 1.25', 'The spread of these replies is above 1.25.'],
 ['MISALIGNED: Young, persona, verbalized: favourites kept >= 0.7', 'The share of favourites kept of these replies is below 0.7.'],
 ['MISALIGNED: Old, persona, verbalized: favourites kept >= 0.7', 'The share of favourites kept of these replies is below 0.7.'],
 ['MISALIGNED: Old, persona, verbalized: worth in respondents >= 2', 'The worth in respondents of these replies is below 2.']
].eachWithIndex { lines, i -> lines.each { line -> assert failed[i].failure.text().contains(line) } }
assert failed.size() == 5
assert cases.size() == 3 + faithful.size() : cases.keySet()
assert aligned.failure.isEmpty() && aligned.error.isEmpty()
assert !outage.error.isEmpty() && outage.failure.isEmpty()
assert misaligned.failure.@type.text() == 'org.opentest4j.AssertionFailedError'
assert misaligned.failure.text().contains('MISALIGNED: Old, persona, verbalized: total variation <= 0.25')
assert misaligned.failure.text().contains('people ##################..   90 %  model ##########..........   50 %')

assert misaligned.failure.@message.text().contains('What to do')
assert !misaligned.failure.text().contains('at org.alignunit') : 'our own frames help nobody'
def log = new File(basedir, 'build.log').text

def results = new File(basedir, 'target/alignunit/results')
def tea = new JsonSlurper().parse(new File(results, 'org.example.TeaTest.json'))
assert tea.tests*.verdict as Set == ['ALIGNED', 'MISALIGNED'] as Set
assert new JsonSlurper().parse(new File(results, 'org.example.TeaTest$Outage.json')).tests*.verdict == ['ERROR']

assert log.contains('the kettle is cold')
assert new File(basedir, 'target/alignunit/report.html').text.contains('the kettle is cold')
return true
