package kz.ustaz.account;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.KeptPapers;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk where everybody sees what is kept of him, and takes it along. {@link NotAllowed} for the deactivated. */
@Service
public class OwnKept {

    private final KeptBook book;
    private final KeptArchive archive;
    private final ObjectProvider<KeptPapers> papers;
    private final Rights rights;
    private final Audit audit;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    OwnKept(
            KeptBook book,
            KeptArchive archive,
            ObjectProvider<KeptPapers> papers,
            Rights rights,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.book = book;
        this.archive = archive;
        this.papers = papers;
        this.rights = rights;
        this.audit = audit;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        writing = new TransactionTemplate(transactions);
    }

    /** By kind, without those of which there is nothing. The same number of queries whatever there is, but for quizzes that show more later: each of a run asks whether it does yet. */
    @Transactional(readOnly = true)
    public List<KeptLine> list(Caller caller) {
        requireActive(caller);
        return book.lines(caller.person());
    }

    /**
     * All of it as one archive: a table for each kind, his certificates, and a page that explains every column. Audited
     * when it has been written and before it is sent.
     *
     * @param step is run for each kind; what it throws ends the export
     * @return how many kinds there were
     * @throws UncheckedIOException if it cannot be written
     */
    public int export(Caller caller, Locale language, OutputStream to, Runnable step) {
        requireActive(caller);
        try (var zip = archive.begin(to, language)) {
            reading.executeWithoutResult(_ -> book.all(caller.person()).forEach(kept -> {
                zip.add(book.read(kept));
                step.run();
            }));
            papers.orderedStream().forEach(room -> room.of(caller, language, zip::add));
            zip.explain();
            int kinds = zip.kinds();
            writing.executeWithoutResult(_ -> audit.record(
                    caller, "kept.export", caller.person().toString(), Map.of("kinds", Integer.toString(kinds))));
            return kinds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireActive(Caller caller) {
        if (!rights.isActive(caller)) {
            throw new NotAllowed("own account");
        }
    }
}
