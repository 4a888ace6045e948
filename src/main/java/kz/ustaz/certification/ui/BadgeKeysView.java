package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import kz.ustaz.certification.BadgeKeys;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.common.ui.Spoken;

/** The keys that sign badges, and a new one where an old one may have come into wrong hands. */
@Route(Places.KEYS)
@RolesAllowed("ADMINISTRATOR")
class BadgeKeysView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private final transient BadgeKeys keys;
    private final transient CurrentCaller caller;
    private final Notice notice = new Notice();

    BadgeKeysView(BadgeKeys keys, CurrentCaller caller) {
        this.keys = keys;
        this.caller = caller;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        notice.clear();
        show(keys.list(caller.get()));
    }

    private void show(List<BadgeKeys.Line> lines) {
        forget();
        var lead = text(new Paragraph(), "certification.keys.lead");
        lead.addClassName("lead");
        var rotate = text(new NativeButton(), "certification.keys.rotate");
        rotate.addClassName("button");
        rotate.addClickListener(_ -> {
            show(keys.rotate(caller.get()));
            notice.done("certification.keys.rotate.done");
        });
        var list = new OrderedList();
        list.addClassName("stack");
        lines.forEach(line -> {
            var item = new ListItem(text(new Span(), "certification.keys.since", line.since()), new Span(" "));
            var id = new Span(line.id());
            id.addClassName("muted");
            item.add(id);
            list.add(item);
        });
        var card = new Div(lines.isEmpty() ? text(new Paragraph(), "certification.keys.none") : list, rotate);
        card.addClassNames("card", "stack");
        add(
                text(new Anchor(Places.CERTIFICATES), "certification.certificate.title"),
                text(new H1(), "certification.keys.title"),
                lead,
                notice,
                card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certification.keys.title");
    }
}
