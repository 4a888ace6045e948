package kz.ustaz.report.ui;

import java.io.OutputStream;
import java.time.Duration;
import kz.ustaz.common.Caller;
import kz.ustaz.common.table.TableFile;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.Making;
import kz.ustaz.report.Supervision;
import kz.ustaz.roster.Run;

/** A whole run on its way into a file. */
record RunFile(Supervision supervision, Caller caller, Run run, TableFile kind, Wording wording, Duration patience)
        implements Making {

    @Override
    public void write(OutputStream to, Progress progress) {
        supervision.export(
                caller,
                run.id(),
                patience,
                (columns, rows) -> kind.write(to, run.title(), columns, rows.peek(row -> progress.step()), wording));
    }

    String name() {
        return "run-" + run.id().value() + "." + kind.ending();
    }
}
