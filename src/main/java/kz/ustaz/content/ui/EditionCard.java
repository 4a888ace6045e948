package kz.ustaz.content.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.ustaz.common.ui.LanguageName;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.content.CourseDesk.Card;

/** The newest edition: what it holds, since when, by whom. */
class EditionCard extends Section {

    private final H2 title = new H2();
    private final Paragraph none = new Paragraph();
    private final DescriptionList facts = new DescriptionList();

    EditionCard() {
        addClassNames("card", "stack");
        facts.addClassName("facts");
        add(title, none, facts);
    }

    void say(Optional<Card> edition, Locale locale) {
        none.setText(getTranslation("content.edition.none"));
        none.setVisible(edition.isEmpty());
        facts.setVisible(edition.isPresent());
        facts.removeAll();
        edition.ifPresentOrElse(
                card -> say(card, locale), () -> title.setText(getTranslation("content.edition.title")));
    }

    private void say(Card card, Locale locale) {
        title.setText(card.title().in(locale));
        fact("content.edition.title", card.id().brief());
        fact("content.edition.made", Moments.of(card.madeAt(), locale));
        fact(
                "content.edition.by",
                card.madeBy().isEmpty() ? getTranslation("content.edition.by-system") : card.madeBy());
        fact("content.edition.origin", card.folder().isEmpty() ? getTranslation("content.edition.jar") : card.folder());
        fact(
                "content.edition.languages",
                card.languages().stream()
                        .map(language -> LanguageName.alone(language, locale))
                        .collect(Collectors.joining(", ")));
        fact("content.edition.modules", card.counts().modules());
        fact("content.edition.lessons", card.counts().lessons());
        fact("content.edition.quizzes", card.counts().quizzes());
        fact("content.edition.terms", card.counts().terms());
        fact("content.edition.sources", card.counts().sources());
        fact("content.edition.pictures", card.counts().pictures());
        fact("content.edition.files", card.counts().files());
    }

    private void fact(String key, int count) {
        fact(key, Integer.toString(count));
    }

    private void fact(String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
