package kz.ustaz.shell.ui;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that takes seconds, done beside the session, which would stand still for as long as it takes. One at a time. */
final class Aside<T> {

    private @Nullable CompletableFuture<T> running;

    void begin(Supplier<T> what) {
        if (running == null) {
            running = CompletableFuture.supplyAsync(
                    what, task -> Thread.ofVirtual().start(task));
        }
    }

    boolean runs() {
        return running != null;
    }

    /** What came of it, once; empty while it runs. What went wrong unexpectedly is thrown, and told like all such by the frame. */
    Optional<T> ended() {
        var asked = running;
        if (asked == null || !asked.isDone()) {
            return Optional.empty();
        }
        running = null;
        return Optional.of(asked.join());
    }
}
