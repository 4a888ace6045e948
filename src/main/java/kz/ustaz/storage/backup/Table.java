package kz.ustaz.storage.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A table as this database has it. What is written into SQL comes from here and never from a file. */
record Table(String exact, List<Column> columns) {

    /** They say how far this database is, not what it holds: each database has its own. */
    private static final Set<String> OF_THE_DATABASE_ITSELF = Set.of("flyway_schema_history", "scheduled_tasks");

    /** @param counted whether the database counts its values up by itself */
    record Column(String exact, ColumnType type, boolean counted) {

        String name() {
            return exact.toLowerCase(Locale.ROOT);
        }
    }

    String name() {
        return exact.toLowerCase(Locale.ROOT);
    }

    String quoted() {
        return quoted(exact);
    }

    /** All tables that a backup holds, by name. */
    static List<Table> held(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        for (String name : names(connection)) {
            if (!OF_THE_DATABASE_ITSELF.contains(name.toLowerCase(Locale.ROOT))) {
                tables.add(new Table(name, columns(connection, name)));
            }
        }
        return tables;
    }

    /** Of all tables, by name. */
    static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var tables = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        names.sort(String::compareTo);
        return names;
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var nothing = statement.executeQuery("select * from " + quoted(table) + " where 1 = 0")) {
            var described = nothing.getMetaData();
            var columns = new ArrayList<Column>();
            for (int place = 1; place <= described.getColumnCount(); place++) {
                String column = described.getColumnName(place);
                columns.add(new Column(
                        column,
                        ColumnType.of(described.getColumnTypeName(place), table + "." + column),
                        described.isAutoIncrement(place)));
            }
            return columns;
        }
    }

    String select() {
        return "select " + list(columns) + " from " + quoted();
    }

    /** @param order of the columns */
    String insert(List<Column> order) {
        String gaps = order.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into " + quoted() + " (" + list(order) + ") values (" + gaps + ")";
    }

    private static String list(List<Column> columns) {
        return columns.stream().map(column -> quoted(column.exact())).collect(Collectors.joining(", "));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
