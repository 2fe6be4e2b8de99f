// Quarkus runs the test methods of its classes itself: what is not measured fails
def log = new File(basedir, 'build.log').text
def tests = log.contains('Tests run: 1, Failures: 0, Errors: 1')
def told = log.contains('another extension replaced the invocation of the test method, as @QuarkusTest does')
assert tests && told
return true
