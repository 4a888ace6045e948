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
import kz.ustaz.account.MailTried;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.shell.HealthDesk;
import kz.ustaz.storage.Backups;
import org.jspecify.annotations.Nullable;

/** How the installation is: database, disk, backups, mail, versions; having a backup made, and trying the mail. */
@Route("health")
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "shell.health.title", order = 88)
class HealthView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private static final int ASKS_EVERY_MILLIS = 1000;
    private static final String INFO = "info";
    private static final String OK = "ok";
    private static final String BAD = "bad";

    private final transient HealthDesk desk;
    private final CurrentCaller caller;
    private final H1 title = new H1();
    private final HealthFacts facts = new HealthFacts();
    private final NativeButton backUp = new NativeButton();
    private final NativeButton tryMail = new NativeButton();
    private final Paragraph outcome = new Paragraph();
    private final Paragraph mailOutcome = new Paragraph();
    private final transient Aside<Backups.Result> backup = new Aside<>();
    private final transient Aside<MailTried> mail = new Aside<>();
    private transient Backups.@Nullable Result result;
    private transient @Nullable MailTried tried;

    HealthView(HealthDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
        addClassName("stack");
        backUp.addClassName("button-primary");
        backUp.addClickListener(_ -> backUp());
        tryMail.addClassName("button");
        tryMail.setId("try-mail");
        tryMail.addClickListener(_ -> tryMail());
        tryMail.setVisible(desk.ways(caller.get()).mail());
        outcome.getElement().setAttribute("role", "status");
        mailOutcome.getElement().setAttribute("role", "status");
        var buttons = new Div(backUp, tryMail);
        buttons.addClassName("row");
        add(title, facts, buttons, outcome, mailOutcome);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var looking = event.getUI().addPollListener(_ -> look(event.getUI()));
        addDetachListener(_ -> looking.remove());
    }

    private void backUp() {
        var asking = caller.get();
        result = null;
        backup.begin(() -> desk.backUp(asking));
        await();
    }

    private void tryMail() {
        var asking = caller.get();
        tried = null;
        mail.begin(() -> desk.tryMail(asking));
        await();
    }

    private void await() {
        getUI().ifPresent(ui -> ui.setPollInterval(ASKS_EVERY_MILLIS));
        say();
    }

    private void look(UI ui) {
        var made = backup.ended();
        var sent = mail.ended();
        if (!backup.runs() && !mail.runs()) {
            ui.setPollInterval(-1);
        }
        if (made.isPresent() || sent.isPresent()) {
            result = made.orElse(result);
            tried = sent.orElse(tried);
            facts.show(desk.lines(caller.get()));
            say();
        }
    }

    private void say() {
        backUp.setEnabled(!backup.runs());
        backUp.setText(getTranslation("shell.health.back-up"));
        tryMail.setEnabled(!mail.runs());
        tryMail.setText(getTranslation("shell.health.try-mail"));
        outcome.setVisible(false);
        mailOutcome.setVisible(false);
        if (backup.runs()) {
            show(outcome, INFO, getTranslation("shell.health.running"));
        } else if (result instanceof Backups.Result.Made file) {
            show(outcome, OK, getTranslation("shell.health.made", file.file().toString(), file.seal()));
        } else if (result instanceof Backups.Result.Not not) {
            show(outcome, BAD, getTranslation(not.why().key(), not.why().values(getLocale())));
        }
        var mailed = tried;
        if (mail.runs()) {
            show(mailOutcome, INFO, getTranslation("shell.health.trying-mail"));
        } else if (mailed != null) {
            show(
                    mailOutcome,
                    mailed.sent() ? OK : BAD,
                    getTranslation(mailed.what().key(), mailed.what().values(getLocale())));
        }
    }

    private static void show(Paragraph where, String how, String text) {
        where.setClassName("notice notice-" + how);
        where.setText(text);
        where.setVisible(true);
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
