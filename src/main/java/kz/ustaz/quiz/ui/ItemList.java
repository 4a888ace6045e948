package kz.ustaz.quiz.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.quiz.Flaw;
import kz.ustaz.quiz.QuizDraft;
import org.jspecify.annotations.Nullable;

/**
 * The questions in asking order, with a sign where something is wrong, and the way to a new one. Where there is no room
 * beside the editor, styles fold all of it but a line that turns to the question before and after.
 */
class ItemList extends Nav implements LocaleChangeObserver {

    private static final int SHOWN = 70;
    /** What a quiz has besides items. */
    private static final List<String> ENTRIES = List.of("draw", "section");

    private static final String FOLD = "edit-items-all";
    private static final String OPEN = "edit-items-open";

    /** What the author does here. */
    interface Acts extends Serializable {
        void choose(String item);

        void add(String kind);

        /** @param by -1 for one place up, 1 for one down */
        void move(String item, int by);

        void lookInBank();

        /** The text of an item of the bank. */
        Localized inBank(String item);
    }

    private final List<String> kinds;
    private final Acts acts;
    private final H2 heading = new H2();
    private final NativeButton back = new NativeButton();
    private final NativeButton all = new NativeButton();
    private final NativeButton on = new NativeButton();
    private final OrderedList list = new OrderedList();
    private final NativeLabel kindLabel = new NativeLabel();
    private final Element kind = new Element("select");
    private final NativeButton add = new NativeButton();
    private final NativeButton bank = new NativeButton();
    private transient @Nullable QuizDraft draft;
    private transient List<Flaw> flaws = List.of();
    private String chosen = "";

    ItemList(Collection<String> kinds, Acts acts) {
        this.kinds = List.copyOf(kinds);
        this.acts = acts;
        addClassNames("stack", "edit-items");
        kind.setAttribute("id", "new-item-kind");
        kind.addPropertyChangeListener("value", "change", event -> {});
        kindLabel.getElement().setAttribute("for", "new-item-kind");
        add.addClassName("button");
        add.getElement().setAttribute("type", "button");
        add.addClickListener(click -> acts.add(kind.getProperty("value", this.kinds.getFirst())));
        bank.addClassName("button");
        bank.getElement().setAttribute("type", "button").setAttribute("data-bank", true);
        bank.addClickListener(click -> acts.lookInBank());
        var form = new Div(kindLabel);
        form.addClassName("edit-field");
        form.getElement().appendChild(kind);
        form.add(add);
        var fold = new Div(list, form, bank);
        fold.addClassNames("stack", FOLD);
        fold.setId(FOLD);
        all.getElement().setAttribute("aria-controls", FOLD);
        all.addClickListener(click -> fold(hasClassName(OPEN)));
        back.addClickListener(click -> turn(-1));
        on.addClickListener(click -> turn(1));
        back.getElement().setAttribute("data-turn", "back");
        on.getElement().setAttribute("data-turn", "on");
        back.setText("‹");
        on.setText("›");
        var turning = new Div(back, all, on);
        turning.addClassName("edit-turn");
        for (var button : List.of(back, all, on)) {
            button.addClassName("button");
            button.getElement().setAttribute("type", "button");
        }
        fold(false);
        add(heading, turning, fold);
    }

    private void fold(boolean away) {
        setClassName(OPEN, !away);
        all.getElement().setAttribute("aria-expanded", away ? "false" : "true");
    }

    private void turn(int by) {
        var asked = asked();
        int to = place(asked) + by;
        if (to >= 0 && to < asked.size()) {
            acts.choose(asked.get(to).id());
        }
    }

    private List<ItemDraft> asked() {
        return draft == null
                ? List.of()
                : draft.items().stream().filter(item -> !item.isRetired()).toList();
    }

    /** @return -1 where none is chosen */
    private int place(List<ItemDraft> asked) {
        return asked.stream().map(ItemDraft::id).toList().indexOf(chosen);
    }

    void show(QuizDraft now, String item, List<Flaw> wrong) {
        draft = now;
        if (!item.equals(chosen)) {
            fold(!item.isEmpty());
        }
        chosen = item;
        flaws = wrong;
        say();
    }

    private void say() {
        heading.setText(getTranslation("quiz.edit.items"));
        kindLabel.setText(getTranslation("quiz.edit.kind"));
        add.setText(getTranslation("quiz.edit.add"));
        bank.setText(getTranslation("quiz.edit.from-bank"));
        String last = kind.getProperty("value", kinds.getFirst());
        var offered = new ArrayList<>(kinds);
        if (draft != null && !draft.isShelf()) {
            offered.addAll(ENTRIES);
        }
        Options.put(kind, Options.of(offered, this::kindName), offered.contains(last) ? last : kinds.getFirst());
        list.removeAll();
        var asked = asked();
        for (int i = 0; i < asked.size(); i++) {
            list.add(entry(asked.get(i), i, asked.size()));
        }
        sayTurning(asked);
    }

    private void sayTurning(List<ItemDraft> asked) {
        int place = place(asked);
        all.setText(
                place < 0
                        ? getTranslation("quiz.edit.turn.all", asked.size())
                        : getTranslation("quiz.edit.turn", place + 1, asked.size()));
        back.setEnabled(place > 0);
        on.setEnabled(place >= 0 && place < asked.size() - 1);
        back.getElement().setAttribute("aria-label", getTranslation("quiz.edit.turn.back"));
        on.getElement().setAttribute("aria-label", getTranslation("quiz.edit.turn.on"));
    }

    private String kindName(String name) {
        return getTranslation("question.kind." + name);
    }

    private ListItem entry(ItemDraft item, int i, int all) {
        var open = new NativeButton();
        open.getElement().setAttribute("type", "button");
        open.addClassName("edit-item");
        boolean current = item.id().equals(chosen);
        open.getElement().setAttribute("aria-current", current ? "true" : "false");
        var name = new Span(item.kind().equals("section") ? words(item) : number(asked(), i) + ". " + words(item));
        var kindWord = new Span(kindName(item.kind()));
        kindWord.addClassName("muted");
        open.add(name, kindWord);
        if (flaws.stream().anyMatch(flaw -> flaw.item().equals(item.id()))) {
            var sign = new Span(getTranslation("quiz.edit.incomplete"));
            sign.addClassNames("badge", "badge-bad");
            open.add(sign);
        }
        open.addClickListener(click -> acts.choose(item.id()));
        var entry = new ListItem(open);
        if (current) {
            entry.add(mover(item, "quiz.edit.up", -1, i > 0), mover(item, "quiz.edit.down", 1, i < all - 1));
        }
        return entry;
    }

    /** Sections are not counted. */
    private static long number(List<ItemDraft> asked, int place) {
        return 1
                + asked.subList(0, place).stream()
                        .filter(one -> !one.kind().equals("section"))
                        .count();
    }

    private NativeButton mover(ItemDraft item, String key, int by, boolean possible) {
        var button = new NativeButton(getTranslation(key));
        button.addClassNames("button", "button-quiet");
        button.getElement().setAttribute("type", "button");
        button.setEnabled(possible);
        button.addClickListener(click -> acts.move(item.id(), by));
        return button;
    }

    /** The beginning of the question, in the page's language if it has one. */
    private String words(ItemDraft item) {
        if (item.kind().equals("bank")) {
            return brief(Markdown.plain(acts.inBank(item.id()).in(getLocale())));
        }
        if (item.kind().equals("draw")) {
            return getTranslation("quiz.draw.words", item.get("count"));
        }
        String key = item.kind().equals("section") ? "title" : "text";
        String own = item.text(getLocale().getLanguage(), key);
        String text = Markdown.plain(
                own.isBlank()
                        ? item.languages().stream()
                                .map(language -> item.text(language, key))
                                .filter(one -> !one.isBlank())
                                .findFirst()
                                .orElse("")
                        : own);
        return brief(text);
    }

    private String brief(String text) {
        return text.isBlank()
                ? getTranslation("quiz.edit.no-text")
                : text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }
}
