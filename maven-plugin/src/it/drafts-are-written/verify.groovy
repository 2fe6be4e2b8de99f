def log = new File(basedir, 'build.log').text
def first = log.indexOf('Drafted src/test/alignunit/imports/people.json')
def kept = log.indexOf('There is a mapping already: src/test/alignunit/imports/people.json. It is left as it is.')
def second = log.indexOf('Drafted src/test/alignunit/imports/second.json')
def undecided = log.indexOf('second.json#/questions/1 (line ')
def nothing = log.indexOf('Name what to describe: a data file (-Dfile=people.sav)')
assert 0 < first && first < kept && kept < second && second < undecided && undecided < nothing : [first, kept, second, undecided, nothing]
assert log.contains('columns that look like weights: weight')
assert log.contains('q2 has "?" for scale, text, the codes "Coffee", "Don\'t know", "Tea", missing; decide: ')

def imports = new File(basedir, 'src/test/alignunit/imports')
def draft = new File(imports, 'people.json').text
assert draft.contains('{"code": "Don\'t know", "as": "Don\'t know", "role": "?"}, // 1; reads like a refusal')
assert draft.contains('//   weight: above 0 in all 5 rows; mean 1, from 0.800 to 1.200; effective size 4.9 (design effect 1.020)')
assert draft.contains('// seconds looks like a duration: 5 distinct numbers from 45 to 410')
assert imports.list().sort() == ['people.json', 'second.json']
return true
