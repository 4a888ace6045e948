package kz.ustaz.shell;

import java.util.Map;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.storage.BackupMade;
import kz.ustaz.storage.Backups;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Backups that nobody at a desk asked for. Their seals stand in the record, against which a file can be held. */
@Component
class BackupAudit {

    private final Audit audit;

    BackupAudit(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    @Transactional
    public void on(BackupMade event) {
        if (event.result() instanceof Backups.Result.Made made) {
            audit.recordSystem("backup.make", name(made), details(made));
        }
    }

    static String name(Backups.Result.Made made) {
        return String.valueOf(made.file().getFileName());
    }

    static Map<String, String> details(Backups.Result.Made made) {
        return Map.of("rows", Long.toString(made.rows()), "seal", made.seal());
    }
}
