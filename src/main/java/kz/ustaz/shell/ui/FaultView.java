package kz.ustaz.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import kz.ustaz.shell.Faults;

/** The page asked for failed: a number that finds the cause in the log, and no cause. */
@ParentLayout(Frame.class)
@AnonymousAllowed
class FaultView extends ErrorView implements HasErrorParameter<Exception> {

    FaultView() {
        super("shell.fault");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        values(Faults.log(parameter.getException()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
