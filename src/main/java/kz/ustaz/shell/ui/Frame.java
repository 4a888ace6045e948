package kz.ustaz.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import kz.ustaz.common.ui.UnreadChanged;
import kz.ustaz.shell.Languages;
import kz.ustaz.shell.Reception;
import kz.ustaz.shell.Visitor;

/** What stands around every view. Made once for a page; views come and go in its {@code main}. */
@Layout
@AnonymousAllowed
class Frame extends Div implements RouterLayout, AfterNavigationObserver, LocaleChangeObserver {

    /** Waits for a view that has taken the focus itself, as a form does. */
    private static final String FOCUS_NEW_VIEW =
            "setTimeout(() => this.contains(document.activeElement) || this.focus({preventScroll: true}))";

    private static final String GO_TO_TOP = "window.scrollTo(0, 0)";
    private static final String GO_BACK_TO_PLACE = "document.dispatchEvent(new Event('ustaz-back'))";

    private static final String TELL_BROWSER = """
            document.documentElement.lang = $0;
            const indicator = window.Vaadin && window.Vaadin.connectionIndicator;
            if (indicator) {
              indicator.onlineText = $1;
              indicator.offlineText = $2;
              indicator.reconnectingText = $3;
            }""";

    private final Anchor skip = new Anchor("#main");
    private final Menu menu;
    private final Main main = new Main();
    private final Span purpose = new Span();
    private final Optional<InboxLink> inbox;
    private final transient Reception reception;
    private String path = "";
    private boolean visited;

    Frame(Languages languages, Reception reception, OpenEntries entries) {
        this.reception = reception;
        menu = new Menu(entries.now());
        var visitor = reception.visitor();
        addClassName("frame");
        skip.addClassName("frame-skip");
        skip.setRouterIgnore(true);
        main.setId("main");
        main.addClassName("frame-main");
        main.getElement().setAttribute("tabindex", "-1");

        var tools = new Div(new LanguageSwitch(languages), new ThemeSwitch());
        tools.addClassName("frame-tools");
        inbox = visitor.map(_ -> new InboxLink());
        inbox.ifPresent(tools::add);
        visitor.map(PersonMenu::new).ifPresent(tools::add);
        var bar = new Div(brand(), menu.button(), tools);
        bar.addClassName("frame-bar");
        var header = new Header(bar, menu);
        header.addClassName("frame-header");

        var footer = new Footer(new Span("Ustaz"), purpose);
        footer.addClassName("frame-footer");
        visitor.map(UnsentNotice::new).ifPresent(header::add);
        add(skip, header, main, footer);
        visitor.ifPresent(known -> add(new IdleWatch()));
        visitor.flatMap(Visitor::resetAt).ifPresent(at -> main.add(new ResetNotice(at, reception)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var changes = ComponentUtil.addListener(
                event.getUI(), UnreadChanged.class, change -> inbox.ifPresent(link -> link.show(change.unread())));
        addDetachListener(_ -> changes.remove());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement content) {
        content.getElement().removeFromParent();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String now = event.getLocation().getPath();
        menu.show(now);
        inbox.ifPresent(link -> link.show(reception.unread()));
        if (visited && !now.equals(path)) {
            switch (event.getLocationChangeEvent().getTrigger()) {
                case HISTORY -> main.getElement().executeJs(GO_BACK_TO_PLACE);
                // a link goes to the top by itself
                case UI_NAVIGATE, PROGRAMMATIC -> main.getElement().executeJs(GO_TO_TOP);
                default -> {}
            }
            main.getElement().executeJs(FOCUS_NEW_VIEW);
        }
        visited = true;
        path = now;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        skip.setText(getTranslation("shell.skip"));
        purpose.setText(getTranslation("shell.purpose"));
        event.getUI()
                .getPage()
                .executeJs(
                        TELL_BROWSER,
                        event.getLocale().getLanguage(),
                        getTranslation("shell.connection.online"),
                        getTranslation("shell.connection.offline"),
                        getTranslation("shell.connection.retrying"));
        event.getUI().getInternals().getActiveRouterTargetsChain().stream()
                .filter(HasDynamicTitle.class::isInstance)
                .findFirst()
                .ifPresent(view -> event.getUI().getPage().setTitle(((HasDynamicTitle) view).getPageTitle()));
    }

    private static Anchor brand() {
        var mark = new Span();
        mark.addClassName("frame-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var brand = new Anchor("", mark, new Span("Ustaz"));
        brand.addClassName("frame-brand");
        return brand;
    }
}
