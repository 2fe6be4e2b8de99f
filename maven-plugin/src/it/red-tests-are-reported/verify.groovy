def log = new File(basedir, 'build.log').text
// the report is written and the table printed although the test is red, and the build ends red all the same
assert log.contains('total variation 0.4 is beyond 0.25')
assert log.findAll('Alignment report:').size() == 4
assert log.findAll('BUILD SUCCESS').size() == 3
assert new File(basedir, 'target/alignunit/report.html').text.contains(' answers too far from ')
assert log =~ /MISALIGNED +PartyIT\.answers_like_each_party +POLPARTY=Democrat/
assert log.contains('Alignment check failed: 1 MISALIGNED')
assert !log.contains('STALE')
return true
