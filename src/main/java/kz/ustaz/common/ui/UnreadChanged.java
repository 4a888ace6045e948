package kz.ustaz.common.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** A view tells the frame around it how many notices its person has not read now. */
public final class UnreadChanged extends ComponentEvent<UI> {

    private final int unread;

    public UnreadChanged(UI page, int unread) {
        super(page, false);
        this.unread = unread;
    }

    public int unread() {
        return unread;
    }
}
