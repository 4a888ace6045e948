package kz.ustaz.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

/** Trainees at work at once, each of whom takes the place of one who is done. A class of 25 shares an address. */
final class Crowd implements AutoCloseable {

    private static final int CLASS = 25;

    /** The measurement is over. */
    static final class Stopped extends RuntimeException {}

    private final int port;
    private final Queue<Integer> free;
    private final Supplier<Pace> pace;
    private final List<Thread> threads = new ArrayList<>();
    private volatile Watch watch = new Watch();
    private volatile boolean stopped;

    /** @param free numbers of trainees who are not at work */
    Crowd(int port, Queue<Integer> free, Supplier<Pace> pace) {
        this.port = port;
        this.free = free;
        this.pace = pace;
    }

    /** From now on each action is told to this one. */
    void watchedBy(Watch now) {
        watch = now;
    }

    /** @param over milliseconds in which they come, evenly */
    void grow(int to, long over) throws InterruptedException {
        int more = to - threads.size();
        long began = System.nanoTime();
        for (int i = 0; i < more; i++) {
            long due = over * 1_000_000 * i / more - (System.nanoTime() - began);
            if (due > 0) {
                Thread.sleep(due / 1_000_000, (int) (due % 1_000_000));
            }
            threads.add(Thread.ofVirtual().start(this::work));
        }
    }

    private void work() {
        var own = untilStopped(pace.get());
        while (!stopped) {
            Integer number = free.poll();
            if (number == null) {
                watch.wrong("too few trainees");
                return;
            }
            try (var trainee = trainee(number, port, own, () -> watch)) {
                trainee.attempt();
                free.add(number);
            } catch (Stopped end) {
                return;
            } catch (AssertionError | RuntimeException e) {
                watch.wrong("trainee " + number + ": " + e);
            }
        }
    }

    /** Who thinks goes when he is told to; who does not finishes his attempt. */
    private Pace untilStopped(Pace own) {
        return own == Pace.NONE
                ? own
                : (soon, often) -> {
                    own.rest(soon, often);
                    if (stopped) {
                        throw new Stopped();
                    }
                };
    }

    static Trainee trainee(int number, int port, Pace pace, Supplier<Watch> watch) {
        return new Trainee(number, new Road(port, address(number / CLASS)), pace, watch);
    }

    static InetAddress address(int room) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, (byte) (1 + room / 250), (byte) (1 + room % 250)});
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        for (var thread : threads) {
            thread.join();
        }
    }
}
