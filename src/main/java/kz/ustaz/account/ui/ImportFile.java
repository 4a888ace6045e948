package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.common.Refused;
import kz.ustaz.common.table.TableFile;
import kz.ustaz.common.table.TableSource;
import kz.ustaz.common.ui.FileField;
import kz.ustaz.common.ui.FileMaking;

/** Takes the file, and gives one to fill in. */
class ImportFile extends Section implements LocaleChangeObserver {

    private static final int MEGABYTE = 1_000_000;
    private static final String FILE = "people-file";
    private static final String HINT = "people-file-hint";

    private final Consumer<byte[]> arrived;
    private final NativeLabel label = new NativeLabel();
    private final FileField field =
            new FileField(FILE, ".csv,.xlsx,text/csv," + TableFile.XLSX.type(), TableSource.MOST_BYTES, new Taker());
    private final Paragraph hint = new Paragraph();
    private final NativeButton csv = new NativeButton();
    private final NativeButton xlsx = new NativeButton();
    private final Said said = new Said();

    /** @param template asked in the page's turn, and answered away from it */
    ImportFile(Consumer<byte[]> arrived, Function<TableFile, Supplier<byte[]>> template) {
        this.arrived = arrived;
        addClassNames("card", "stack");
        label.setFor(FILE);
        hint.setId(HINT);
        hint.addClassName("muted");
        field.describedBy(HINT);
        var making = new FileMaking();
        making(csv, TableFile.CSV, template, making);
        making(xlsx, TableFile.XLSX, template, making);
        var templates = new Div(csv, xlsx);
        templates.addClassName("row");
        add(label, field, hint, said, templates, making);
    }

    private void making(
            NativeButton button, TableFile kind, Function<TableFile, Supplier<byte[]>> template, FileMaking making) {
        button.addClassName("button");
        button.addClickListener(_ -> {
            var made = template.apply(kind);
            making.start("people." + kind.ending(), kind.type(), (to, _) -> to.write(made.get()));
        });
    }

    void taken(int rows) {
        said.say(Notice.Kind.INFO, new Refused("account.import.read", rows));
    }

    void refuse(Fault fault) {
        said.say(Notice.Kind.BAD, fault.why());
    }

    void clear() {
        said.clear();
    }

    private final class Taker implements FileField.Taker {
        @Override
        public void begun() {
            said.say(Notice.Kind.INFO, new Refused("account.import.sending"));
        }

        @Override
        public void arrived(String name, byte[] bytes) {
            arrived.accept(bytes);
        }

        @Override
        public void tooLarge() {
            said.say(Notice.Kind.BAD, new Refused("common.table.refused.size", TableSource.MOST_BYTES / MEGABYTE));
        }

        @Override
        public void unreadable() {
            said.say(Notice.Kind.BAD, new Refused("account.import.unreadable"));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        label.setText(getTranslation("account.import.file"));
        hint.setText(getTranslation("account.import.file-hint"));
        csv.setText(getTranslation("account.import.template-csv"));
        xlsx.setText(getTranslation("account.import.template-xlsx"));
    }
}
