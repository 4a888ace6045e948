package kz.ustaz.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;

/** Which database this is, as the libraries are told of it. */
record Database(String url, String user, String password) {

    /** Every commit is written at once; closed by us; ten seconds for a lock; no file beside it that repeats its content. */
    static final String H2_OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";

    private static final String POSTGRESQL = "jdbc:postgresql:";

    /**
     * PostgreSQL where it is named, else what a test told Spring itself, else a file in the data folder.
     *
     * @throws WrongSetting if the settings name no database that can be used
     */
    static Database in(Environment environment) {
        String url = environment.getProperty("ustaz.database.url", "");
        if (!url.isBlank()) {
            return postgresql(environment, url);
        }
        for (String name : new String[] {"ustaz.database.user", "ustaz.database.password"}) {
            if (environment.containsProperty(name)) {
                throw new WrongSetting(name + " is set and ustaz.database.url is not");
            }
        }
        return environment.containsProperty("spring.datasource.url") ? told(environment) : embedded(environment);
    }

    /** As Spring was told. */
    static Database of(JdbcConnectionDetails connection) {
        return new Database(connection.getJdbcUrl(), text(connection.getUsername()), text(connection.getPassword()));
    }

    Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password);
    }

    /** @throws WrongSetting if it does not open */
    void check() {
        H2File.in(url).ifPresent(file -> FirstContact.with(file, url, user, password));
        if (url.startsWith(POSTGRESQL)) {
            FirstContact.withPostgresql(url, user, password);
        }
    }

    /** A connection that is not the pool's. */
    Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private static Database postgresql(Environment environment, String url) {
        if (!url.startsWith(POSTGRESQL)) {
            throw new WrongSetting("ustaz.database.url must begin with " + POSTGRESQL + "//");
        }
        String user = environment.getProperty("ustaz.database.user", "");
        if (user.isBlank()) {
            throw new WrongSetting("ustaz.database.url is set and ustaz.database.user is not");
        }
        return new Database(url, user, environment.getProperty("ustaz.database.password", ""));
    }

    private static Database told(Environment environment) {
        return new Database(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getProperty("spring.datasource.username", "sa"),
                environment.getProperty("spring.datasource.password", ""));
    }

    private static Database embedded(Environment environment) {
        Path folder = DataFolder.set(environment).path();
        if (folder.toString().contains(";")) {
            throw new WrongSetting("ustaz.data must not contain a semicolon: " + folder);
        }
        checkWritable(folder);
        return new Database("jdbc:h2:file:" + folder.resolve("ustaz") + H2_OPTIONS, "sa", "");
    }

    private static void checkWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", ""));
        } catch (IOException e) {
            throw new WrongSetting("the data folder cannot be written: " + folder + " (ustaz.data)");
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
