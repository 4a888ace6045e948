package kz.ustaz.report.ui;

import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.common.Caller;
import kz.ustaz.common.table.TableFile;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.Making;
import kz.ustaz.report.Levels;

/** How far runs reached, on its way into a file. */
record ReachFile(Levels levels, Caller caller, Optional<UUID> unit, TableFile kind, Wording wording) implements Making {

    @Override
    public void write(OutputStream to, Progress progress) {
        levels.exportRuns(
                caller,
                unit,
                (columns, rows) -> kind.write(
                        to, wording.get("report.reach.title"), columns, rows.peek(row -> progress.step()), wording));
    }

    String name() {
        return "reach." + kind.ending();
    }
}
