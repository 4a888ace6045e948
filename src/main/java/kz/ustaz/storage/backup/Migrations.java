package kz.ustaz.storage.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How far a database's tables are: each migration that it had, in order, as version and checksum. */
final class Migrations {

    private static final String TABLE = "flyway_schema_history";

    private Migrations() {}

    /** @throws BackupFault if this is no database of the product */
    static List<String> applied(Connection connection) throws SQLException {
        String history = Table.names(connection).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).equals(TABLE))
                .findFirst()
                .orElseThrow(() -> new BackupFault("the database is not one of Ustaz: it has no tables"));
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select \"version\", \"checksum\" from " + Table.quoted(history)
                        + " where \"success\" and \"version\" is not null order by \"installed_rank\"")) {
            var applied = new ArrayList<String>();
            while (rows.next()) {
                applied.add(rows.getString(1) + ":" + rows.getInt(2));
            }
            applied.sort(String::compareTo);
            return applied;
        }
    }

    /** The version that stands in one of {@link #applied}. */
    static String version(String applied) {
        return applied.replaceFirst(":.*", "");
    }
}
