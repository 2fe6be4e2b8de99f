package org.alignunit.survey;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveysTests {
    @TempDir
    Path directory;

    private Path file;
    private URLClassLoader loader;

    @BeforeEach
    void write() throws IOException {
        Path classPath = Files.createDirectories(directory.resolve("classes"));
        Files.createDirectories(classPath.resolve("surveys"));
        Files.writeString(classPath.resolve("surveys/drinks.json"), SurveyText.SOUND);
        file = Files.writeString(directory.resolve("own.json"), SurveyText.with("'id': 'drinks'", "'id': 'own'"));
        loader = new URLClassLoader(new URL[] {classPath.toUri().toURL()}, null);
    }

    @AfterEach
    void close() throws IOException {
        loader.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"surveys/drinks.json", "/surveys/drinks.json", "classpath:surveys/drinks.json"})
    void a_resource_of_the_class_path_is_read(String location) {
        assertThat(Surveys.read(location, loader).id()).isEqualTo("drinks");
    }

    @Test
    void a_resource_inside_a_jar_is_read() throws IOException {
        Path jar = directory.resolve("surveys.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("packed.json"));
            out.write(SurveyText.SOUND.getBytes(UTF_8));
        }
        try (URLClassLoader packed = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(Surveys.read("packed.json", packed).id()).isEqualTo("drinks");
        }
    }

    @Test
    void a_file_is_read_where_the_class_path_has_none() {
        assertThat(Surveys.read(file.toString(), loader).id()).isEqualTo("own");
        assertThat(Surveys.read(file).id()).isEqualTo("own");
    }

    @Test
    void a_missing_survey_names_where_it_was_looked_for() {
        assertThatThrownBy(() -> Surveys.read("surveys/none.json", loader))
                .isInstanceOf(SurveyException.class)
                .hasMessage("surveys/none.json: not found: looked for \"surveys/none.json\" on the class path and for"
                        + " the file " + Path.of("surveys/none.json").toAbsolutePath()
                        + "; put it under src/test/resources, or correct its name");
    }

    @Test
    void a_missing_survey_in_a_package_that_its_module_does_not_open_says_so() {
        assertThatThrownBy(() -> Surveys.read("classpath:java/lang/none.json", loader))
                .isInstanceOf(SurveyException.class)
                .hasMessageContaining("looked for \"java/lang/none.json\" on the class path"
                        + " (write \"opens java.lang;\" into the module-info.java of java.base)");
    }

    @Test
    void with_the_prefix_no_file_is_looked_for() {
        assertThatThrownBy(() -> Surveys.read("classpath:" + file, loader))
                .isInstanceOf(SurveyException.class)
                .hasMessageContaining("on the class path;")
                .hasMessageNotContaining("the file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "classpath:", "surveys", "surveys/", "/", "nul\0.json"})
    void what_is_no_file_is_not_found(String location) {
        assertThatThrownBy(() -> Surveys.read(location, loader))
                .isInstanceOf(SurveyException.class)
                .hasMessageContaining("not found: looked for");
    }

    @Test
    void a_missing_file_or_a_directory_is_told() {
        assertThatThrownBy(() -> Surveys.read(directory))
                .isInstanceOf(SurveyException.class)
                .hasMessage(directory + ": no such file: " + directory + "; correct its name");
    }

    @Test
    void problems_name_the_file_as_it_was_found() throws IOException {
        Files.writeString(file, "{}");

        assertThatThrownBy(() -> Surveys.read(file))
                .isInstanceOf(SurveyException.class)
                .hasMessage(file + ": missing \"id\", \"questions\", \"groups\", \"references\"; add what is missing");
    }

    @Test
    void an_immense_file_is_refused_before_it_is_parsed() throws IOException {
        try (RandomAccessFile immense = new RandomAccessFile(file.toFile(), "rw")) {
            immense.setLength((64L << 20) + 1);
        }

        assertThatThrownBy(() -> Surveys.read(file))
                .isInstanceOf(SurveyException.class)
                .hasMessageContaining("larger than 67108864 bytes; split the survey");
    }

    @Test
    void bytes_that_are_no_text_are_told() throws IOException {
        Files.write(file, new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'});

        assertThatThrownBy(() -> Surveys.read(file))
                .isInstanceOf(SurveyException.class)
                .hasMessageContaining("line 1, column")
                .hasMessageContaining("UTF-8");
    }

    @Test
    void other_unicode_encodings_are_read_as_json_allows() throws IOException {
        Files.write(file, SurveyText.SOUND.getBytes(UTF_16LE));

        assertThat(Surveys.read(file).id()).isEqualTo("drinks");
    }
}
