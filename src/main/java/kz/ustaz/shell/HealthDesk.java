package kz.ustaz.shell;

import java.util.List;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.HealthLine;
import kz.ustaz.common.Scope;
import kz.ustaz.storage.Backups;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where an administrator of the whole installation sees how it is, and has a backup made. All methods throw
 * {@link kz.ustaz.common.NotAllowed} for others.
 */
@Service
public class HealthDesk {

    private final ObjectProvider<HealthLine.Source> rooms;
    private final Backups backups;
    private final Rights rights;
    private final Audit audit;
    private final TransactionTemplate transaction;

    HealthDesk(
            ObjectProvider<HealthLine.Source> rooms,
            Backups backups,
            Rights rights,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.rooms = rooms;
        this.backups = backups;
        this.rights = rights;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the rooms say of themselves, in the order of rooms. */
    public List<HealthLine> lines(Caller caller) {
        require(caller);
        return rooms.orderedStream().flatMap(room -> room.lines().stream()).toList();
    }

    /** Returns when it is made, after seconds or minutes. */
    public Backups.Result backUp(Caller caller) {
        require(caller);
        var result = backups.make();
        if (result instanceof Backups.Result.Made made) {
            // not around the backup: that would hold a connection all the time
            transaction.executeWithoutResult(
                    _ -> audit.record(caller, "backup.make", BackupAudit.name(made), BackupAudit.details(made)));
        }
        return result;
    }

    private void require(Caller caller) {
        rights.require(caller, Role.ADMINISTRATOR, new Scope.Installation());
    }
}
