package kz.ustaz.storage.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The whole database at one moment, while others go on writing. */
final class Snapshot {

    /** A line is one row. No row of ours comes near it; a line that does is somebody's trap. */
    static final int LONGEST_LINE = 64 << 20;

    private static final int ROWS_AT_A_TIME = 200;
    private static final ObjectWriter PLAIN = JsonMapper.shared().writer();
    private static final ObjectWriter ESCAPED = PLAIN.with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private final Connection connection;
    private final BooleanSupplier stopped;
    private final List<Table> tables;

    /** @param connection of its own: it ends with the snapshot @param stopped whether to give up */
    Snapshot(Connection connection, BooleanSupplier stopped) throws SQLException {
        this.connection = connection;
        this.stopped = stopped;
        DatabaseKind.of(connection).beginSnapshot(connection);
        tables = Table.held(connection);
    }

    List<Table> tables() {
        return tables;
    }

    /** Such as H2 2.4.240. */
    String database() throws SQLException {
        var described = connection.getMetaData();
        return described.getDatabaseProductName() + " "
                + described.getDatabaseProductVersion().replaceAll(" .*", "");
    }

    List<String> schema() throws SQLException {
        return Migrations.applied(connection);
    }

    /** The newest one's hash; empty if there is none. */
    String edition() throws SQLException {
        if (tables.stream().noneMatch(table -> table.name().equals("edition"))) {
            return "";
        }
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select hash from edition order by turn desc")) {
            return found.next() ? found.getString(1) : "";
        }
    }

    /** Writes the names of the columns and then the rows, each a line of JSON. @return how many rows */
    long copy(Table table, OutputStream out) throws SQLException, IOException {
        line(table.columns().stream().map(Table.Column::name).toList(), out);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (var rows = statement.executeQuery(table.select())) {
                long count = 0;
                while (rows.next()) {
                    if (stopped.getAsBoolean()) {
                        throw new BackupFault("the product stops");
                    }
                    line(values(table, rows), out);
                    count++;
                }
                return count;
            }
        }
    }

    private static List<@Nullable Object> values(Table table, ResultSet row) throws SQLException {
        var values = new ArrayList<@Nullable Object>(table.columns().size());
        for (int i = 0; i < table.columns().size(); i++) {
            values.add(table.columns().get(i).type().from(row, i + 1));
        }
        return values;
    }

    /** Half a character, which H2 takes and UTF-8 does not have, is written as its number. */
    private static void line(List<?> values, OutputStream out) throws IOException {
        String plain = PLAIN.writeValueAsString(values);
        boolean whole = StandardCharsets.UTF_8.newEncoder().canEncode(plain);
        byte[] line = (whole ? plain : ESCAPED.writeValueAsString(values)).getBytes(StandardCharsets.UTF_8);
        if (line.length > LONGEST_LINE) {
            throw new BackupFault("a row is longer than a backup can hold");
        }
        out.write(line);
        out.write('\n');
    }
}
