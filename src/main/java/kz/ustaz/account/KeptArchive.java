package kz.ustaz.account;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.ustaz.common.table.CsvFile;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.table.Wording;
import org.springframework.stereotype.Component;

/** Writes what is kept of a person as a zip of tables that every program reads. */
@Component
class KeptArchive {

    private final I18NProvider texts;

    KeptArchive(I18NProvider texts) {
        this.texts = texts;
    }

    Open begin(OutputStream to, Locale language) {
        return new Open(new ZipOutputStream(to, StandardCharsets.UTF_8), new Wording(texts, language));
    }

    /** One archive in the making. Headings are the same in every language, and a page in his says what they mean. */
    static final class Open implements AutoCloseable {

        private final ZipOutputStream zip;
        private final Wording wording;
        private final List<String> kinds = new ArrayList<>();
        private final SequencedSet<String> columns = new LinkedHashSet<>();

        private Open(ZipOutputStream zip, Wording wording) {
            this.zip = zip;
            this.wording = wording;
        }

        /** Nothing is written where there is nothing. */
        void add(KeptBook.Table table) {
            if (table.rows().isEmpty()) {
                return;
            }
            kinds.add(table.kept().kind());
            columns.addAll(table.columns());
            entry(
                    table.kept().kind() + ".csv",
                    () -> CsvFile.write(zip, columns(table), table.rows().stream(), wording));
        }

        void add(String path, byte[] document) {
            entry(path, () -> write(document));
        }

        /** The last entry: what each file and each column is. */
        void explain() {
            var page = new StringBuilder(wording.get("account.kept.page")).append("\r\n\r\n");
            kinds.forEach(kind -> page.append(kind)
                    .append(".csv: ")
                    .append(wording.get("account.kept.kind." + kind))
                    .append("\r\n"));
            page.append("\r\n").append(wording.get("account.kept.columns")).append("\r\n\r\n");
            columns.forEach(column -> page.append(column)
                    .append(": ")
                    .append(wording.get("account.kept.column." + column))
                    .append("\r\n"));
            add("README.txt", page.toString().getBytes(StandardCharsets.UTF_8));
        }

        int kinds() {
            return kinds.size();
        }

        private static List<TableColumn<List<String>>> columns(KeptBook.Table table) {
            return IntStream.range(0, table.columns().size())
                    .mapToObj(i -> TableColumn.<List<String>>text(
                            table.columns().get(i),
                            _ -> table.columns().get(i),
                            row -> row.get(i),
                            Comparator.comparing(row -> row.get(i))))
                    .toList();
        }

        private void entry(String path, Runnable content) {
            try {
                zip.putNextEntry(new ZipEntry(path));
                content.run();
                zip.closeEntry();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void write(byte[] document) {
            try {
                zip.write(document);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Ends the archive and leaves the stream to who opened it. */
        @Override
        public void close() throws IOException {
            zip.finish();
        }
    }
}
