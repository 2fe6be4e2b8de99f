def log = new File(basedir, 'build.log').text
assert log =~ /EMPTY: .*PartyIT\.json holds no test/
assert log.contains('Alignment check failed: 1 EMPTY')
return true
