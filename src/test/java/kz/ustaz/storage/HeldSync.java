package kz.ustaz.storage;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A disk that a test can hold back. In a Spring test: {@code @Import(HeldSync.Disk.class)}, then inject it. */
public final class HeldSync implements DiskSync {

    private final DiskSync disk;
    private final Semaphore way = new Semaphore(1);
    private final AtomicInteger finished = new AtomicInteger();

    HeldSync(DiskSync disk) {
        this.disk = disk;
    }

    @Override
    public void sync() throws java.sql.SQLException {
        way.acquireUninterruptibly();
        try {
            disk.sync();
            finished.incrementAndGet();
        } finally {
            way.release();
        }
    }

    /** From now on no sync ends; one that runs ends before this returns. */
    public void hold() {
        way.acquireUninterruptibly();
    }

    public void release() {
        way.release();
    }

    public int finished() {
        return finished.get();
    }

    @Override
    public void close() {
        disk.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Disk {

        @Bean
        @Primary
        HeldSync heldSync() {
            return new HeldSync(() -> {});
        }
    }
}
