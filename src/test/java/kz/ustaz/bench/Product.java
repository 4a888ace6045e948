package kz.ustaz.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A server in a process of its own, and what it takes of the machine. */
final class Product implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final Process process;
    private final Path log;
    private final int port;

    private Product(Process process, Path log, Pattern started) throws IOException, InterruptedException {
        this.process = process;
        this.log = log;
        this.port = port(started);
    }

    /** @param arguments of java @param started a line of its log that names its port */
    static Product start(Path log, String started, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("USTAZ_") || name.startsWith("SPRING_"));
        return new Product(builder.start(), log, Pattern.compile(started));
    }

    private int port(Pattern started) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            var line = started.matcher(Files.readString(log));
            if (line.find()) {
                return Integer.parseInt(line.group(1));
            }
            Thread.sleep(50);
        }
        process.destroyForcibly();
        throw new IllegalStateException("it did not start:\n" + Files.readString(log));
    }

    int port() {
        return port;
    }

    /** Seconds of processor's time since its start. */
    double cpu() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    /** Bytes of heap that are in use after a full collection. */
    long liveHeap() throws IOException, InterruptedException {
        jcmd("GC.run");
        var used = USED.matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("no used heap");
        }
        return Long.parseLong(used.group(1)) * 1024;
    }

    /** Bytes of memory as the system counts them. */
    long resident() throws IOException {
        var resident = RESIDENT.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
        return resident.find() ? Long.parseLong(resident.group(1)) * 1024 : 0;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes());
        jcmd.waitFor();
        return said;
    }

    /** Lines of warnings and errors. */
    List<String> complaints() throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.matches(".* (WARN|ERROR) .*"))
                    .limit(5)
                    .toList();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
