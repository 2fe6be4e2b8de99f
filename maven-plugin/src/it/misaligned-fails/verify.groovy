def log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] MISALIGNED: PartyIT.answers_like_each_party [Democrat, persona, sampled]: total variation 0.400 (bounds 0.300 to 0.500) is beyond the threshold 0.250')
assert log.contains('Alignment check failed: 1 MISALIGNED')
assert log.contains('MojoFailureException')
assert new File(basedir, 'target/alignunit/report.html').text.contains('1 misaligned of 1 test')
return true
