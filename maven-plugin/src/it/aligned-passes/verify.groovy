def log = new File(basedir, 'build.log').text
assert log =~ /ALIGNED +PartyIT\.answers_like_each_party +POLPARTY=Democrat +persona, sampled +total variation +0\.100 +0\.020 to 0\.200 +0\.250/
assert log =~ /REPORTED .* POLPARTY=Republican .* 0\.350 +0\.250 to 0\.450 +-/
assert !log.contains('[ERROR]')
assert new File(basedir, 'target/alignunit/report.html').text.contains('Build passes: 1 assertion aligned')
assert new File(basedir, 'target/alignunit/report.md').text.contains('Build passes: 1 assertion aligned')
return true
