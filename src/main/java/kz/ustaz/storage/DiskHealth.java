package kz.ustaz.storage;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while commits do not reach the disk. */
@Component
class DiskHealth implements HealthIndicator {

    private final GroupSync disk;

    DiskHealth(GroupSync disk) {
        this.disk = disk;
    }

    @Override
    public Health health() {
        return (disk.isHealthy() ? Health.up() : Health.down()).build();
    }
}
