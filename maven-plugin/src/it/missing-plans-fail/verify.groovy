def log = new File(basedir, 'build.log').text
assert log.contains('There is no plan in')
assert log.contains('-Dalignunit.recordings=plan')
assert log.contains('MojoExecutionException')
return true
