def log = new File(basedir, 'build.log').text
assert log =~ /\[WARNING\] INCONCLUSIVE +PartyIT/
assert !log.contains('[ERROR]')
return true
