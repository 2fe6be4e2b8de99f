def log = new File(basedir, 'build.log').text
assert log =~ /\[ERROR\] INCONCLUSIVE +PartyIT/
assert log.contains('Alignment check failed: 1 INCONCLUSIVE')
return true
