def log = new File(basedir, 'build.log').text
assert log =~ /\[ERROR\] verdict +test .* distance +bounds +within/
assert log =~ /\[ERROR\] MISALIGNED +PartyIT\.answers_like_each_party +POLPARTY=Democrat .* 0\.400 +0\.300 to 0\.500 +0\.250/
assert log.findAll('MISALIGNED  ').size() == 1 : 'told once'
assert log.contains('Alignment check failed: 1 MISALIGNED')
assert log.contains('MojoFailureException')
assert new File(basedir, 'target/alignunit/report.html').text.contains(' answers too far from ')
return true
