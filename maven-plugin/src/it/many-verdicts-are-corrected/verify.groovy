def log = new File(basedir, 'build.log').text.split('BUILD (SUCCESS|FAILURE)')
assert log[0] =~ /INCONCLUSIVE +PartyIT\.answers_like_each_party +POLPARTY=Democrat/
assert log[0].contains('Over 2 test cases, at most 5 % of the verdicts are expected to be wrong (correction = E_BH): 0 verdicts stand, 1 does not.')
assert log[0].contains('ALIGNED by itself, with evidence of 30.0; too little among 2 test cases')
assert log[1] =~ / ALIGNED +PartyIT\.answers_like_each_party +POLPARTY=Democrat/
assert log[1].contains('(correction = E_BH): 1 verdict stands, 0 do not.')
assert new File(basedir, 'target/alignunit/report.md').text.contains('(correction = E\\_BH): 1 verdict stands, 0 do not.')
assert log[3].contains('correction (alignunit.correction) is BONFERRONI')
return true
