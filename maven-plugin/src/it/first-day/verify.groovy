// the project of the first-day pages, replayed: one group aligned, the other one far off, and the report tells of both
def log = new File(basedir, 'build.log').text
assert log =~ /Tests run: 2, Failures: 1, Errors: 0, Skipped: 0/
assert log.contains('MISALIGNED: Old, persona, verbalized: total variation <= 0.25')
// the table is the one that docs/first-test.md shows
def page = new File(basedir, '../../../../docs/first-test.md').text
def table = (page =~ /(?s)```text\n(.*?)```/)[0][1].readLines()
assert table.size() == 3 && log.contains(table.join('\n')) : table
assert new File(basedir, 'target/alignunit/report.html').text.contains('drinks')
assert new File(basedir, 'target/alignunit/report.md').isFile()
return true
