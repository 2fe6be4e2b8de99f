def log = new File(basedir, 'build.log').text.split('Scanning for projects')[1..-1]
if (log.size() != 15) { throw new AssertionError(log.size() + ' builds') }
def tells = { int build, String... what -> what.each { if (!log[build - 1].contains(it)) { throw new AssertionError(it + ' in build ' + build) } } }

if (log[0].contains('Compared with')) { throw new AssertionError('nothing was approved yet') }
tells(1, 'Approved 2 test cases: 0 as before, 0 changed, 2 new; 0 no longer: ', 'approved.json')
tells(2, 'Compared with the approved results: 2 unchanged', 'Approved 2 test cases: 2 as before, 0 changed, 0 new; 0 no longer')
tells(3, 'Alignment check failed: 1 WORSE.', 'Compared with the approved results: 1 worse, 1 unchanged',
    '[ERROR] WORSE: TeaIT.likes_tea [Young, persona, sampled: total variation] is worse than approved on ', 'Moved farthest: ')
tells(4, '[WARNING] Tolerated: WORSE: TeaIT.likes_tea')
tells(5, 'Compared with the approved results: 1 ')
assert !log[4].contains('WORSE')
tells(6, 'half.json cannot be read: ', 'Bring the file back from version control')
tells(7, 'There are no approved results in ', 'gone.json, which the parameter alignunit.approved names')
tells(8, 'half.json is damaged at line 1: ')
tells(9, 'Alignment check failed: 2 CHANGED, 1 MISALIGNED.', 'TeaIT.likes_tea [Young, persona, sampled: total variation] cannot be compared with what was approved on ', ': orders 1, now 2. Look at its results')
tells(10, 'Audited ours: ', ' prompts asked now, 0 not, 0 failed, ', 'Compared with the approved results: 2 unchanged')
tells(11, 'Alignment check failed: 1 CHANGED_MODEL.', 'Compared with the approved results: 2 unchanged',
    '[ERROR] CHANGED_MODEL: ours no longer answers as recorded since about ', 'Moved most surely: ', ' % of 50 replies, now ', 'Its server names no version.')
tells(12, 'Nothing is approved', 'NOT_RUN: org.example.CoffeeIT did not run in this build')
tells(13, 'Alignment check failed: 1 LOST.', 'LOST: CoffeeIT.likes_coffee [Old, persona, verbalized: total variation <= 0.25] was approved on ')
tells(14, '[WARNING] Tolerated: LOST: CoffeeIT.likes_coffee')
tells(15, 'Approved 1 test case: 1 as before, 0 changed, 0 new; 1 no longer', 'Compared with the approved results: 1 unchanged')

def history = new File(basedir, 'history.jsonl').readLines()
assert history.size() == 9 && history.every { it.startsWith('{"commit":"6ec88089","date":"') && it.contains('"skill":') } : history
def report = new File(basedir, 'target/alignunit/report.html').text
assert report.contains('<section id="history">') && report.contains('TeaIT.likes_tea [ours, ')

// what GitHub shows of a workflow has one part a build, and the comment is that of the last build
def summaries = new File(basedir, 'step-summary.md').text
assert summaries.count('### ') >= 6
assert summaries.contains('### \u25a0 Build fails: ours is worse than approved\n')
assert summaries.contains('<details><summary>Approved run: 1 worse, 1 unchanged</summary>')
def comment = new File(basedir, 'target/alignunit/comparison.md').text
assert comment.startsWith('### \u2022 Build passes, and asserts nothing: 1 case was measured\n') : comment
assert comment.contains('<details><summary>Approved run: 1 unchanged</summary>')

// the files of docs/pull-requests.md: what they run is what ran here, and what they keep is there
def page = new File(basedir, '../../../../docs/pull-requests.md').text
def gitlab = new File(basedir, '.gitlab-ci.yml')
def jenkins = new File(basedir, 'Jenkinsfile')
assert page.contains('```yaml\n' + gitlab.text + '```') && page.contains('```groovy\n' + jenkins.text + '```')
def entries = gitlab.readLines().findAll { it.trim().startsWith('- ') }*.trim()*.substring(2)
assert entries == ['mvn -B verify', 'target/alignunit/report.html', 'target/alignunit/comparison.md']
def steps = [:]
def pipeline = new GroovyShell(new Binding(any: 'any')).parse(jenkins)
pipeline.metaClass.methodMissing = { String name, arguments ->
    arguments[-1] instanceof Closure ? arguments[-1].call() : (steps[name] = arguments[-1])
}
pipeline.run()
assert steps.sh == 'mvn -B verify' && steps.archiveArtifacts.artifacts.split(', ') == entries[1..2]
assert steps.junit == 'target/failsafe-reports/TEST-*.xml' && gitlab.text.contains('junit: ' + steps.junit)
entries[1..2].each { assert new File(basedir, it).isFile() : it }
assert new File(basedir, 'target/failsafe-reports').list().any { it ==~ /TEST-.*\.xml/ }

def approved = new File(basedir, 'src/test/alignunit/approved.json').readLines()
assert approved.size() == 14 && approved[3].contains('"testClass":"org.example.TeaIT"') && approved[4].contains('"id":"black"') : approved
return true
