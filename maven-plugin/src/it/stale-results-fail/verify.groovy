def log = new File(basedir, 'build.log').text
assert log =~ /STALE: .*StaleIT\.json was written at .*, before this build began at /
assert log.contains('Alignment check failed: 1 STALE')
return true
