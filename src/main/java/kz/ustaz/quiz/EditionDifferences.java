package kz.ustaz.quiz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.quiz.QuizChanges.Change;
import kz.ustaz.quiz.QuizDifference.Fate;
import kz.ustaz.quiz.ports.Differences;
import org.springframework.stereotype.Component;

/** Compares quizzes as their files have them. */
@Component
class EditionDifferences implements Differences {

    private final Editions editions;

    EditionDifferences(Editions editions) {
        this.editions = editions;
    }

    @Override
    public List<QuizDifference> between(EditionId before, EditionId now) {
        var old = quizzes(before);
        var found = new ArrayList<QuizDifference>();
        quizzes(now).forEach((quiz, draft) -> {
            var was = Optional.ofNullable(old.remove(quiz));
            var changes = QuizChanges.between(was, draft);
            if (was.isEmpty() || !changes.changes().isEmpty()) {
                found.add(difference(draft, changes));
            }
        });
        old.values()
                .forEach(draft ->
                        found.add(new QuizDifference(draft.id(), draft.title(), Fate.GONE, 0, asked(draft), 0)));
        return List.copyOf(found);
    }

    private Map<String, QuizDraft> quizzes(EditionId edition) {
        var quizzes = new LinkedHashMap<String, QuizDraft>();
        QuizDraft.all(editions.course(edition), editions.files(edition)).forEach(quiz -> quizzes.put(quiz.id(), quiz));
        return quizzes;
    }

    private static QuizDifference difference(QuizDraft quiz, QuizChanges changes) {
        var added = items(changes, Change.Added.class);
        var retired = items(changes, Change.Retired.class);
        var changed = items(changes, Change.class);
        changed.removeAll(added);
        changed.removeAll(retired);
        changed.remove("");
        Fate fate = changes.isNew() ? Fate.NEW : changes.onlyTexts() ? Fate.TEXTS : Fate.MARKS;
        return new QuizDifference(quiz.id(), quiz.title(), fate, added.size(), retired.size(), changed.size());
    }

    private static Set<String> items(QuizChanges changes, Class<? extends Change> type) {
        return changes.changes().stream()
                .filter(type::isInstance)
                .map(Change::item)
                .collect(Collectors.toSet());
    }

    private static long asked(QuizDraft quiz) {
        return quiz.items().stream().filter(item -> !item.isRetired()).count();
    }
}
