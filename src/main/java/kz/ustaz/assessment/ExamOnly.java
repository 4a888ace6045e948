package kz.ustaz.assessment;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Localized;
import kz.ustaz.common.Scope;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.quiz.Shelved;
import org.springframework.stereotype.Component;

/** Items for exams alone: outside of an exam they are shown to authors and reviewers of the bank, and to nobody else. */
@Component
class ExamOnly {

    private static final String TEXT = "assessment.exam-only";

    private final Rights rights;
    private final I18NProvider translations;

    ExamOnly(Rights rights, I18NProvider translations) {
        this.rights = rights;
        this.translations = translations;
    }

    /**
     * Of which of some items somebody is to see no more than the figures, by their revisions. The number of queries does not
     * depend on the items.
     */
    Set<UUID> hidden(Caller caller, Collection<Item> items) {
        var found = items.stream()
                .filter(item -> item.place().use() == Shelved.Use.EXAM)
                .map(Item::revision)
                .collect(Collectors.toSet());
        return found.isEmpty() || seesAll(caller) ? Set.of() : found;
    }

    private boolean seesAll(Caller caller) {
        return rights.has(caller, Role.AUTHOR, new Scope.Installation())
                || rights.has(caller, Role.REVIEWER, new Scope.Installation());
    }

    /** What stands in the place of what it asks. */
    Localized text() {
        var text = Localized.EMPTY;
        for (var locale : translations.getProvidedLocales()) {
            text = text.and(Localized.of(locale.getLanguage(), translations.getTranslation(TEXT, locale)));
        }
        return text;
    }

    /** The quiz as somebody may see it who does not sit it. */
    Quiz seenBy(Caller caller, Quiz quiz) {
        var hidden = hidden(caller, quiz.items());
        if (hidden.isEmpty()) {
            return quiz;
        }
        var text = text();
        return quiz.with(
                item -> hidden.contains(item.revision()) ? item.with(new Concealed(text, item.question())) : item);
    }
}
