package kz.ustaz.storage.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.engine.Constants;

/** What H2 and PostgreSQL do each in its own way. */
enum DatabaseKind {
    H2 {
        @Override
        void beginSnapshot(Connection connection) throws SQLException {
            run(connection, "set lazy_query_execution 1");
            connection.setAutoCommit(false);
            // «repeatable read» would take each table when it is first read; this takes all when the first is
            connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
        }

        @Override
        void openReferences(Connection connection) throws SQLException {
            for (String table : Table.names(connection)) {
                run(connection, "alter table " + Table.quoted(table) + " set referential_integrity false");
            }
        }

        @Override
        void closeReferences(Connection connection) throws SQLException {
            for (String table : Table.names(connection)) {
                run(connection, "alter table " + Table.quoted(table) + " set referential_integrity true check");
            }
        }
    },
    POSTGRESQL {
        @Override
        void beginSnapshot(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
        }

        @Override
        void openReferences(Connection connection) throws SQLException {
            for (String reference : references(connection)) {
                run(connection, reference + " deferrable initially deferred");
            }
        }

        @Override
        void closeReferences(Connection connection) throws SQLException {
            run(connection, "set constraints all immediate");
            for (String reference : references(connection)) {
                run(connection, reference + " not deferrable");
            }
        }
    };

    private static final String REFERENCES = """
            select format('alter table %s alter constraint %I', conrelid::regclass, conname)
            from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace""";

    /** From now on this connection sees the whole database as it is at its first question. */
    abstract void beginSnapshot(Connection connection) throws SQLException;

    /** Lets rows come before those that they refer to. */
    abstract void openReferences(Connection connection) throws SQLException;

    /** As before. @throws SQLException if a row refers to one that is not there */
    abstract void closeReferences(Connection connection) throws SQLException;

    static DatabaseKind of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2") ? H2 : POSTGRESQL;
    }

    private static List<String> references(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(REFERENCES)) {
            var references = new ArrayList<String>();
            while (found.next()) {
                references.add(found.getString(1));
            }
            return references;
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
