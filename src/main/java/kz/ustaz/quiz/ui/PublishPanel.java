package kz.ustaz.quiz.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import java.util.stream.Stream;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.quiz.Authoring.Published;
import kz.ustaz.quiz.Flaw;
import kz.ustaz.quiz.QuizChanges;
import kz.ustaz.quiz.QuizDraft;

/** Says in plain words what publishing would change, or what keeps the quiz from it, before anything is done. */
class PublishPanel extends Section implements LocaleChangeObserver {

    private static final int SHOWN = 60;

    private final H2 heading = new H2();
    private final Paragraph lead = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final NativeButton now = new NativeButton();
    private Runnable words = () -> {};

    PublishPanel(Runnable publish) {
        addClassNames("card", "stack", "edit-publish");
        heading.getElement().setAttribute("tabindex", "-1");
        now.addClassName("button-primary");
        now.getElement().setAttribute("type", "button");
        now.addClickListener(click -> publish.run());
        add(heading, lead, list, now);
        clear();
    }

    void clear() {
        setVisible(false);
    }

    void show(QuizChanges changes, List<Flaw> flaws, QuizDraft draft) {
        words = () -> {
            heading.setText(getTranslation("quiz.publish.title"));
            boolean sound = flaws.isEmpty();
            now.setVisible(sound && !changes.changes().isEmpty());
            now.setText(getTranslation("quiz.publish.now"));
            lead.setText(getTranslation(
                    !sound
                            ? "quiz.publish.flawed"
                            : changes.changes().isEmpty()
                                    ? "quiz.publish.nothing"
                                    : changes.isNew()
                                            ? "quiz.publish.new"
                                            : changes.onlyTexts() ? "quiz.publish.texts" : "quiz.publish.structure"));
            say(
                    sound
                            ? changes.changes().stream()
                                    .map(change -> words(draft).named(change))
                            : flaws.stream().map(flaw -> sentence(flaw, draft)));
        };
        open();
    }

    void tell(Published done, QuizDraft draft) {
        words = () -> {
            heading.setText(getTranslation("quiz.publish.title"));
            now.setVisible(false);
            switch (done) {
                case Published.Done published -> {
                    lead.setText(getTranslation(
                            "quiz.publish.done", published.edition().brief()));
                    say(Stream.of());
                }
                case Published.No no -> {
                    lead.setText(getTranslation(no.reason().key(), no.reason().values()));
                    say(Stream.of());
                }
                case Published.Flawed flawed -> {
                    lead.setText(getTranslation("quiz.publish.flawed"));
                    say(Stream.concat(
                            flawed.flaws().stream().map(flaw -> sentence(flaw, draft)),
                            flawed.others().stream().map(Object::toString)));
                }
            }
        };
        open();
    }

    private void open() {
        words.run();
        setVisible(true);
        heading.getElement().executeJs("this.focus()");
    }

    private void say(Stream<String> sentences) {
        list.removeAll();
        sentences.distinct().forEach(sentence -> list.add(new ListItem(sentence)));
        list.setVisible(list.getComponentCount() > 0);
    }

    private ChangeWords words(QuizDraft draft) {
        return new ChangeWords(draft, getLocale());
    }

    private String sentence(Flaw flaw, QuizDraft draft) {
        String said =
                Sentences.of(flaw, draft.item(flaw.item()).map(ItemDraft::kind).orElse(""), getLocale());
        return flaw.item().isEmpty()
                ? said
                : getTranslation("quiz.publish.item", words(draft).name(flaw.item()), said);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        words.run();
    }
}
