package kz.ustaz.report.ui;

import java.io.OutputStream;
import kz.ustaz.common.Caller;
import kz.ustaz.common.table.TableFile;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.Making;
import kz.ustaz.report.Levels;
import kz.ustaz.roster.Run;

/** A run's evaluation on its way into a file. */
record LevelsFile(Levels levels, Caller caller, Run run, TableFile kind, Wording wording) implements Making {

    @Override
    public void write(OutputStream to, Progress progress) {
        levels.export(
                caller,
                run.id(),
                (columns, rows) -> kind.write(to, run.title(), columns, rows.peek(row -> progress.step()), wording));
    }

    String name() {
        return "levels-" + run.id().value() + "." + kind.ending();
    }
}
