package kz.ustaz.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import kz.ustaz.common.NotFound;

/** What the address names does not exist, or is not this person's: the same page for both. */
@ParentLayout(Frame.class)
@AnonymousAllowed
class NoSuchThingView extends ErrorView implements HasErrorParameter<NotFound> {

    NoSuchThingView() {
        super("shell.nothing");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
