package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.Anchor;
import kz.ustaz.account.Inbox;
import kz.ustaz.account.NoticeText;
import kz.ustaz.common.ui.Moments;

/** A notice in the words of whoever reads it, leading to where there is more. */
class NoticeLink extends Anchor {

    NoticeLink(String address, Inbox.Line line) {
        super(address);
        var text = new NoticeText(getLocale(), key -> getTranslation(key), at -> Moments.of(at, getLocale()));
        setText(getTranslation(line.what(), text.gaps(line.facts())));
    }
}
