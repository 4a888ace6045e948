package kz.ustaz.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Databases of each make. Tests of rooms share a migrated one; a Spring context of its own takes a new, empty one:
 *
 * <pre>
 * &#64;DynamicPropertySource
 * static void database(DynamicPropertyRegistry settings) {
 *     Databases.POSTGRESQL.newFor(settings);
 * }
 * </pre>
 */
public enum Databases {
    H2 {
        @Override
        public String newAddress() {
            return "jdbc:h2:mem:" + newName() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
        }

        @Override
        public String user() {
            return "sa";
        }
    },
    POSTGRESQL {
        @Override
        public String newAddress() {
            var name = newName();
            var server = Server.POSTGRESQL;
            new JdbcTemplate(server.getPostgresDatabase()).execute("create database " + name);
            return server.getJdbcUrl("postgres", name);
        }

        @Override
        public String user() {
            return "postgres";
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    private CountingDataSource opened;

    /** Of a database that nobody else has; nothing is in it. */
    public abstract String newAddress();

    public abstract String user();

    /** Migrated, one for all tests of this JVM, with ten connections as the product has. */
    public synchronized CountingDataSource dataSource() {
        if (opened == null) {
            var pool = new HikariDataSource();
            pool.setJdbcUrl(newAddress());
            pool.setUsername(user());
            pool.setMaximumPoolSize(10);
            Flyway.configure().dataSource(pool).load().migrate();
            opened = new CountingDataSource(pool);
        }
        return opened;
    }

    /** Tells a Spring context of a new, empty database. */
    public void newFor(DynamicPropertyRegistry settings) {
        String address = newAddress();
        settings.add("spring.datasource.url", () -> address);
        settings.add("spring.datasource.username", this::user);
        settings.add("spring.datasource.password", () -> "");
    }

    /** Tells the product of a new, empty database, as one does when starting it. */
    String[] newSettings() {
        return new String[] {
            "--spring.datasource.url=" + newAddress(),
            "--spring.datasource.username=" + user(),
            "--spring.datasource.password="
        };
    }

    static String newName() {
        return "test" + COUNT.incrementAndGet();
    }

    /** Starts when the first test asks, and closes itself when the tests end. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRESQL = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }
    }
}
