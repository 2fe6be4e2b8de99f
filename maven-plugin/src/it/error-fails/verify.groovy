def log = new File(basedir, 'build.log').text
assert log =~ /\[ERROR\] ERROR +PartyIT/
assert log.contains('[ERROR] ERROR: PartyIT.answers_like_each_party [Democrat, persona, sampled]: The server refused the connection.')
assert log.contains('Alignment check failed: 1 ERROR')
return true
