def log = new File(basedir, 'build.log').text
assert log.count('Skipped, as alignunit.skip is set') == 2
assert !new File(basedir, 'target/alignunit/report.html').exists()
return true
