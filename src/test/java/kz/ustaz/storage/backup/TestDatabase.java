package kz.ustaz.storage.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.ustaz.testing.Databases;
import org.flywaydb.core.Flyway;

/** A database of its own, and its rows read in another way than the product reads them. */
public record TestDatabase(String url, String user) {

    private static final List<String> NOT_HELD = List.of("flyway_schema_history", "scheduled_tasks");

    public static TestDatabase empty(Databases make) {
        return new TestDatabase(make.newAddress(), make.user());
    }

    static TestDatabase migrated(Databases make) {
        var database = empty(make);
        Flyway.configure().dataSource(database.url, database.user, "").load().migrate();
        return database;
    }

    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, "");
    }

    /** What a database may hold and a careless copy loses. */
    TestDatabase fill() throws SQLException {
        try (var connection = open()) {
            var child = UUID.fromString("00000000-0000-7000-8000-000000000001");
            var root = UUID.fromString("ffffffff-ffff-7fff-bfff-ffffffffffff");
            insert(connection, "org_unit", root, 0, "Ә\u2028«\"\\\t\n'{}😀", "", null, "/");
            // its row may come before the one that it refers to
            insert(connection, "org_unit", child, Integer.MAX_VALUE, "", "b", root, "/b/");
            insert(
                    connection,
                    "installation",
                    child,
                    Timestamp.from(Instant.parse("2026-11-23T04:05:06.123456Z")),
                    false);
            byte[] every = new byte[256];
            for (int i = 0; i < every.length; i++) {
                every[i] = (byte) i;
            }
            insert(connection, "blob", "a".repeat(64), Long.MIN_VALUE);
            insert(connection, "blob_piece", "a".repeat(64), 0, every);
            insert(connection, "blob_piece", "a".repeat(64), 1, new byte[0]);
            insert(connection, "blob_piece", "a".repeat(64), 2, new byte[1 << 20]);
            insert(connection, "edition", "e".repeat(64), null, Timestamp.from(Instant.EPOCH), null, "jar", 7L);
            insert(connection, "item_revision", root, "i", "k", "h", "s", "{}", "text ".repeat(200_000));
            insert(
                    connection,
                    "run",
                    root,
                    Long.MAX_VALUE,
                    "t",
                    "e",
                    child,
                    "z",
                    "kk",
                    java.sql.Date.valueOf("1969-12-31"),
                    Timestamp.from(Instant.parse("1900-01-01T00:00:00.000001Z")),
                    "Ә",
                    java.sql.Date.valueOf("9999-12-31"),
                    null);
            // moments without a zone, as a library keeps them
            insert(
                    connection,
                    "user_credentials",
                    "c",
                    "u",
                    every,
                    4_294_967_295L,
                    null,
                    true,
                    "",
                    null,
                    false,
                    new byte[0],
                    null,
                    Timestamp.valueOf("2026-11-23 04:05:06.123456"),
                    null,
                    "Ә😀");
        }
        return this;
    }

    static void insert(Connection connection, String table, Object... values) throws SQLException {
        String gaps = "?" + ", ?".repeat(values.length - 1);
        try (var insert = connection.prepareStatement("insert into " + table + " values (" + gaps + ")")) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    /** All rows that a backup holds, as text, by table. */
    public Map<String, List<String>> rows() throws SQLException {
        try (var connection = open()) {
            var rows = new TreeMap<String, List<String>>();
            for (String table : tables(connection)) {
                if (!NOT_HELD.contains(table)) {
                    rows.put(table, rows(connection, table));
                }
            }
            return rows;
        }
    }

    /** In small letters. */
    static List<String> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = current_schema and table_type = 'BASE TABLE'")) {
            var tables = new ArrayList<String>();
            while (found.next()) {
                tables.add(found.getString(1).toLowerCase(Locale.ROOT));
            }
            return tables;
        }
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select * from " + table)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                var row = new TreeMap<String, String>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.put(found.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT), text(found.getObject(i)));
                }
                rows.add(row.toString());
            }
            rows.sort(String::compareTo);
            return rows;
        }
    }

    private static String text(Object value) throws SQLException {
        return switch (value) {
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case Timestamp at -> at.toInstant().toString();
            case OffsetDateTime at -> at.toInstant().toString();
            case java.sql.Clob text -> text.getSubString(1, (int) text.length());
            case null -> "nothing";
            default -> value.toString();
        };
    }
}
