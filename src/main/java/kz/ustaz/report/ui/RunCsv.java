package kz.ustaz.report.ui;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.function.Supplier;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.table.CsvFile;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.report.Supervision;
import kz.ustaz.roster.RunId;

/** Sends the whole run as a file, once it is written and the audit knows. Whoever may not any more is told of no such page. */
class RunCsv implements DownloadHandler {

    private final transient Supervision supervision;
    private final transient CurrentCaller caller;
    private final transient RunId run;
    private final transient Supplier<Wording> wording;
    private final transient Supplier<Duration> patience;

    RunCsv(
            Supervision supervision,
            CurrentCaller caller,
            RunId run,
            Supplier<Wording> wording,
            Supplier<Duration> patience) {
        this.supervision = supervision;
        this.caller = caller;
        this.run = run;
        this.wording = wording;
        this.patience = patience;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var file = Files.createTempFile("ustaz-run", ".csv");
        try {
            try (var out = Files.newOutputStream(file)) {
                supervision.export(
                        caller.get(),
                        run,
                        patience.get(),
                        (columns, rows) -> CsvFile.write(out, columns, rows, wording.get()));
            }
            event.setFileName("run-" + run.value() + ".csv");
            event.setContentType("text/csv;charset=UTF-8");
            event.setContentLength(Files.size(file));
            Files.copy(file, event.getOutputStream());
        } catch (NotFound e) {
            event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public String getUrlPostfix() {
        return "run.csv";
    }
}
