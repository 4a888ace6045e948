package kz.ustaz.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import kz.ustaz.common.Ids;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Remembers in the database who made it, so that the demo never fills one with real people, a demo never becomes the
 * real thing, and an emptied database is not taken for a new one.
 */
@Component
class Origin implements FlywayMigrationStrategy {

    private static final String TABLE = "installation";

    private final boolean demo;
    private final Clock clock;
    private final Ids ids;

    Origin(Environment environment, Clock clock, Ids ids) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.clock = clock;
        this.ids = ids;
    }

    /** @throws WrongSetting before anything is changed, if this database is not ours to use */
    @Override
    public void migrate(Flyway flyway) {
        try {
            DataSource database = flyway.getConfiguration().getDataSource();
            boolean known;
            Optional<H2File> file;
            try (var connection = database.getConnection()) {
                file = H2File.in(connection.getMetaData().getURL());
                known = check(connection, file);
            }
            flyway.migrate();
            try (var connection = database.getConnection()) {
                if (!known) {
                    record(connection);
                }
                if (file.isPresent() && !Files.exists(file.get().mark())) {
                    mark(connection, file.get());
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the database's origin cannot be read or written", e);
        }
    }

    private boolean check(Connection connection, Optional<H2File> file) throws SQLException {
        boolean known = hasTable(connection, TABLE) && hasRow(connection);
        if (!known && file.filter(h2 -> Files.exists(h2.mark())).isPresent()) {
            throw new WrongSetting(
                    "the database had content and is empty now: " + file.get().database() + "; put its backup there");
        }
        if (demo && (known ? !madeByDemo(connection) : hasTable(connection, "flyway_schema_history"))) {
            throw new WrongSetting("the demo uses only a database that it made itself; this one is another's");
        }
        if (!demo && known && madeByDemo(connection)) {
            throw new WrongSetting("this database was made by the demo, whose passwords are public; use another");
        }
        return known;
    }

    private static boolean hasTable(Connection connection, String name) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), null, null)) {
            while (tables.next()) {
                if (name.equalsIgnoreCase(tables.getString("TABLE_NAME"))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean hasRow(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from installation")) {
            return rows.next();
        }
    }

    static boolean madeByDemo(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from installation where demo")) {
            return rows.next();
        }
    }

    private void record(Connection connection) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into installation (id, made_at, demo) values (?, ?, ?)")) {
            insert.setObject(1, ids.next());
            insert.setTimestamp(2, Timestamp.from(clock.instant()));
            insert.setBoolean(3, demo);
            insert.executeUpdate();
        }
    }

    /** Only what is surely in the file is said to be there. */
    private static void mark(Connection connection, H2File file) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
        Files.writeString(file.mark(), "The database beside this file was filled once.\n");
    }
}
