def log = new File(basedir, 'build.log').text
assert log =~ /STALE: .*StaleIT\.json holds results of another run \(without a name\), none of this build/
assert log.contains('Alignment check failed: 1 STALE')
return true
