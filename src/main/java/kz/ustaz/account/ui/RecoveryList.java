package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;

/** Recovery codes, shown once: to be printed or written down. */
class RecoveryList extends Div implements LocaleChangeObserver {

    /** Within the click, as browsers demand; without HTTPS they have no clipboard but the old one. */
    private static final String COPY = """
            this.addEventListener('click', async () => {
              let done;
              try {
                await navigator.clipboard.writeText($0.innerText);
                done = true;
              } catch {
                getSelection().selectAllChildren($0);
                done = document.execCommand('copy');
              }
              if (done) {
                this.dispatchEvent(new CustomEvent('copied'));
              }
            });
            """;

    private final H2 title = new H2();
    private final Paragraph lead = new Paragraph();
    private final Notice notice = new Notice();
    private final OrderedList list = new OrderedList();
    private final NativeButton print = new NativeButton();
    private final NativeButton copy = new NativeButton();
    private final NativeButton kept = new NativeButton();

    RecoveryList(List<String> codes, Runnable onKept) {
        addClassName("stack");
        list.addClassName("factor-codes");
        list.getElement().setAttribute("translate", "no");
        codes.forEach(code -> list.add(new ListItem(code)));
        print.addClassName("button");
        print.addAttachListener(
                _ -> print.getElement().executeJs("this.addEventListener('click', () => window.print())"));
        copy.addClassName("button");
        copy.addAttachListener(_ -> copy.getElement().executeJs(COPY, list.getElement()));
        copy.getElement()
                .addEventListener("copied", _ -> notice.show(Notice.Kind.OK, getTranslation("account.factor.copied")));
        kept.addClassName("button-primary");
        kept.addClickListener(_ -> onKept.run());
        var tools = new Div(print, copy);
        tools.addClassNames("row", "factor-tools");
        var done = new Div(kept);
        done.addClassName("factor-tools");
        add(title, lead, list, notice, tools, done);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("account.factor.codes"));
        lead.setText(getTranslation("account.factor.codes-lead"));
        print.setText(getTranslation("account.factor.print"));
        copy.setText(getTranslation("account.factor.copy"));
        kept.setText(getTranslation("account.factor.kept"));
        notice.clear();
    }
}
