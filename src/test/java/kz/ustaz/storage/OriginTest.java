package kz.ustaz.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database knows who made it, on H2 and on PostgreSQL. */
class OriginTest {

    @TempDir
    Path folder;

    @Test
    void onH2() throws Exception {
        rememberItsMaker(h2("real"), h2("demo"));
        assertThat(folder.resolve("real.made")).exists();
    }

    @Test
    void onPostgresql() throws Exception {
        Path data = Files.createDirectory(folder.resolve("pg"));
        try (var postgresql = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start()) {
            var sql = new JdbcTemplate(postgresql.getPostgresDatabase());
            sql.execute("create database demo");
            rememberItsMaker(postgresql.getPostgresDatabase(), postgresql.getDatabase("postgres", "demo"));

            sql.execute("create role ustaz login password 'right'");
            Files.writeString(
                    data.resolve("pg_hba.conf"), "host all ustaz all scram-sha-256\nhost all all all trust\n");
            sql.execute("select pg_reload_conf()");
            Thread.sleep(500);
            String url = "jdbc:postgresql://localhost:" + postgresql.getPort() + "/";
            FirstContact.withPostgresql(url + "postgres", "ustaz", "right");
            assertThatThrownBy(() -> FirstContact.withPostgresql(url + "postgres", "ustaz", "wrong"))
                    .isInstanceOf(WrongSetting.class)
                    .hasMessage("PostgreSQL refuses the user or the password (ustaz.database.user, .password)");
            assertThatThrownBy(() -> FirstContact.withPostgresql(url + "none", "ustaz", "right"))
                    .hasMessage("PostgreSQL has no such database (ustaz.database.url)");
        }
    }

    @Test
    void anEmptiedFileIsNotTakenForANewOne() throws Exception {
        origin(false).migrate(flyway(h2("real")));
        try (var connection = DriverManager.getConnection(h2("real").getURL(), "sa", "")) {
            connection.createStatement().execute("drop all objects");
        }
        assertThatThrownBy(() -> origin(false).migrate(flyway(h2("real"))))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("had content and is empty now");
    }

    private static void rememberItsMaker(DataSource real, DataSource demo) {
        for (int start = 0; start < 2; start++) {
            origin(false).migrate(flyway(real));
            origin(true).migrate(flyway(demo));
        }
        assertThat(new JdbcTemplate(real).queryForList("select demo from installation", Boolean.class))
                .containsExactly(false);
        assertThat(new JdbcTemplate(demo).queryForList("select demo from installation", Boolean.class))
                .containsExactly(true);
        assertThatThrownBy(() -> origin(true).migrate(flyway(real))).hasMessageContaining("another's");
        assertThatThrownBy(() -> origin(false).migrate(flyway(demo))).hasMessageContaining("made by the demo");
    }

    private static Origin origin(boolean demo) {
        var environment = new StandardEnvironment();
        if (demo) {
            environment.setActiveProfiles("demo");
        }
        return new Origin(environment, Clock.systemUTC(), UUID::randomUUID);
    }

    private static Flyway flyway(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load();
    }

    private JdbcDataSource h2(String name) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve(name) + Database.H2_OPTIONS);
        database.setUser("sa");
        return database;
    }
}
