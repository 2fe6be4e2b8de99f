def log = new File(basedir, 'build.log').text.split('Scanning for projects')[1..-1]
if (log.size() != 15) { throw new AssertionError(log.size() + ' builds') }
def tells = { int build, String... what -> what.each { if (!log[build - 1].contains(it)) { throw new AssertionError(it + ' in build ' + build) } } }

assert !log[0].contains('approved')
tells(2, 'Approved 2 test cases: 0 as before, 0 changed, 2 new; 0 no longer: ', 'approved.json')
tells(3, 'Compared with the approved results: 2 unchanged')
tells(4, 'Approved 2 test cases: 2 as before, 0 changed, 0 new; 0 no longer')
tells(5, 'Alignment check failed: 1 WORSE.', 'Compared with the approved results: 1 worse, 1 unchanged',
    '[ERROR] WORSE: TeaIT.likes_tea [Young, persona, sampled] is worse than approved on ', 'Moved farthest: ')
tells(6, '[WARNING] Tolerated: WORSE: TeaIT.likes_tea')
tells(7, 'Compared with the approved results: 1 ')
assert !log[6].contains('WORSE')
tells(8, 'Alignment check failed: 2 CHANGED.', 'TeaIT.likes_tea [Young, persona, sampled] cannot be compared with what was approved on ', ': orders 1, now 2. Look at its results')
tells(9, 'Alignment check failed: 1 LOST.', 'LOST: CoffeeIT.likes_coffee [Old, persona, verbalized: total variation <= 0.25] was approved on ')
tells(10, '[WARNING] Tolerated: LOST: CoffeeIT.likes_coffee')
tells(11, 'Nothing is approved', 'NOT_RUN: org.example.CoffeeIT did not run in this build')
tells(12, 'half.json cannot be read: ', 'Bring the file back from version control')
tells(13, 'There are no approved results in ', 'gone.json, which the parameter alignunit.approved names')
tells(14, 'Approved 1 test case: 1 as before, 0 changed, 0 new; 1 no longer')
tells(15, 'Compared with the approved results: 1 unchanged')

def approved = new File(basedir, 'src/test/alignunit/approved.json').readLines()
assert approved.size() == 14 && approved[3].contains('"testClass":"org.example.TeaIT"') && approved[4].contains('"id":"black"') : approved
return true
