// what is too old is named with its least version, and nothing is blamed on the server
def log = new File(basedir, 'build.log').text
assert log.contains('Use Jackson 2.15 or newer')
assert log.contains('Use LangChain4j 1.2 or newer')
assert !log.contains('cannot be reached')
return true
