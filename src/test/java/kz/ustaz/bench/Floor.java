package kz.ustaz.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import kz.ustaz.storage.BareWrites;

/** What one row on the disk costs on this machine without the product around it. */
final class Floor {

    private static final int AT_ONCE = 8;
    private static final int WARM_UP_SECONDS = 10;
    private static final int SECONDS = 10;
    private static final String ANSWER = "{\"choice\":[\"0123456789abcdef\"]}";

    private Floor() {}

    /** @param cpu seconds for each row, the database's own included */
    record Cost(Watch.Times times, double perSecond, double cpu) {}

    static Cost measure(Path folder, Ground ground) throws Exception {
        var arguments = new ArrayList<>(List.of(
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                BareWrites.class.getName()));
        arguments.addAll(ground.forFloor());
        try (var server = Product.start(folder.resolve("floor.log"), "floor on port (\\d+)", arguments)) {
            write(server.port(), WARM_UP_SECONDS);
            double cpu = server.cpu() + ground.cpu();
            var nanos = write(server.port(), SECONDS);
            cpu = server.cpu() + ground.cpu() - cpu;
            return new Cost(Watch.Times.of(nanos.stream()), nanos.size() / (double) SECONDS, cpu / nanos.size());
        }
    }

    private static Queue<Long> write(int port, int seconds) throws InterruptedException {
        var nanos = new ConcurrentLinkedQueue<Long>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < AT_ONCE; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try (var road = new Road(port, Crowd.address(0))) {
                    while (System.nanoTime() < end) {
                        long began = System.nanoTime();
                        if (road.fetch("POST", "/", Map.of(), ANSWER).status() != 200) {
                            throw new IllegalStateException("the floor gives way");
                        }
                        nanos.add(System.nanoTime() - began);
                    }
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        return nanos;
    }
}
