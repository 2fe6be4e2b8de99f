def log = new File(basedir, 'build.log').text.split('(?=Scanning for projects)')[1..-1]
if (log.size() != 14) { throw new AssertionError(log.size() + ' builds') }
def tells = { int build, String... what -> what.each { if (!log[build - 1].contains(it)) { throw new AssertionError(it + ' in build ' + build) } } }
def rows = { int build -> log[build - 1].count('ALIGNED  ') }

assert rows(2) == 4 : rows(2)
def page = new File(basedir, 'target/alignunit/report-aggregate.html')
tells(2, 'Alignment report: ')
tells(1, 'Alignment check failed: 1 MISSING, 3 NOT_RUN.', 'there is no result of this build in ', 'coffee/target/alignunit', 'org.example.coffee.PressIT did not run')
tells(2, 'Approved 2 test cases: 0 as before', 'No alignment test stands here')
assert new File(basedir, 'tea/src/test/alignunit/approved.json').text.contains('GreenIT')
assert !new File(basedir, 'coffee/src/test/alignunit/approved.json').text.contains('testClass')
assert !new File(basedir, 'water/src/test/alignunit/approved.json').exists()
tells(3, 'Compared with the approved results: 4 worse', 'Alignment check failed: 4 WORSE.')
tells(8, 'Compared with the approved results: 4 unchanged')
assert rows(8) == 4 : rows(8)
tells(9, 'Alignment check failed: 1 NOT_RUN.', 'org.example.coffee.PressIT did not run in this build')
tells(11, 'Alignment check failed: 1 TWICE.', 'GreenIT.likes_it [Young', 'shards/1/results', 'shards/5/results')
tells(12, 'shards/6, which holds no results')
tells(13, 'Alignment check failed: 1 MISSING, 2 LOST.')
tells(14, 'Approved 0 test cases: 0 as before, 0 changed, 0 new; 2 no longer', 'Compared with the approved results: 2 unchanged')
return true
