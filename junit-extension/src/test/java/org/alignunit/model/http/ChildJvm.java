package org.alignunit.model.http;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Another process on the same class path, for benchmarks; it is told to end by the end of its input. */
public final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final String said;

    ChildJvm(Class<?> main, String... arguments) throws IOException {
        process = new ProcessBuilder(command(main, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        said = new BufferedReader(new InputStreamReader(process.getInputStream())).readLine();
    }

    /** {@return the command that runs a class} */
    static List<String> command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** {@return the first line that it printed} */
    String said() {
        return said;
    }

    String url() {
        return "http://127.0.0.1:" + said + "/v1";
    }

    /** {@return what this process was started with, also where Maven runs it in a class loader of its own} */
    public static String classPath() {
        ClassLoader loader = ChildJvm.class.getClassLoader();
        Stream<String> paths = loader instanceof URLClassLoader urls
                ? Arrays.stream(urls.getURLs()).map(URL::getPath)
                : Stream.of(System.getProperty("java.class.path"));
        return paths.collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
    }
}
