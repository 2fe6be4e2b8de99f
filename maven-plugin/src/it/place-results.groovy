import java.nio.file.Files
import java.nio.file.attribute.FileTime
import java.time.Instant

// Puts a scenario's result files where its build looks for them: those named Stale are older than the build.
def given = basedir.toPath().resolve('results')
if (Files.isDirectory(given)) {
    def results = Files.createDirectories(basedir.toPath().resolve('target/alignunit/results'))
    given.toFile().listFiles().each { source ->
        def file = Files.copy(source.toPath(), results.resolve(source.name))
        def age = source.name.contains('Stale') ? 3600 : -3600
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(age)))
    }
}
return true
