package kz.ustaz.storage.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Fills an empty database from a backup: first the tables as they were then (later migrations follow when the product
 * starts), then all rows, then every reference is checked. Nothing is committed here but what H2 commits with each table
 * that it makes, which is why that is done in a file that nobody uses yet.
 */
public final class Restore {

    private final BackupFile backup;
    private final Connection connection;

    private Restore(BackupFile backup, Connection connection) {
        this.backup = backup;
        this.connection = connection;
    }

    /**
     * @param connection without automatic commit; it is for the caller to commit, or not if this throws
     * @throws BackupFault if the database is not empty or the backup cannot be restored by this product
     */
    public static void into(Connection connection, BackupFile backup) throws SQLException {
        new Restore(backup, connection).run();
    }

    private void run() throws SQLException {
        if (!Table.names(connection).isEmpty()) {
            throw new BackupFault("the database is not empty; a backup is restored into an empty one only");
        }
        var schema = backup.manifest().schema();
        var newest = newest(schema);
        var flyway = Flyway.configure().dataSource(new OneConnection(connection));
        checkKnown(flyway.load(), schema);
        flyway.target(newest).load().migrate();
        if (!Migrations.applied(connection).equals(schema)) {
            throw new BackupFault("the backup's tables are not those that this version of the product would make");
        }
        load();
    }

    private static MigrationVersion newest(List<String> schema) {
        return schema.stream()
                .filter(applied -> applied.matches("[0-9._]{1,40}:-?[0-9]{1,10}"))
                .map(applied -> MigrationVersion.fromVersion(Migrations.version(applied)))
                .max(MigrationVersion::compareTo)
                .orElseThrow(() -> new BackupFault("this is no backup of Ustaz: it has no tables"));
    }

    private static void checkKnown(Flyway flyway, List<String> schema) {
        var versions = new HashSet<String>();
        var known = new HashSet<String>();
        Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getVersion() != null)
                .forEach(migration -> {
                    String version = migration.getVersion().getVersion();
                    versions.add(version);
                    known.add(version + ":" + Objects.requireNonNullElse(migration.getChecksum(), 0));
                });
        for (String applied : schema) {
            if (!versions.contains(Migrations.version(applied))) {
                throw new BackupFault("the backup was made by a newer version of the product: this one knows nothing of"
                        + " its tables of version " + Migrations.version(applied));
            }
            if (!known.contains(applied)) {
                throw new BackupFault("the backup's tables are not those that this version of the product would make");
            }
        }
    }

    private void load() throws SQLException {
        var tables = Table.held(connection);
        var entries = backup.tables();
        if (entries.size() != tables.size() || !tables.stream().allMatch(table -> entries.containsKey(table.name()))) {
            throw new BackupFault("the backup has not the tables that its version had");
        }
        var kind = DatabaseKind.of(connection);
        kind.openReferences(connection);
        for (Table table : tables) {
            // the migrations put some in
            DatabaseKind.run(connection, "delete from " + table.quoted());
        }
        for (Table table : tables) {
            load(table, Objects.requireNonNull(entries.get(table.name())));
        }
        try {
            kind.closeReferences(connection);
        } catch (SQLException e) {
            throw new BackupFault("the backup was changed: a row refers to one that is not there", e);
        }
    }

    private void load(Table table, Manifest.Entry entry) throws SQLException {
        try {
            backup.read(entry, in -> new Loading(connection, table, new Rows(in, entry.name())).load());
        } catch (IOException e) {
            throw new BackupFault("the backup cannot be read: " + entry.name(), e);
        } catch (SQLException e) {
            throw new BackupFault("the database does not take the rows of " + table.name() + ": " + line(e), e);
        }
    }

    private static String line(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
