package kz.ustaz.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the databases of a run are: files of the embedded one, or a PostgreSQL that syncs as one in production does. */
final class Ground implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres server;

    private Ground(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    static Ground of(String database, Path folder) throws IOException, SQLException {
        if (database.equals("h2")) {
            return new Ground(folder, null);
        }
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgresql"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        var sql = new JdbcTemplate(server.getPostgresDatabase());
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (!"on".equals(sql.queryForObject("show " + setting, String.class))) {
                throw new IllegalStateException(setting + " is off");
            }
        }
        sql.execute("create database ustaz");
        sql.execute("create database floor");
        return new Ground(folder, server);
    }

    /** For the product that furnishes it in this process, where tests have another database by default. */
    List<String> forFurnishing() {
        return server == null
                ? List.of(
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("ustaz")
                                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000",
                        "--spring.datasource.username=sa",
                        "--spring.datasource.password=")
                : forProduct();
    }

    List<String> forProduct() {
        return server == null
                ? List.of("--ustaz.data=" + folder)
                : List.of(
                        "--ustaz.data=" + folder,
                        "--ustaz.database.url=" + server.getJdbcUrl("postgres", "ustaz"),
                        "--ustaz.database.user=postgres");
    }

    /** Address, user and password. */
    List<String> forFloor() {
        return server == null
                ? List.of("jdbc:h2:file:" + folder.resolve("floor"), "sa", "")
                : List.of(server.getJdbcUrl("postgres", "floor"), "postgres", "");
    }

    /** Seconds of processor's time that the database's own processes took; none where it is embedded. */
    double cpu() throws IOException {
        if (server == null) {
            return 0;
        }
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).getFirst());
        return ProcessHandle.of(pid).stream()
                        .flatMap(own -> Stream.concat(Stream.of(own), own.descendants()))
                        .map(process -> process.info().totalCpuDuration())
                        .flatMap(Optional::stream)
                        .mapToLong(java.time.Duration::toNanos)
                        .sum()
                / 1e9;
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
