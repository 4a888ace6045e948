package kz.ustaz.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.concurrent.CompletableFuture;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.shell.HealthDesk;
import kz.ustaz.storage.Backups;
import org.jspecify.annotations.Nullable;

/** How the installation is: database, disk, backups, versions; and having a backup made. */
@Route("health")
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "shell.health.title", order = 88)
class HealthView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private static final int ASKS_EVERY_MILLIS = 1000;

    private final transient HealthDesk desk;
    private final CurrentCaller caller;
    private final H1 title = new H1();
    private final HealthFacts facts = new HealthFacts();
    private final NativeButton backUp = new NativeButton();
    private final Paragraph outcome = new Paragraph();
    private transient @Nullable CompletableFuture<Backups.Result> running;
    private transient Backups.@Nullable Result result;

    HealthView(HealthDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
        addClassName("stack");
        backUp.addClassName("button-primary");
        backUp.addClickListener(_ -> begin());
        outcome.getElement().setAttribute("role", "status");
        add(title, facts, new Div(backUp), outcome);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var looking = event.getUI().addPollListener(_ -> look(event.getUI()));
        addDetachListener(_ -> looking.remove());
    }

    /** Beside the session, which would stand still for as long as it takes. */
    private void begin() {
        if (running != null) {
            return;
        }
        var asking = caller.get();
        result = null;
        running = CompletableFuture.supplyAsync(
                () -> desk.backUp(asking), task -> Thread.ofVirtual().start(task));
        getUI().ifPresent(ui -> ui.setPollInterval(ASKS_EVERY_MILLIS));
        say();
    }

    private void look(UI ui) {
        var asked = running;
        if (asked != null && asked.isDone()) {
            ui.setPollInterval(-1);
            running = null;
            // what went wrong unexpectedly is told like all such, by the frame
            result = asked.join();
            facts.show(desk.lines(caller.get()));
            say();
        }
    }

    private void say() {
        backUp.setEnabled(running == null);
        backUp.setText(getTranslation("shell.health.back-up"));
        var made = result;
        outcome.setVisible(running != null || made != null);
        if (running != null) {
            outcome.setClassName("notice notice-info");
            outcome.setText(getTranslation("shell.health.running"));
        } else if (made != null) {
            outcome.setClassName("notice " + (made instanceof Backups.Result.Made ? "notice-ok" : "notice-bad"));
            outcome.setText(
                    switch (made) {
                        case Backups.Result.Made file ->
                            getTranslation("shell.health.made", file.file().toString(), file.seal());
                        case Backups.Result.Not not ->
                            getTranslation(not.why().key(), not.why().values(getLocale()));
                    });
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getPageTitle());
        facts.show(desk.lines(caller.get()));
        say();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.health.title");
    }
}
