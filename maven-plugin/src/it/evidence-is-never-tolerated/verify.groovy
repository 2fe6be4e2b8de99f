def log = new File(basedir, 'build.log').text
assert log.contains('tolerate (alignunit.tolerate) is MISSING, which would let a build pass without evidence')
assert log.contains('alignunit.mayBeMissing')
return true
