package kz.ustaz.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.flywaydb.core.Flyway;

/** A migrated database of each make for tests of rooms, one of each for all of them. */
public enum Databases {
    H2 {
        @Override
        String address() {
            return "jdbc:h2:mem:rooms;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
        }
    },
    POSTGRESQL {
        @Override
        String address() {
            try {
                // Closes itself when the tests end.
                return EmbeddedPostgres.builder().start().getJdbcUrl("postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    private CountingDataSource opened;

    abstract String address();

    /** With ten connections, as the product has. */
    public synchronized CountingDataSource dataSource() {
        if (opened == null) {
            var pool = new HikariDataSource();
            pool.setJdbcUrl(address());
            pool.setMaximumPoolSize(10);
            Flyway.configure().dataSource(pool).load().migrate();
            opened = new CountingDataSource(pool);
        }
        return opened;
    }
}
