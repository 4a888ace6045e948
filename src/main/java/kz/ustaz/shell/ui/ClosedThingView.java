package kz.ustaz.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import kz.ustaz.common.NotAllowed;

/** A desk refused. It reads like a page that does not exist. */
@ParentLayout(Frame.class)
@AnonymousAllowed
class ClosedThingView extends ErrorView implements HasErrorParameter<NotAllowed> {

    ClosedThingView() {
        super("shell.nothing");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowed> parameter) {
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
