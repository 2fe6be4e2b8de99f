import groovy.json.JsonSlurper

// measured in a named module, twice: read and run by reflection, the survey found among its resources
['org.example.shop': 'target', 'org.example.tests': 'target/named'].each { module, built ->
    def results = new JsonSlurper().parse(new File(basedir, "${built}/alignunit/results/${module}.TeaTest.json"))
    assert results.tests*.verdict == ['ALIGNED']
}
def log = new File(basedir, 'build.log').text
assert (log =~ /Tests run: 2, Failures: 0, Errors: 0, Skipped: 0, Time/).size() == 2 : 'the test asserts its module'
return true
