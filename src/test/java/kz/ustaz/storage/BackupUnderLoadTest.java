package kz.ustaz.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.ustaz.account.AuditDesk;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Caller;
import kz.ustaz.storage.backup.BackupFile;
import kz.ustaz.storage.backup.Restore;
import kz.ustaz.storage.backup.TestDatabase;
import kz.ustaz.testing.Databases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A backup is made while two dozen trainees save as fast as they can. What anybody was told is saved before it began is in
 * it, it is of one moment, and the product goes on from it, on either make of database.
 */
@Tag("deep")
class BackupUnderLoadTest {

    private static final int TRAINEES = 24;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private record Receipt(UUID attempt, UUID page, long sequence) {}

    @Test
    void whatWasSavedBeforeItIsInIt() throws Exception {
        whatWasSavedBeforeItIsInIt(Databases.H2);
    }

    @Test
    void onPostgresqlToo() throws Exception {
        whatWasSavedBeforeItIsInIt(Databases.POSTGRESQL);
    }

    private void whatWasSavedBeforeItIsInIt(Databases make) throws Exception {
        Database database = make == Databases.H2
                ? new Database("jdbc:h2:file:" + folder.resolve("ustaz") + Database.H2_OPTIONS, "sa", "")
                : new Database(make.newAddress(), make.user(), "");
        Backups.Result.Made busy;
        Backups.Result.Made quiet;
        List<Writers.Save> before;
        List<Seats.Seat> seats;
        int steps;
        try (var product = new InThisProcess(database, "--ustaz.data=" + folder, "--ustaz.backup.time=off")) {
            seats = Seats.fill(product, TRAINEES);
            var writers = new Writers();
            writers.start(product.address(), seats);
            var clerk = new Clerk(product);
            clerk.start();
            await(writers, 300);
            before = List.copyOf(writers.ledger);
            busy = (Backups.Result.Made) product.get(Backups.class).make();
            int after = writers.ledger.size();
            await(writers, after + 100);
            clerk.end();
            writers.join();
            assertThat(after).as("saves went on meanwhile").isGreaterThan(before.size());
            quiet = (Backups.Result.Made) product.get(Backups.class).make();
            steps = product.sql()
                    .sql("select count(*) from attempt_step")
                    .query(Integer.class)
                    .single();
        }
        var whole = asPeopleLeftIt(new TestDatabase(database.url(), database.user()));
        for (var other : Databases.values()) {
            assertThat(asPeopleLeftIt(restored(quiet, other))).isEqualTo(whole);
            isOfOneMoment(restored(busy, other), before, steps);
        }
        theProductGoesOnFrom(busy, seats);
    }

    /** Without what the product writes of itself every few seconds, also between the backup and its own end. */
    private static Map<String, List<String>> asPeopleLeftIt(TestDatabase database) throws SQLException {
        var rows = new TreeMap<>(database.rows());
        rows.keySet().removeAll(List.of("server_beat", "attempt_heard"));
        return rows;
    }

    private static void isOfOneMoment(TestDatabase restored, List<Writers.Save> before, int steps) throws SQLException {
        var kept = new HashSet<Receipt>();
        Map<UUID, List<Long>> numbers = new HashMap<>();
        try (var connection = restored.open();
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery("select attempt, page, sequence, n from attempt_step order by n");
            while (rows.next()) {
                var attempt = rows.getObject(1, UUID.class);
                kept.add(new Receipt(attempt, rows.getObject(2, UUID.class), rows.getLong(3)));
                numbers.computeIfAbsent(attempt, _ -> new ArrayList<>()).add(rows.getLong(4));
            }
            var chain = statement.executeQuery(
                    "select last_position, (select count(*) from audit_row), (select max(position) from audit_row)"
                            + " from audit_head");
            chain.next();
            assertThat(List.of(chain.getLong(2), chain.getLong(3)))
                    .as("audit rows that its head, written in the same transaction, knows of")
                    .containsOnly(chain.getLong(1));
        }
        assertThat(kept)
                .containsAll(before.stream()
                        .map(save -> new Receipt(save.attempt(), save.page(), save.sequence()))
                        .toList());
        assertThat(kept).as("those that came later are not in it").hasSizeLessThan(steps);
        assertThat(numbers.values())
                .allSatisfy(n -> assertThat(n).first().isEqualTo(1L))
                .allSatisfy(n -> assertThat(n).last().isEqualTo((long) n.size()));
    }

    private void theProductGoesOnFrom(Backups.Result.Made made, List<Seats.Seat> seats) throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        restoreByCommand(made.file(), elsewhere);
        try (var product = InThisProcess.in(elsewhere, "--ustaz.data=" + elsewhere)) {
            var head =
                    new Caller(product.get(Names.class).byKeys(List.of("head")).get("head"));
            var chain = product.get(AuditDesk.class).chain(head);
            assertThat(chain.rows()).isGreaterThan(TRAINEES);
            assertThat(chain.brokenAt()).isNull();
            for (var seat : seats) {
                var sittings = product.get(Sittings.class);
                assertThat(sittings.handIn(seat.caller(), seat.attempt()).items())
                        .isNotEmpty();
            }
        }
    }

    private static void restoreByCommand(Path file, Path data) {
        var environment = new MockEnvironment();
        environment.setProperty("ustaz.data", data.toString());
        assertThat(new RestoreCommand(environment).run(List.of(file.toString())))
                .startsWith("Restored ");
    }

    private static TestDatabase restored(Backups.Result.Made made, Databases make) throws SQLException {
        var empty = TestDatabase.empty(make);
        try (var backup = BackupFile.checked(made.file());
                var connection = empty.open()) {
            connection.setAutoCommit(false);
            Restore.into(connection, backup);
            connection.commit();
        }
        return empty;
    }

    private static void await(Writers writers, int saves) throws InterruptedException {
        long end = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (writers.ledger.size() < saves) {
            assertThat(System.nanoTime())
                    .as("%d saves so far", writers.ledger.size())
                    .isLessThan(end);
            Thread.sleep(20);
        }
    }

    /** Writes a row of the audit and its head, again and again, each time in one transaction. */
    private static final class Clerk extends Thread {

        private final Audit audit;
        private final TransactionTemplate transaction;
        private volatile boolean ended;
        private volatile Throwable failure;

        Clerk(InThisProcess product) {
            audit = product.get(Audit.class);
            transaction = new TransactionTemplate(product.get(PlatformTransactionManager.class));
            setUncaughtExceptionHandler((_, thrown) -> failure = thrown);
        }

        @Override
        public void run() {
            while (!ended) {
                transaction.executeWithoutResult(_ -> audit.recordSystem("study.rebuild", "", Map.of()));
            }
        }

        void end() throws InterruptedException {
            ended = true;
            join();
            assertThat(failure).isNull();
        }
    }
}
