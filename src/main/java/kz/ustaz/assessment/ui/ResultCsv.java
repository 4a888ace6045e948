package kz.ustaz.assessment.ui;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.ustaz.assessment.ItemAnalysis;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.table.CsvFile;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.table.Wording;

/** Sends results as a file, once it is written and the audit knows. Whoever may not any more is told of no such page. */
class ResultCsv implements DownloadHandler {

    private final transient ItemAnalysis.Part part;
    private final transient Supplier<Wording> wording;
    private final transient Consumer<ItemAnalysis.File> export;

    ResultCsv(ItemAnalysis.Part part, Supplier<Wording> wording, Consumer<ItemAnalysis.File> export) {
        this.part = part;
        this.wording = wording;
        this.export = export;
    }

    private record Written(OutputStream to, Wording wording) implements ItemAnalysis.File {
        @Override
        public <R> void write(List<TableColumn<R>> columns, Stream<R> rows) {
            CsvFile.write(to, columns, rows, wording);
        }
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var file = Files.createTempFile("ustaz-results", ".csv");
        try {
            try (var out = Files.newOutputStream(file)) {
                export.accept(new Written(out, wording.get()));
            }
            event.setFileName(getUrlPostfix());
            event.setContentType("text/csv;charset=UTF-8");
            event.setContentLength(Files.size(file));
            Files.copy(file, event.getOutputStream());
        } catch (NotFound | NotAllowed e) {
            event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public String getUrlPostfix() {
        return part.name().toLowerCase(Locale.ROOT) + ".csv";
    }
}
