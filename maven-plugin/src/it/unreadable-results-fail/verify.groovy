def log = new File(basedir, 'build.log').text
assert log =~ /UNREADABLE: File .*BrokenIT\.json cannot be read/
assert log =~ /UNREADABLE: File .*NewerIT\.json cannot be read: "schema" is "alignunit-result-9"/
assert log.contains('Alignment check failed: 2 UNREADABLE')
assert log.contains('ALIGNED')
assert new File(basedir, 'target/alignunit/report.html').text.contains('Build fails: 2 result files cannot be read')
return true
