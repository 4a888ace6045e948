package kz.ustaz.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.h2.api.ErrorCode;

/** Opens the database once before anything else does, because a pool would tell its failure in a hundred lines. */
final class FirstContact {

    private static final String SECONDS_TO_ANSWER = "10";

    private FirstContact() {}

    /** @throws WrongSetting if the file is used by another process, damaged, or gone though it was there */
    static void with(H2File file, String url, String user, String password) {
        if (Files.exists(file.mark()) && isMissingOrEmpty(file)) {
            throw new WrongSetting("the database was in " + file.database() + " and is gone or empty; restore a backup"
                    + " (java -jar ustaz.jar restore FILE), or delete " + file.mark() + " to begin with an empty one");
        }
        try {
            DriverManager.getConnection(url, user, password).close();
        } catch (SQLException e) {
            throw new WrongSetting(
                    e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                            ? "the database is in use by another process: " + file.database()
                            : "the database is damaged or cannot be read, nothing was changed: " + file.database()
                                    + " (" + firstLine(e) + ")");
        }
    }

    /** @throws WrongSetting if the server cannot be reached or does not let us in */
    static void withPostgresql(String url, String user, String password) {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", SECONDS_TO_ANSWER);
        properties.setProperty("loginTimeout", SECONDS_TO_ANSWER);
        try {
            DriverManager.getConnection(url, properties).close();
        } catch (SQLException e) {
            String state = e.getSQLState() == null ? "" : e.getSQLState();
            throw new WrongSetting(
                    switch (state.length() < 2 ? "" : state.substring(0, 2)) {
                        case "28" -> "PostgreSQL refuses the user or the password (ustaz.database.user, .password)";
                        case "3D" -> "PostgreSQL has no such database (ustaz.database.url)";
                        default -> "PostgreSQL cannot be reached (ustaz.database.url): " + firstLine(e);
                    });
        }
    }

    private static boolean isMissingOrEmpty(H2File file) {
        try {
            return !Files.exists(file.database()) || Files.size(file.database()) == 0;
        } catch (IOException e) {
            throw new WrongSetting("the database cannot be read: " + file.database());
        }
    }

    private static String firstLine(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message).replaceAll("\\s*\\[\\d+-\\d+]$", "");
    }
}
