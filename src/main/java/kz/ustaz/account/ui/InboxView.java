package kz.ustaz.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.account.Inbox;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.common.ui.UnreadChanged;

/** What concerns whoever reads it, the newest first. A notice's own address marks it as read and goes where it leads. */
@Route("inbox")
@PermitAll
class InboxView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private static final String READ = "read";

    private final transient Inbox desk;
    private final transient CurrentCaller caller;
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final NativeButton readAll = new NativeButton();
    private final Div list = new Div();
    private final NativeButton older = new NativeButton();
    private final transient List<Inbox.Line> lines = new ArrayList<>();
    private int unread;

    InboxView(Inbox desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
        addClassName("stack");
        lead.addClassName("lead");
        lead.getElement().setAttribute("role", "status");
        list.addClassName("stack");
        readAll.addClassName("button");
        readAll.addClickListener(_ -> readAll());
        older.addClassName("button");
        older.addClickListener(_ -> more(Optional.of(lines.getLast().id())));
        add(title, lead, readAll, list, older);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var one = event.getLocation().getQueryParameters().getSingleParameter(READ);
        if (one.isPresent()) {
            var there = new Location(desk.read(caller.get(), id(one.get())));
            event.forwardTo(there.getPath(), there.getQueryParameters());
        } else {
            lines.clear();
            more(Optional.empty());
        }
    }

    private void more(Optional<UUID> before) {
        var page = desk.page(caller.get(), before);
        lines.addAll(page.lines());
        unread = page.unread();
        older.setVisible(page.more());
        say();
    }

    private void readAll() {
        desk.readAll(caller.get());
        unread = 0;
        lines.replaceAll(line -> new Inbox.Line(line.id(), line.what(), line.facts(), line.at(), true));
        say();
        UI ui = UI.getCurrent();
        ComponentUtil.fireEvent(ui, new UnreadChanged(ui, 0));
    }

    private void say() {
        title.setText(getPageTitle());
        lead.setText(
                lines.isEmpty()
                        ? getTranslation("account.inbox.none")
                        : unread == 0
                                ? getTranslation("account.inbox.read")
                                : getTranslation("account.inbox.unread", unread));
        readAll.setText(getTranslation("account.inbox.read-all"));
        readAll.setVisible(unread > 0);
        older.setText(getTranslation("account.inbox.older"));
        list.removeAll();
        lines.forEach(line -> list.add(card(line)));
    }

    private Component card(Inbox.Line line) {
        var card = new Article();
        card.addClassNames("card", "row");
        if (!line.read()) {
            var badge = new Span(getTranslation("account.inbox.new"));
            badge.addClassNames("badge", "badge-due");
            card.add(badge);
        }
        var at = new Span(Moments.of(line.at(), getLocale()));
        at.addClassName("muted");
        card.add(new NoticeLink("inbox?" + READ + "=" + line.id(), line), at);
        return card;
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new NotFound("notice");
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.inbox.title");
    }
}
