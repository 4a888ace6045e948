package kz.ustaz.account.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.function.Consumer;
import kz.ustaz.account.ImportLook;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.PeopleImport;
import kz.ustaz.account.PersonField;
import kz.ustaz.common.table.SentTable;
import kz.ustaz.common.ui.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Enters and changes people from a file: choose it, say what its columns hold, see what would become of it, and do it. */
@CssImport("./styles/account.css")
@Route("people/import")
@RolesAllowed("ADMINISTRATOR")
class PeopleImportView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final transient PeopleImport desk;
    private final transient CurrentCaller caller;
    private final RouterLink back = new RouterLink("", PeopleView.class);
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final ImportFile file;
    private final ImportColumns columns = new ImportColumns(this::look);
    private final ImportTrial trial = new ImportTrial(this::take);
    private transient @Nullable SentTable table;
    private transient Map<Integer, PersonField> looked = Map.of();

    PeopleImportView(PeopleImport desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
        desk.begin(caller.get());
        addClassName("stack");
        lead.addClassName("lead");
        file = new ImportFile(this::read, kind -> {
            var asker = caller.get();
            var language = getLocale();
            return () -> desk.template(asker, kind, language);
        });
        add(back, title, lead, file, columns, trial);
    }

    private void read(byte[] bytes) {
        table = null;
        columns.hide();
        trial.hide();
        when(desk.read(caller.get(), bytes), file::refuse, brought -> {
            table = brought.table();
            file.taken(brought.table().rows().size());
            columns.show(brought.table(), brought.proposed());
        });
    }

    private void look(Map<Integer, PersonField> chosen) {
        trial.hide();
        var now = table;
        if (now != null) {
            looked = Map.copyOf(chosen);
            when(desk.look(caller.get(), now, looked), columns::refuse, trial::show);
        }
    }

    private void take() {
        var now = table;
        if (now != null) {
            when(desk.take(caller.get(), now, looked), trial::refuse, this::taken);
        }
    }

    private void taken(ImportLook look) {
        table = null;
        columns.hide();
        trial.done(look);
        file.clear();
    }

    private static <T> void when(Outcome<T> outcome, Consumer<Outcome.Fault> refused, Consumer<T> done) {
        switch (outcome) {
            case Outcome.Done<T>(var result) -> done.accept(result);
            case Outcome.Declined<T>(var faults) -> refused.accept(faults.getFirst());
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getPageTitle());
        back.setText(getTranslation("account.people.title"));
        lead.setText(getTranslation("account.import.lead"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.import.title");
    }
}
