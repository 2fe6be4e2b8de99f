import groovy.json.JsonSlurper

def plans = new JsonSlurper().parse(new File(basedir, 'target/alignunit/plans/org.example.TeaTest.json'))
assert plans.schema == 'alignunit-plan-1'
assert plans.tests*.testMethod == ['sampled', 'verbalized']
def prompt = plans.tests[1].prompts[0]
assert prompt.user.contains('Do you like tea?') && prompt.options == ['Yes', 'No']

// a price of one dollar for each token sent: the table's dollars are the prompt's characters over four
def log = new File(basedir, 'build.log').text
// a batch has the replies that 95 of 100 runs need, at half the price
def dollars = (int) Math.ceil(prompt.user.length() / 4)
def half = String.format(Locale.ROOT, '%.4f', dollars / 2)
assert log =~ /Tests run: 2, Failures: 0, Errors: 0, Skipped: 2/
assert log =~ /\[INFO\] test +case +calls +95 % +most +recorded +tokens +USD +batch USD +most USD +decides below, above/
assert log =~ /TeaTest\.verbalized +Young, persona, verbalized: .* 1 +1 +1 +0 +${dollars + 6} +${dollars}\.0000 +${half} +${dollars}\.0000 +-/
assert log =~ /TeaTest\.sampled +Old, persona, sampled: .* 20 +20 +20 +0 /
assert log =~ /total +2 test cases +21 +21 +21 +0 /
assert log =~ /(?s)What is sent.*TeaTest\.verbalized, Young, persona, verbalized.*\[user\].*Do you like tea\?.*\[temperature 1, at most 92 tokens/
assert log =~ /\[WARNING\] TeaTest\.sampled.*the 20 replies allowed .* raise maxCalls/
assert !new File(basedir, 'target/alignunit/results').exists()

// what the plan wants lies there as a batch
def batch = new File(basedir, 'src/test/alignunit/batches').listFiles().find { it.directory }
assert new JsonSlurper().parse(new File(batch, 'batch.json')).stage == 'WRITTEN'
def requests = new File(batch, 'requests.jsonl').readLines().collect { new JsonSlurper().parseText(it) }
assert requests.size() == 21 && requests*.custom_id.unique().size() == 21
assert requests.every { it.url == '/v1/chat/completions' && it.body.model == 'm' }
assert log =~ /21 requests of m, at most 21 calls, [\d,]+ tokens, [\d,.]+ USD/
return true
