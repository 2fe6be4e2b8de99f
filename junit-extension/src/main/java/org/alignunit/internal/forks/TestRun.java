package org.alignunit.internal.forks;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The run that a JVM belongs to, by the process that stands for it. For a fork of Surefire or Failsafe that is the Maven
 * process which started it, and so one and the same for all forks of a build, at once or one after the other; any other JVM
 * is a run of its own.
 *
 * @param process its number
 * @param started tells it from others that had the number before: a mark of its start, which no setting of the clock changes
 */
public record TestRun(long process, long started) {
    /** Surefire starts its forks through one of these. */
    private static final Set<String> SHELLS =
            Set.of("sh", "bash", "dash", "ash", "zsh", "ksh", "busybox", "cmd.exe", "toybox");

    /** Systems tell the start of a process by so much too early: what the build before wrote last would count as ours. */
    private static final Duration CLOCK = Duration.ofSeconds(1);

    private static final Pattern WORD = Pattern.compile("(\\d{1,18})-(-?\\d{1,18})(-.*)?");
    private static final int LONGEST_NAME = 80;
    private static final Instant LOADED = Instant.now();
    private static final TestRun CURRENT = find();

    /** {@return the run of this JVM} */
    public static TestRun current() {
        return CURRENT;
    }

    /** {@return this JVM, whatever run it belongs to} */
    public static TestRun ofThisJvm() {
        return of(ProcessHandle.current());
    }

    /** {@return the run of this JVM; this JVM itself where the process that stands for its run serves many builds, as mvnd does} */
    public static TestRun ofOneBuild() {
        return ProcessHandle.of(CURRENT.process())
                .flatMap(process -> process.info().commandLine())
                .filter(command -> command.contains("mvndaemon"))
                .map(daemon -> ofThisJvm())
                .orElse(CURRENT);
    }

    /** {@return what tells the run of this JVM from all others: its process, with this one where it serves many builds} */
    public static String identity() {
        TestRun one = ofOneBuild();
        return one == CURRENT ? one.text() : CURRENT.text() + "." + one.text();
    }

    /**
     * {@return whether a run was of this process, Maven, or of a JVM that it started}
     *
     * @param identity as {@link #identity} gave it
     * @param began when the build began, of many that the process serves
     */
    public static boolean isOfThisProcess(String identity, Instant began) {
        String own = ofThisJvm().text();
        if (!identity.startsWith(own + ".")) {
            return identity.equals(own);
        }
        try {
            return Long.parseLong(identity.substring(identity.lastIndexOf('-') + 1)) >= ProcessStart.at(began);
        } catch (NumberFormatException foreign) {
            return false;
        }
    }

    /** {@return a file name for a named run, different for different runs} */
    public static String fileName(String run) {
        String safe = run.replaceAll("[^A-Za-z0-9._-]+", "-");
        return String.format(
                Locale.ROOT, "%s-%08x", safe.substring(0, Math.min(safe.length(), LONGEST_NAME)), run.hashCode());
    }

    /** {@return whether the process still runs} */
    public boolean isAlive() {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .filter(alive -> equals(of(alive)))
                .isPresent();
    }

    /**
     * When the run began as far as this can be told from a process: a daemon that serves many builds began long before this
     * one.
     */
    public static Instant began() {
        Instant began = ProcessHandle.of(ofOneBuild().process())
                .flatMap(process -> process.info().startInstant())
                .orElse(Instant.EPOCH);
        Instant latest = began.plus(CLOCK);
        return began.equals(Instant.EPOCH) || latest.isAfter(LOADED) ? LOADED : latest;
    }

    private static TestRun find() {
        ProcessHandle self = ProcessHandle.current();
        return of(isFork() ? starter(self).orElse(self) : self);
    }

    /** What Surefire's forks are started with, as a jar or as a class. */
    private static boolean isFork() {
        String command = System.getProperty("sun.java.command", "");
        return command.contains("surefirebooter") || command.contains("surefire.booter");
    }

    private static Optional<ProcessHandle> starter(ProcessHandle fork) {
        Optional<ProcessHandle> parent = fork.parent();
        while (parent.isPresent() && isShell(parent.get())) {
            parent = parent.get().parent();
        }
        return parent;
    }

    private static boolean isShell(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> SHELLS.contains(Path.of(command).getFileName().toString()))
                .orElse(false);
    }

    /** {@return the run of a process alone} */
    public static TestRun of(ProcessHandle process) {
        return new TestRun(process.pid(), ProcessStart.of(process));
    }

    /** {@return the run that a word is, or begins with if something follows after a hyphen; empty if there is none} */
    public static Optional<TestRun> in(String word) {
        Matcher told = WORD.matcher(word);
        return told.matches()
                ? Optional.of(new TestRun(Long.parseLong(told.group(1)), Long.parseLong(told.group(2))))
                : Optional.empty();
    }

    /** {@return the run in a word, for files and their names} */
    public String text() {
        return process + "-" + started;
    }
}
