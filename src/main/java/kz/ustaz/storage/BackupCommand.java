package kz.ustaz.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import kz.ustaz.storage.backup.BackupFault;
import org.h2.api.ErrorCode;
import org.springframework.core.env.Environment;

/** Asks the running product for a backup; if none runs here, makes one itself. */
final class BackupCommand {

    private final Environment environment;
    private final BackupSettings settings;
    private final Clock clock;

    BackupCommand(Environment environment, Clock clock) {
        this.clock = clock;
        this.environment = environment;
        settings = BackupSettings.in(environment).orElseThrow(() -> new BackupFault("there is no data folder"));
    }

    /** @return what to print @throws BackupFault if there is none */
    String run() {
        try {
            var answer = CommandClient.ask(settings.data().socket(), CommandClient.BACKUP);
            return answer.isPresent() ? said(answer.get()) : alone();
        } catch (IOException e) {
            throw new BackupFault(String.valueOf(e.getMessage()), e);
        }
    }

    private static String said(List<String> answer) {
        if (answer.size() == 5 && answer.getFirst().equals("made")) {
            return made(answer.get(1), answer.get(2), answer.get(3), answer.get(4));
        }
        throw new BackupFault(answer.getLast());
    }

    private String alone() throws IOException {
        try (var connection = open(Database.in(environment))) {
            var made = BackingUp.backup(settings).make(connection, clock.instant());
            return made(made.file().toString(), "" + made.bytes(), "" + made.rows(), made.seal());
        } catch (SQLException e) {
            throw new BackupFault(String.valueOf(e.getMessage()), e);
        }
    }

    private static Connection open(Database database) throws SQLException {
        var file = H2File.in(database.url());
        if (file.isPresent() && !Files.exists(file.get().database())) {
            throw new BackupFault("there is no database in " + file.get().database());
        }
        try {
            return database.open();
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new BackupFault("the database is in use by a process that does not listen to commands", e);
            }
            throw e;
        }
    }

    private static String made(String file, String bytes, String rows, String seal) {
        return "Made the backup " + file + " (" + bytes + " bytes, " + rows + " rows).\nIts seal, to compare with when"
                + " it is restored: " + seal;
    }
}
