package kz.ustaz.common.ui;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A file in the making, and then made; in a thread of its own. It is gone once it is cancelled, or old. */
final class MadeFile implements Making.Progress {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final String name;
    private final String type;
    private final @Nullable Path folder;
    private final AtomicLong steps = new AtomicLong();
    private final AtomicLong all = new AtomicLong(-1);
    private boolean cancelled;
    private boolean over;
    private @Nullable Path file;
    private @Nullable Throwable fault;
    private long madeAt;

    MadeFile(String name, String type) {
        this(name, type, null);
    }

    /** @param folder where it is kept meanwhile; null for the system's own */
    MadeFile(String name, String type, @Nullable Path folder) {
        this.name = name;
        this.type = type;
        this.folder = folder;
    }

    void begin(Making making) {
        Thread.ofVirtual().name("file " + name).start(() -> make(making));
    }

    private void make(Making making) {
        Path part = null;
        try {
            part = folder == null
                    ? Files.createTempFile(FileMaking.folder(), "ustaz-file", ".part")
                    : Files.createTempFile(folder, "ustaz-file", ".part");
            try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
                making.write(out, this);
            }
            finish(part);
        } catch (IOException | RuntimeException e) {
            remove(part);
            fail(e);
        }
    }

    private synchronized void finish(Path made) {
        if (cancelled) {
            throw new CancellationException();
        }
        file = made;
        madeAt = System.nanoTime();
        over = true;
    }

    private synchronized void fail(Throwable why) {
        fault = why;
        over = true;
    }

    private static void remove(@Nullable Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What was written goes at once, or at the next step. */
    synchronized void cancel() {
        cancelled = true;
        remove(file);
        file = null;
    }

    @Override
    public void of(long number) {
        all.set(number);
    }

    @Override
    public void step() {
        steps.incrementAndGet();
        synchronized (this) {
            if (cancelled) {
                throw new CancellationException();
            }
        }
    }

    synchronized boolean isOver() {
        return over;
    }

    synchronized Optional<Throwable> fault() {
        return Optional.ofNullable(fault);
    }

    /** Empty before it is made, and when it is gone again. */
    synchronized Optional<Path> file() {
        if (file != null && System.nanoTime() - madeAt > LIFE.toNanos()) {
            remove(file);
            file = null;
        }
        return Optional.ofNullable(file);
    }

    long steps() {
        return steps.get();
    }

    /** Below 0 while nobody knows. */
    long all() {
        return all.get();
    }

    String name() {
        return name;
    }

    String type() {
        return type;
    }
}
