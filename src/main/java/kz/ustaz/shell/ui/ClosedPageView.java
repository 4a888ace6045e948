package kz.ustaz.shell.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** The view is not open to this person. It reads like a page that does not exist. */
@ParentLayout(Frame.class)
@AnonymousAllowed
class ClosedPageView extends ErrorView implements HasErrorParameter<AccessDeniedException> {

    ClosedPageView() {
        super("shell.nothing");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
