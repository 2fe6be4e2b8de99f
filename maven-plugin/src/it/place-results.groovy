import java.nio.file.Files

// Puts a scenario's result files where its build looks for them, as results of the run 'placed' but for those named Stale.
def given = basedir.toPath().resolve('results')
if (Files.isDirectory(given)) {
    def results = Files.createDirectories(basedir.toPath().resolve('target/alignunit/results'))
    given.toFile().listFiles().each { source ->
        def text = source.name.contains('Stale') ? source.text : source.text.replaceAll(/"run"\s*:\s*\{/, '"run": {"id": "placed",')
        results.resolve(source.name).toFile().text = text
    }
}
return true
