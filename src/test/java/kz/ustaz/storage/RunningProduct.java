package kz.ustaz.storage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.ustaz.Ustaz;

/**
 * The product in a process of its own: the built jar, as an administrator starts it, or what the build has compiled. Closing it
 * kills it.
 */
public final class RunningProduct implements AutoCloseable {

    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final Path log;

    private RunningProduct(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it on a free port, unless a setting names one, with a data folder and settings such as {@code --ustaz.proxy=10.0.0.5}. */
    public static RunningProduct start(Path data, String... settings) throws IOException {
        return run(List.of(), data, settings);
    }

    /** The same before there is a jar. */
    static RunningProduct startClasses(Path data, String... settings) throws IOException {
        return run(List.of("-cp", classes(), Ustaz.class.getName()), List.of(), data, settings);
    }

    /** Without the tests' own. */
    private static String classes() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Gives it a command instead, such as {@code backup}. */
    static RunningProduct run(List<String> words, Path data, String... settings) throws IOException {
        return run(List.of("-jar", jar().toString()), words, data, settings);
    }

    private static RunningProduct run(List<String> what, List<String> words, Path data, String... settings)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(what);
        command.addAll(words);
        command.add("--ustaz.data=" + data);
        if (Arrays.stream(settings).noneMatch(setting -> setting.startsWith("--ustaz.port="))) {
            command.add("--ustaz.port=0");
        }
        command.addAll(List.of(settings));
        Path log = Files.createTempFile("ustaz", ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("USTAZ_") || name.startsWith("SPRING_"));
        return new RunningProduct(builder.start(), log);
    }

    public static Path jar() {
        return Path.of(System.getProperty("built.jar", "target/ustaz-0.1.0.jar"));
    }

    /** Waits until it answers. */
    public RunningProduct up() throws IOException, InterruptedException {
        find(STARTED);
        return this;
    }

    public int port() throws IOException, InterruptedException {
        return Integer.parseInt(find(STARTED).group(1));
    }

    /** Waits until the log has it. */
    public Matcher find(Pattern pattern) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            boolean alive = process.isAlive();
            Matcher matcher = pattern.matcher(log());
            if (matcher.find()) {
                return matcher;
            }
            if (!alive || System.nanoTime() > end) {
                throw new AssertionError(
                        "no " + pattern + " in the log of " + (alive ? "a" : "an ended") + " start:\n" + log());
            }
            Thread.sleep(50);
        }
    }

    /** Waits until it has ended by itself. */
    public int exitCode() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it runs on:\n" + log());
        }
        return process.exitValue();
    }

    public String log() throws IOException {
        return Files.readString(log);
    }

    /** Asks it to stop, and waits until it has. */
    public int stop() throws IOException, InterruptedException {
        process.destroy();
        return exitCode();
    }

    /** {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        kill();
        Files.deleteIfExists(log);
    }
}
