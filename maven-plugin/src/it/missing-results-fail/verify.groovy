def log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] MISSING: there is no result of this build in')
assert log.contains('alignunit.output')
assert log.contains('There are results in ' + new File(basedir.canonicalFile, 'out/alignunit'))
assert log.contains('Alignment check failed: 1 MISSING')
assert new File(basedir, 'target/alignunit/report.html').text.contains('Build fails: no alignment test ran')
return true
