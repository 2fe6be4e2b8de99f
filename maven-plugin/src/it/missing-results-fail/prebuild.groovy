// results of tests that another build directory had
def results = new File(basedir, 'out/alignunit/results')
results.mkdirs()
new File(results, 'org.example.DrinksTest.json') << '{}'
return true
