package kz.ustaz.shell;

import com.vaadin.flow.router.InvalidLocationException;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.jsoup.nodes.Element;

/** The page before any screen: its language, its light or dark, and the nonce on its scripts. */
class FirstPage implements IndexHtmlRequestListener {

    /** Before the first paint, so that a dark room stays dark. */
    private static final String CHOSEN_THEME =
            "try{const t=localStorage.getItem('ustaz.theme');if(t)document.documentElement.dataset.theme=t}catch{}";

    private final transient Languages languages;

    FirstPage(Languages languages) {
        this.languages = languages;
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse answer) {
        var request = ((VaadinServletRequest) answer.getVaadinRequest()).getHttpServletRequest();
        if (!leadsToAView(answer)) {
            answer.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        var document = answer.getDocument();
        document.getElementsByTag("html")
                .attr("lang", languages.of(request).getLanguage())
                .attr("translate", "no");
        document.head().prependChild(new Element("script").text(CHOSEN_THEME));
        document.getElementsByTag("script").attr("nonce", SecurityHeaders.nonce(request));
    }

    /** Flow answers every address with this page and finds out later; who only reads the status is told now. */
    private static boolean leadsToAView(IndexHtmlResponse answer) {
        String path = answer.getVaadinRequest().getPathInfo();
        String route = path == null || path.isEmpty() ? "" : path.substring(1);
        try {
            return answer.getVaadinRequest()
                    .getService()
                    .getRouter()
                    .resolveNavigationTarget(new Location(route))
                    .isPresent();
        } catch (InvalidLocationException e) {
            return false;
        }
    }
}
