package kz.ustaz.survey.ui;

import java.io.OutputStream;
import kz.ustaz.common.Caller;
import kz.ustaz.common.table.TableFile;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.Making;
import kz.ustaz.roster.Run;
import kz.ustaz.survey.Evaluation;

/** A run's results on their way into a file. */
record ResultFile(Evaluation evaluation, Caller caller, Run run, TableFile kind, Wording wording) implements Making {

    @Override
    public void write(OutputStream to, Progress progress) {
        evaluation.export(
                caller,
                run.id(),
                (columns, rows) -> kind.write(to, run.title(), columns, rows.peek(row -> progress.step()), wording));
    }

    String name() {
        return "evaluation-" + run.id().value() + "." + kind.ending();
    }
}
