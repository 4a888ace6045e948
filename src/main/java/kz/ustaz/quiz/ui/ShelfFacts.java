package kz.ustaz.quiz.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import kz.ustaz.question.ItemDraft;
import org.jspecify.annotations.Nullable;

/** What an item of the bank says besides: level, use, tags. */
class ShelfFacts extends Div implements LocaleChangeObserver {

    private final Runnable changed;
    private transient @Nullable ItemDraft item;

    ShelfFacts(Runnable changed) {
        this.changed = changed;
        addClassNames("stack", "edit-facts");
    }

    void show(@Nullable ItemDraft now) {
        item = now;
        setVisible(now != null);
        say();
    }

    private void say() {
        if (item == null) {
            return;
        }
        var draft = item;
        getElement().removeAllChildren();
        var row = new Div();
        row.addClassNames("row", "edit-short");
        row.getElement()
                .appendChild(
                        Controls.choice(
                                getTranslation("quiz.bank.level"),
                                BankWords.levels(this::getTranslation),
                                draft.get("level").isEmpty() ? "unsaid" : draft.get("level"),
                                value -> put(draft, "level", value.equals("unsaid") ? "" : value)),
                        Controls.choice(
                                getTranslation("quiz.bank.use"),
                                BankWords.uses(this::getTranslation),
                                draft.get("use").isEmpty() ? "quiz" : draft.get("use"),
                                value -> put(draft, "use", value)));
        getElement()
                .appendChild(
                        row.getElement(),
                        Controls.line(
                                getTranslation("quiz.bank.tags"), String.join(", ", draft.words("tags")), typed -> {
                                    draft.setWords("tags", List.copyOf(Controls.commas(typed)));
                                    changed.run();
                                }));
    }

    private void put(ItemDraft draft, String key, String value) {
        draft.set(key, value);
        changed.run();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }
}
