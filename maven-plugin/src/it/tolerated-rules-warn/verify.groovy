def log = new File(basedir, 'build.log').text
assert log =~ /\[WARNING\] MISALIGNED +PartyIT/
assert log.contains('[WARNING] Tolerated: ERROR: ')
assert !log.contains('[ERROR]')
return true
