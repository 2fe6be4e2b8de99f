def log = new File(basedir, 'build.log').text
assert log =~ /\[WARNING\] MISALIGNED +PartyIT/
assert log =~ /\[WARNING\] INCONCLUSIVE +StaleIT/
assert log.contains('[WARNING] Tolerated: STALE: ')
assert log.contains('[WARNING] Tolerated: EMPTY: ')
assert log.contains('[WARNING] Tolerated: UNREADABLE: ')
assert log.contains('[WARNING] Tolerated: ERROR: ')
assert !log.contains('[ERROR]')
return true
