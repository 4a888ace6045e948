package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.Anchor;
import kz.ustaz.account.Fact;
import kz.ustaz.account.Inbox;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.Moments;

/** A notice in the words of whoever reads it, leading to where there is more. */
class NoticeLink extends Anchor {

    NoticeLink(String address, Inbox.Line line) {
        super(address);
        setText(getTranslation(
                line.what(), line.facts().stream().map(this::said).toArray()));
    }

    private String said(Fact fact) {
        return switch (fact) {
            case Fact.Text(var text) -> text;
            case Fact.Named(var texts) -> new Localized(texts).in(getLocale());
            case Fact.Day(var day) -> Moments.longDay(getLocale()).format(day);
            case Fact.Moment(var at) -> Moments.of(at, getLocale());
            case Fact.Word(var key) -> getTranslation(key);
        };
    }
}
