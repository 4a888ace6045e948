package kz.ustaz.storage.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Puts the rows of one entry into its table. */
final class Loading {

    private static final int ROWS_AT_A_TIME = 500;
    private static final int BYTES_AT_A_TIME = 4 << 20;

    private final Connection connection;
    private final Table table;
    private final Rows rows;

    Loading(Connection connection, Table table, Rows rows) {
        this.connection = connection;
        this.table = table;
        this.rows = rows;
    }

    /** @throws BackupFault if the rows are not this table's */
    void load() throws IOException, SQLException {
        var order = order();
        try (var insert = connection.prepareStatement(table.insert(order))) {
            int waiting = 0;
            int bytes = 0;
            for (var row = rows.next(); row != null; row = rows.next()) {
                fill(insert, order, row);
                insert.addBatch();
                waiting++;
                bytes += rows.length();
                if (waiting == ROWS_AT_A_TIME || bytes > BYTES_AT_A_TIME) {
                    insert.executeBatch();
                    waiting = 0;
                    bytes = 0;
                }
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
        }
        for (var column : table.columns()) {
            if (column.counted()) {
                countOn(column);
            }
        }
    }

    /** The table's own columns in the order of the file. */
    private List<Table.Column> order() throws IOException {
        var names = rows.next();
        var order = new ArrayList<Table.Column>();
        if (names != null) {
            for (var name : names) {
                table.columns().stream()
                        .filter(column -> column.name().equals(name.asString("")) && !order.contains(column))
                        .findFirst()
                        .ifPresent(order::add);
            }
        }
        if (names == null
                || order.size() != names.size()
                || order.size() != table.columns().size()) {
            throw rows.fault("the columns are not those of the table");
        }
        return order;
    }

    private void fill(PreparedStatement insert, List<Table.Column> order, JsonNode row) throws SQLException {
        if (row.size() != order.size()) {
            throw rows.fault("the row has " + row.size() + " values and not " + order.size());
        }
        for (int i = 0; i < order.size(); i++) {
            try {
                order.get(i).type().into(insert, i + 1, row.get(i));
            } catch (RuntimeException e) {
                throw rows.fault("the value of " + order.get(i).name() + " is none of its type", e);
            }
        }
    }

    private void countOn(Table.Column column) throws SQLException {
        String name = Table.quoted(column.exact());
        try (var statement = connection.createStatement();
                var highest = statement.executeQuery("select max(" + name + ") from " + table.quoted())) {
            highest.next();
            DatabaseKind.run(
                    connection,
                    "alter table " + table.quoted() + " alter column " + name + " restart with "
                            + (highest.getLong(1) + 1));
        }
    }
}
