import groovy.json.JsonSlurper

def results = new File(basedir, 'target/alignunit/results').listFiles().findAll { it.name.endsWith('.json') }.collect { new JsonSlurper().parse(it) }
def tests = results.collectMany { it.tests }
// four classes, two groups, and both executions: the second does not take the first one's results for an earlier build's
assert tests.size() == 16
assert tests.count { it.model.startsWith('first') } == 8
assert tests*.run.calls.sum() == 60 : tests*.run.calls
assert tests.any { it.message.contains('alignunit.budget.calls = 60 is used up after 60 calls') }

// a ledger a build, each of them spent to its end by all of the forks together
def ledgers = new File(basedir, 'target/alignunit/budget').listFiles()
assert ledgers.length == 2
assert ledgers.every { it.text.split(' ')[1] as int == 60 }
return true
