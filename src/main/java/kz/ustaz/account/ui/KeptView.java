package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import kz.ustaz.account.KeptLine;
import kz.ustaz.account.OwnKept;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.FileMaking;

/** What is kept of whoever reads it, and all of it to take along. */
@Route(KeptView.ADDRESS)
@PermitAll
class KeptView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    static final String ADDRESS = "account/kept";

    private static final String FILE = "ustaz-my-data.zip";

    private final transient OwnKept desk;
    private final transient CurrentCaller caller;
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final NativeButton export = new NativeButton();
    private final Paragraph inside = new Paragraph();
    private final FileMaking making = new FileMaking();
    private final KeptTable table = new KeptTable();
    private final Paragraph not = new Paragraph();
    private final Anchor back = new Anchor("account");
    private final int kinds;

    KeptView(OwnKept desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
        addClassName("stack");
        lead.addClassName("lead");
        inside.addClassName("muted");
        not.addClassName("muted");
        export.setId("kept-export");
        export.addClassName("button-primary");
        export.addClickListener(_ -> export());
        var lines = desk.list(caller.get());
        kinds = (int) lines.stream().map(KeptLine::kind).distinct().count();
        table.show(lines);
        add(title, lead, new Div(export), making, inside, table, not, back);
    }

    private void export() {
        var who = caller.get();
        var language = getLocale();
        making.start(FILE, "application/zip", (to, progress) -> {
            progress.of(kinds);
            desk.export(who, language, to, progress::step);
        });
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getPageTitle());
        lead.setText(getTranslation("account.kept.lead"));
        export.setText(getTranslation("account.kept.export"));
        inside.setText(getTranslation("account.kept.inside"));
        not.setText(getTranslation("account.kept.not"));
        back.setText(getTranslation("account.own.title"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.kept.title");
    }
}
