package kz.ustaz.shell;

import java.util.List;
import java.util.Map;
import kz.ustaz.account.MailTried;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.MailTrial;
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
 * Where an administrator of the whole installation sees how it is, has a backup made and tries the mail. All methods throw
 * {@link kz.ustaz.common.NotAllowed} for others.
 */
@Service
public class HealthDesk {

    private final ObjectProvider<HealthLine.Source> rooms;
    private final Backups backups;
    private final MailTrial mail;
    private final Rights rights;
    private final Audit audit;
    private final TransactionTemplate transaction;

    HealthDesk(
            ObjectProvider<HealthLine.Source> rooms,
            Backups backups,
            MailTrial mail,
            Rights rights,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.rooms = rooms;
        this.backups = backups;
        this.mail = mail;
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

    /** @param mail whether this installation sends any, so that it can be tried */
    public record Ways(boolean mail) {}

    public Ways ways(Caller caller) {
        require(caller);
        return new Ways(mail.on());
    }

    /** Sends a mail to the caller's own address; returns when the mail server has answered, after seconds. */
    public MailTried tryMail(Caller caller) {
        require(caller);
        var tried = mail.send(caller.person());
        transaction.executeWithoutResult(_ -> audit.record(
                caller, "mail.try", caller.person().toString(), Map.of("sent", Boolean.toString(tried.sent()))));
        return tried;
    }

    private void require(Caller caller) {
        rights.require(caller, Role.ADMINISTRATOR, new Scope.Installation());
    }
}
