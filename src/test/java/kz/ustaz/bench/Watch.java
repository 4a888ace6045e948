package kz.ustaz.bench;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Takes the time of what trainees do while it runs, and notes what went wrong. */
final class Watch {

    private final Map<Action, Queue<Long>> nanos = new EnumMap<>(Action.class);
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waits = new AtomicInteger();
    private volatile boolean running;

    Watch() {
        for (var action : Action.values()) {
            nanos.put(action, new ConcurrentLinkedQueue<>());
        }
    }

    void start() {
        running = true;
    }

    void stop() {
        running = false;
    }

    <T> T time(Action action, Supplier<T> what) {
        long began = System.nanoTime();
        T result = what.get();
        if (running) {
            nanos.get(action).add(System.nanoTime() - began);
        }
        return result;
    }

    /** Wrong is wrong, whether the time is taken or not. */
    void wrong(String what) {
        wrong.add(what);
    }

    /** Somebody was told at the sign-in to come again. */
    void waited() {
        waits.incrementAndGet();
    }

    List<String> allWrong() {
        return List.copyOf(wrong);
    }

    int waits() {
        return waits.get();
    }

    int actions() {
        return nanos.values().stream().mapToInt(Queue::size).sum();
    }

    /** Of one action. */
    Times of(Action action) {
        return Times.of(nanos.get(action).stream());
    }

    Times ofAll() {
        return Times.of(nanos.values().stream().flatMap(Queue::stream));
    }

    /** @param p50 milliseconds, as the others */
    record Times(int count, double p50, double p95, double p99) {

        static Times of(java.util.stream.Stream<Long> nanos) {
            long[] sorted = nanos.mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            return new Times(sorted.length, share(sorted, 50), share(sorted, 95), share(sorted, 99));
        }

        private static double share(long[] sorted, int percent) {
            return sorted.length == 0
                    ? Double.NaN
                    : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
        }
    }
}
