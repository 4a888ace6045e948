package kz.ustaz.shell;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
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
        var document = answer.getDocument();
        document.getElementsByTag("html")
                .attr("lang", languages.of(request).getLanguage())
                .attr("translate", "no");
        document.head().prependChild(new Element("script").text(CHOSEN_THEME));
        document.getElementsByTag("script").attr("nonce", SecurityHeaders.nonce(request));
    }
}
