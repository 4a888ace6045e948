package kz.ustaz.study.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.roster.RunId;
import kz.ustaz.study.SearchPage;
import kz.ustaz.study.Searching;

/** One field, and what has its words. The address keeps them, so that a reload and the way back do. */
@CssImport("./styles/study.css")
@StyleSheet("context://assets/study/search.css")
@Route("search")
@Menu(title = "study.search.menu", order = 15)
@PermitAll
class SearchView extends Div implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    private static final String KEEP = "history.replaceState(history.state, '', $0)";

    private final transient Searching searching;
    private final transient CurrentCaller caller;
    private transient Optional<RunId> run = Optional.empty();
    private String spoken = "";
    private final H1 title = new H1();
    private final NativeLabel label = new NativeLabel();
    private final Input words = new Input(ValueChangeMode.LAZY);
    private final Paragraph status = new Paragraph();
    private final Div results = new Div();

    SearchView(Searching searching, CurrentCaller caller) {
        this.searching = searching;
        this.caller = caller;
        addClassNames("stack", "search-page");
        words.setType("search");
        words.setId("search-words");
        words.getElement().setAttribute("maxlength", "200").setAttribute("enterkeyhint", "search");
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                find();
            }
        });
        label.setFor(words);
        var form = new Div(label, words);
        form.addClassName("search-form");
        form.getElement().setAttribute("role", "search");
        status.getElement().setAttribute("role", "status");
        status.addClassName("muted");
        results.addClassName("stack");
        add(title, form, status, results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        run = Ways.run(event.getLocation());
        words.setValue(Ways.words(event.getLocation()));
        show();
        if (words.getValue().isBlank()) {
            words.focus();
        }
    }

    private void find() {
        var page = show();
        String address = run.flatMap(_ -> page.place())
                .map(place -> Ways.search(place, words.getValue()))
                .orElseGet(() -> Ways.search("search", words.getValue()));
        UI.getCurrentOrThrow().getPage().executeJs(KEEP, address);
    }

    private SearchPage show() {
        spoken = getLocale().getLanguage();
        var page = searching.find(caller.get(), spoken, run, words.getValue());
        status.setText(said(page));
        results.removeAll();
        if (page.places().size() > 1) {
            results.add(new SearchPlaces(page, words.getValue()));
        }
        if (page.place().isEmpty()) {
            results.add(new Paragraph(getTranslation("study.search.no-run")));
        }
        page.found().forEach(in -> results.add(new FoundIn(page.place(), in, getLocale())));
        page.items().filter(items -> items.count() > 0).ifPresent(items -> {
            var bank = new Anchor(
                    Ways.search(items.writes() ? "bank" : "reviewing", words.getValue()),
                    getTranslation("study.search.items", items.count()));
            results.add(new Paragraph(bank));
        });
        return page;
    }

    private String said(SearchPage page) {
        String typed = words.getValue().strip();
        if (page.typed().isEmpty()) {
            return getTranslation("study.search.lead");
        }
        if (page.isEmpty()) {
            return getTranslation("study.search.none", typed);
        }
        if (page.meant().isPresent()) {
            return getTranslation("study.search.meant", typed, page.meant().get());
        }
        if (page.most()) {
            return getTranslation("study.search.most", typed);
        }
        boolean own = page.found().stream().anyMatch(in -> in.language().equals(spoken) && in.hasText());
        return own ? getTranslation("study.search.found", typed) : getTranslation("study.search.elsewhere", typed);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getPageTitle());
        label.setText(getTranslation("study.search.label"));
        if (!spoken.equals(event.getLocale().getLanguage())) {
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("study.search.title");
    }
}
