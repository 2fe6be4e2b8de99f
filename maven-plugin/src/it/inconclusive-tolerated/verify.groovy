def log = new File(basedir, 'build.log').text
assert log.contains('[WARNING] Tolerated: INCONCLUSIVE: PartyIT')
assert !log.contains('[ERROR]')
return true
