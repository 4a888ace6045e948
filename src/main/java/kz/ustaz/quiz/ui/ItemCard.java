package kz.ustaz.quiz.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import kz.ustaz.question.Answer;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.ItemEditor;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.Authoring;
import kz.ustaz.quiz.Flaw;
import kz.ustaz.quiz.ItemHistory;
import kz.ustaz.quiz.QuizDraft;
import org.jspecify.annotations.Nullable;

/** One question: its own editor, what all questions share, what is wrong with it, and how a trainee would meet it. */
class ItemCard extends Div implements LocaleChangeObserver {

    /** Draws a question as an attempt would ask it; empty while it cannot be asked. */
    interface Preview extends Serializable {
        Optional<kz.ustaz.question.Prompt> of(ItemDraft item);
    }

    /** Those that nobody can look at beforehand. */
    private static final Set<String> DRAWN = Set.of("draw", "section");

    private final transient Kinds kinds;
    private final EntryEditor.Asked bank;
    private final transient UnaryOperator<ItemDraft> asked;
    private final ReviewPanel review;
    private final ShelfFacts shelved;
    private final Preview preview;
    private final Runnable save;
    private final ItemEditor.Pictures pictures;
    private final Section form = new Section();
    private final H2 heading = new H2();
    private final Paragraph nothing = new Paragraph();
    private final UnorderedList wrong = new UnorderedList();
    private final Div place = new Div();
    private final ItemFacts facts;
    private final NativeButton duplicate = new NativeButton();
    private final NativeButton retire = new NativeButton();
    private final Section seen = new Section();
    private final H3 seenHeading = new H3();
    private final Paragraph notYet = new Paragraph();
    private final Div control = new Div();
    private @Nullable ItemEditor editor;
    private transient @Nullable ItemDraft item;
    private transient List<Flaw> flaws = List.of();

    ItemCard(
            Kinds kinds,
            EntryEditor.Asked bank,
            UnaryOperator<ItemDraft> asked,
            ReviewPanel.Acts review,
            Preview preview,
            Runnable save,
            ItemEditor.Pictures pictures,
            Consumer<ItemDraft> duplicate,
            Consumer<ItemDraft> retire) {
        this.kinds = kinds;
        this.bank = bank;
        this.asked = asked;
        this.review = new ReviewPanel(review);
        this.preview = preview;
        this.save = save;
        this.pictures = pictures;
        facts = new ItemFacts(this::changed);
        shelved = new ShelfFacts(this::changed);
        addClassName("edit-card");
        form.addClassNames("card", "stack");
        seen.addClassNames("card", "stack", "edit-preview");
        wrong.addClassNames("notice", "notice-warn", "edit-wrong");
        for (var button : List.of(this.duplicate, this.retire)) {
            button.addClassNames("button", "button-quiet");
            button.getElement().setAttribute("type", "button");
        }
        this.duplicate.addClickListener(click -> with(duplicate));
        this.retire.addClickListener(click -> with(retire));
        var acts = new Div(this.duplicate, this.retire);
        acts.addClassName("row");
        form.add(heading, wrong, place, facts, shelved, acts);
        seen.add(seenHeading, notYet, control);
        nothing.addClassName("muted");
        add(nothing, form, new Div(seen, this.review));
    }

    private void with(Consumer<ItemDraft> act) {
        if (item != null) {
            act.accept(item);
        }
    }

    /** @param chosen empty where the quiz has no question yet */
    void show(Optional<ItemDraft> chosen, Authoring.Page page, List<String> languages) {
        item = chosen.orElse(null);
        nothing.setVisible(item == null);
        form.setVisible(item != null);
        seen.setVisible(item != null);
        place.removeAll();
        if (item != null) {
            item.know(page.choices().pictures());
            boolean entry = !QuizDraft.isItem(item);
            editor = entry
                    ? new EntryEditor(item, languages, kinds.names(), bank)
                    : kinds.get(item.kind()).editor(item, languages);
            editor.onChange(this::changed);
            editor.onPicture(pictures);
            place.add(editor);
            facts.setVisible(!entry);
            facts.show(item, page.choices());
            duplicate.setVisible(!entry);
        }
        shelved.show(page.draft().isShelf() ? item : null);
        seen.setVisible(item != null && !DRAWN.contains(item.kind()));
        say(page);
        preview();
    }

    void showReview(@Nullable ItemHistory history, QuizDraft shelf) {
        review.show(history, shelf, item == null ? "" : item.get("state"));
    }

    private void changed() {
        preview();
        save.run();
    }

    private void preview() {
        control.removeAll();
        if (item != null && !DRAWN.contains(item.kind())) {
            var shown = item.kind().equals("bank") ? asked.apply(item) : item;
            var prompt = preview.of(shown);
            notYet.setVisible(prompt.isEmpty());
            prompt.ifPresent(one -> control.add(kinds.get(shown.kind()).field(one, Answer.NONE)));
        }
    }

    /** Shows what is wrong now; the fields stay. */
    void say(Authoring.Page page) {
        flaws = item == null
                ? List.of()
                : page.flaws().stream()
                        .filter(flaw -> flaw.item().equals(item.id()))
                        .toList();
        say();
    }

    private void say() {
        Locale locale = getLocale();
        nothing.setText(getTranslation("quiz.edit.none"));
        seenHeading.setText(getTranslation("quiz.edit.preview"));
        notYet.setText(getTranslation("quiz.edit.preview.not-yet"));
        duplicate.setText(getTranslation("quiz.edit.duplicate"));
        retire.setText(getTranslation("quiz.edit.retire"));
        heading.setText(item == null ? "" : getTranslation("question.kind." + item.kind()));
        wrong.removeAll();
        wrong.setVisible(!flaws.isEmpty());
        flaws.stream()
                .map(flaw -> Sentences.of(flaw, item == null ? "" : item.kind(), locale))
                .distinct()
                .forEach(sentence -> wrong.add(new ListItem(sentence)));
        if (editor != null) {
            editor.mark(flaws.stream()
                    .map(flaw -> new ItemEditor.Wrong(flaw.language(), flaw.path()))
                    .toList());
        }
    }

    void focusFirst() {
        place.getElement().executeJs("this.querySelector('textarea,input')?.focus()");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }
}
