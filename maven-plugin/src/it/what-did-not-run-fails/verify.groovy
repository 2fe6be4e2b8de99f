def log = new File(basedir, 'build.log').text.split('Scanning for projects')[1..-1]
assert log.size() == 7
def failed = { int build, String summary -> assert log[build - 1].contains('Alignment check failed: ' + summary + '.') : log[build - 1] }

assert log[0].contains('BUILD SUCCESS') && log[1].contains('BUILD SUCCESS')
// the results of an execution before stay where the tests do not run, and are another run's
failed(3, '2 STALE, 2 NOT_RUN')
assert log[2].contains('org.example.GreenIT did not run in this build: likes_tea.')
// one of two test cases is assumed away; a JVM is killed after one
failed(4, '1 NOT_RUN')
assert log[3].contains('org.example.GreenIT.likes_tea [Young, persona, verbalized: total variation <= 0.25] did not run to its end')
failed(5, '1 NOT_RUN')
assert log[5].contains('Tolerated: NOT_RUN: org.example.GreenIT.likes_tea [Young')
assert log[6].contains("mayBeMissing (alignunit.mayBeMissing) is '*', which stands for every alignment test")
return true
