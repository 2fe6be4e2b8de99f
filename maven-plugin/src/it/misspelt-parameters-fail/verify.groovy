def log = new File(basedir, 'build.log').text
assert log.contains('command line: there is no parameter alignunit.tolerat; did you mean alignunit.tolerate?')
assert log.contains('properties of the POM: there is no parameter alignunit.maxRecordingAg; did you mean alignunit.maxRecordingAge?')
assert !log.contains('panel.file')
assert log.contains('MojoExecutionException')
return true
