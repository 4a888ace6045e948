package kz.ustaz.assessment.ui;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.ustaz.assessment.ItemAnalysis;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.table.TableFile;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.Making;

/** Results on their way into a file. */
record ResultFile(ItemAnalysis.Part part, TableFile kind, Wording wording, Consumer<ItemAnalysis.File> export)
        implements Making {

    private record Written(OutputStream to, TableFile kind, String title, Wording wording, Progress progress)
            implements ItemAnalysis.File {
        @Override
        public <R> void write(List<TableColumn<R>> columns, long count, Stream<R> rows) {
            progress.of(count);
            kind.write(to, title, columns, rows.peek(row -> progress.step()), wording);
        }
    }

    @Override
    public void write(OutputStream to, Progress progress) {
        export.accept(new Written(to, kind, title(), wording, progress));
    }

    String title() {
        return wording.get("assessment.analysis.file." + part);
    }

    String name() {
        return part.name().toLowerCase(Locale.ROOT) + "." + kind.ending();
    }
}
