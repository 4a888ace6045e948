package kz.ustaz.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionDestroyEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** Puts the shell's parts into Flow when it starts. */
@Component
class Interface implements VaadinServiceInitListener {

    /** More than anybody opens; each takes memory until it is missed for minutes. */
    private static final int MOST_PAGES_OF_A_SESSION = 40;

    private final transient Languages languages;
    private final transient Faults faults;

    Interface(Languages languages, Faults faults) {
        this.languages = languages;
        this.faults = faults;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        RememberedServices.in(event.getSource().getContext());
        event.addIndexHtmlRequestListener(new FirstPage(languages));
        event.getSource().setSystemMessagesProvider(new SystemTexts(languages));
        event.getSource().addUIInitListener(this::speak);
        event.getSource().addUIInitListener(Interface::makeRoom);
        event.getSource().addSessionInitListener(start -> start.getSession().setErrorHandler(faults));
        event.getSource().addSessionDestroyListener(Interface::signOut);
    }

    private void speak(UIInitEvent event) {
        if (VaadinServletRequest.getCurrent() instanceof VaadinServletRequest request) {
            event.getUI().setLocale(languages.of(request.getHttpServletRequest()));
        }
    }

    /** A page that is open says so every two minutes: the one that was silent for longest ends. */
    private static void makeRoom(UIInitEvent event) {
        var pages = event.getUI().getSession().getUIs().stream()
                .filter(page -> !page.isClosing())
                .toList();
        if (pages.size() > MOST_PAGES_OF_A_SESSION) {
            pages.stream()
                    .min(Comparator.comparingLong(page -> page.getInternals().getLastHeartbeatTimestamp()))
                    .ifPresent(UI::close);
        }
    }

    /** Flow closes its own session when nobody has acted for long; the sign-in ends with it. */
    private static void signOut(SessionDestroyEvent event) {
        var session = event.getSession().getSession();
        if (session != null) {
            try {
                session.invalidate();
            } catch (IllegalStateException gone) {
                // the container was first
            }
        }
    }
}
