def log = new File(basedir, 'build.log').text
assert log =~ /OLD: PartyIT\.\w+ \[.*\] rests on replies of .* from 2024-05-01 to 2024-05-01, and none may be from before \d{4}/
assert log.contains('Alignment check failed: 2 OLD')
return true
