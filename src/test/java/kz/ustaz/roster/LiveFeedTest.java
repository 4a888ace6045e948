package kz.ustaz.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kz.ustaz.roster.ports.Changes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@Timeout(30)
class LiveFeedTest {

    private static final EnrolmentId ONE = new EnrolmentId(new UUID(1, 1));

    private final List<Changes.Change> table = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final Changes room = from -> {
        asked.incrementAndGet();
        return List.copyOf(table);
    };
    private final Changes broken = from -> {
        throw new IllegalStateException("made by a test");
    };
    private final LiveFeed feed = new LiveFeed(
            new StaticListableBeanFactory(java.util.Map.of("broken", broken, "room", room))
                    .getBeanProvider(Changes.class),
            Clock.systemUTC());
    private final BlockingQueue<Set<EnrolmentId>> told = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        feed.destroy();
    }

    private void happens() {
        table.add(new Changes.Change(ONE, UUID.randomUUID(), Instant.now()));
    }

    private Set<EnrolmentId> next() throws InterruptedException {
        var next = told.poll(5, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    @Test
    void asksNobodyUntilSomebodyWatchesAndNoMoreWhenNobodyDoes() throws Exception {
        assertThat(feed.isGoing()).isFalse();
        var first = feed.watch(told::add);
        var second = feed.watch(told::add);
        next();
        first.close();
        first.close();
        assertThat(feed.isGoing()).isTrue();
        second.close();
        assertThat(feed.isGoing()).isFalse();
        int before = asked.get();
        // Its own ear: the turn that told the first may still be telling the second, which has left meanwhile.
        var heard = new LinkedBlockingQueue<Set<EnrolmentId>>();
        var again = feed.watch(heard::add);
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isNotNull();
        again.close();
        assertThat(asked.get()).isGreaterThan(before);
    }

    @Test
    void tellsWhatHappenedOnceASecondThoughOneRoomAndOneWatcherFail() throws Exception {
        try (var unlucky = feed.watch(changed -> {
                    throw new IllegalStateException("made by a test");
                });
                var watch = feed.watch(told::add)) {
            happens();
            happens();
            assertThat(next()).containsExactly(ONE);
            assertThat(next()).isEmpty();
            happens();
            assertThat(next()).containsExactly(ONE);
        }
    }
}
