package kz.ustaz.content.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.content.GlossaryDesk;

/** All terms of the course in the reader's language. {@code glossary#term-escrow} leads to one of them. */
@CssImport("./styles/content.css")
@Route("glossary")
@PermitAll
@Menu(title = "content.glossary.title", order = 20)
class GlossaryView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private static final String LEAD_TO_TERMS = """
            const go = id => {
              const entry = id && document.getElementById(id);
              if (entry) { entry.scrollIntoView({block: 'center'}); entry.focus({preventScroll: true}); }
            };
            this.addEventListener('click', event => {
              const term = event.target.closest('[data-term]');
              if (term) { go('term-' + term.dataset.term); }
            });
            go(location.hash.substring(1));
            """;

    private final transient GlossaryDesk desk;
    private final CurrentCaller caller;
    private final H1 title = new H1();
    private final NativeLabel label = new NativeLabel();
    private final Input search = new Input(ValueChangeMode.LAZY);
    private final Paragraph count = new Paragraph();
    private final Anchor everywhere = new Anchor();
    private final DescriptionList list = new DescriptionList();

    GlossaryView(GlossaryDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
        addClassName("stack");
        search.setType("search");
        search.setId("glossary-search");
        search.getElement().setAttribute("maxlength", "100");
        search.addValueChangeListener(_ -> show());
        label.setFor(search);
        var tools = new Div(label, search);
        tools.addClassName("content-search");
        count.addClassName("muted");
        count.getElement().setAttribute("role", "status");
        list.addClassName("glossary");
        add(title, tools, count, everywhere, list);
        list.getElement().executeJs(LEAD_TO_TERMS);
    }

    private void show() {
        var entries = desk.find(caller.get(), getLocale(), search.getValue());
        var html = new StringBuilder();
        entries.forEach(entry -> html.append(GlossaryEntry.html(entry)));
        // one node for the whole list: a session keeps little of it
        list.getElement().setProperty("innerHTML", html.toString());
        everywhere.setHref(
                "search?" + QueryParameters.of("q", search.getValue()).getQueryString());
        boolean sought = !search.getValue().isBlank();
        count.setText(
                entries.isEmpty() && sought
                        ? getTranslation(
                                "content.glossary.none", search.getValue().strip())
                        : getTranslation("content.glossary.count", entries.size()));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getPageTitle());
        label.setText(getTranslation("content.glossary.search"));
        everywhere.setText(getTranslation("content.glossary.everywhere"));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("content.glossary.title");
    }
}
