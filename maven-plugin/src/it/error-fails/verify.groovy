def log = new File(basedir, 'build.log').text
assert log.contains('measured nothing: The server refused the connection.')
assert log.contains('Alignment check failed: 1 ERROR')
return true
