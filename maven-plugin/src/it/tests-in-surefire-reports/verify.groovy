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
assert cases.size() == 3 : cases.keySet()
assert aligned.failure.isEmpty() && aligned.error.isEmpty()
assert !outage.error.isEmpty() && outage.failure.isEmpty()
assert misaligned.failure.@type.text() == 'org.opentest4j.AssertionFailedError'
assert misaligned.failure.text().contains('MISALIGNED: Old, persona, verbalized: total variation <= 0.25')
assert misaligned.failure.text().contains('people ##################..  90 %  model ##########..........  50 %')

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
