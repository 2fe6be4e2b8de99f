def log = new File(basedir, 'build.log').text
def told = log.indexOf('m.jsonl: prompts that no test wants: 1, their replies: 1 (384 bytes); drop them with -Dalignunit.tidy.drop')
def refused = log.indexOf('org.example.TeaTest.sampled() did not run in this build')
def dropped = log.indexOf('m.jsonl: prompts that no test wants: 1, their replies: 1 (384 bytes); dropped')
def clean = log.indexOf('m.jsonl: every reply is wanted')
def red = log.indexOf('Tests run: 2, Failures: 1')
assert 0 < told && told < refused && refused < dropped && dropped < clean && clean < red : [told, refused, dropped, clean, red]
assert log.indexOf('m.jsonl: every reply is wanted', red) > 0 : 'a red test wants its replies too'
assert log.contains('Nothing is dropped')

def recordings = new File(basedir, 'src/test/alignunit/recordings')
def lines = new File(recordings, 'm.jsonl').readLines()
assert !lines.any { it.contains('8acf6db869dc4114e94866aa4e9e55e7') }
assert lines.count { it.contains('"reply":') } > 1
// the recordings of another model are another matter
assert new File(recordings, 'another.jsonl').readLines().size() == 2
assert log.contains('another.jsonl: left alone')
assert recordings.list().length == 2
return true
