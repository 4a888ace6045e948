package kz.ustaz.quiz;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Scope;
import kz.ustaz.content.Course;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.question.ItemDraft;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The author's desk for finding items that the course has already. What is taken from here is a copy with an id of its
 * own: changing it changes nothing elsewhere. All methods throw {@link NotAllowed} unless the caller is an author.
 */
@Service
@Transactional(readOnly = true)
public class Bank {

    private final Editions editions;
    private final Rights rights;

    Bank(Editions editions, Rights rights) {
        this.editions = editions;
        this.rights = rights;
    }

    /** What is looked for. Blank finds all. @param words all of them must stand in a text @param module its id */
    public record Search(String words, String kind, String module) {}

    /**
     * An item of the newest edition.
     *
     * @param topic its objective's text
     * @param quiz the title of the quiz that asks it
     * @param mode of that quiz
     */
    public record Entry(String item, String kind, Localized text, Localized topic, Localized quiz, String mode) {}

    /** In teaching order, none retired. */
    public List<Entry> find(Caller caller, Search search) {
        require(caller);
        var course = course();
        var topics = new LinkedHashMap<String, Localized>();
        course.modules().stream()
                .flatMap(module -> module.objectives().stream())
                .forEach(objective -> topics.put(objective.id(), objective.text()));
        String[] words = fold(search.words()).split(" ", -1);
        var found = new ArrayList<Entry>();
        for (var quiz : quizzes(course)) {
            for (var item : quiz.items()) {
                boolean wanted = (search.module().isEmpty() || quiz.module().equals(search.module()))
                        && !item.isRetired()
                        && (search.kind().isEmpty() || item.kind().equals(search.kind()))
                        && has(item, words);
                if (wanted) {
                    var topic = topics.getOrDefault(item.get("objective"), Localized.EMPTY);
                    found.add(new Entry(item.id(), item.kind(), text(item), topic, quiz.title(), quiz.get("mode")));
                }
            }
        }
        return List.copyOf(found);
    }

    /**
     * Copies for a quiz, in the order asked for.
     *
     * @throws NotFound if the newest edition has no such item
     */
    public List<ItemDraft> copies(Caller caller, Collection<String> items, String quiz) {
        require(caller);
        var all = new LinkedHashMap<String, ItemDraft>();
        quizzes(course()).forEach(one -> one.items().forEach(item -> all.put(item.id(), item)));
        return items.stream()
                .map(id -> Optional.ofNullable(all.get(id)).orElseThrow(() -> new NotFound("item")))
                .map(item -> item.copy(NewIds.item(quiz)))
                .toList();
    }

    private List<QuizDraft> quizzes(Course course) {
        return QuizDraft.all(course, editions.files(editions.newest().orElseThrow(() -> new NotFound("edition"))));
    }

    private static boolean has(ItemDraft item, String[] words) {
        for (String language : item.languages()) {
            String text = fold(Optional.ofNullable(item.texts().get(language))
                    .map(kz.ustaz.common.source.Plain::of)
                    .map(String::valueOf)
                    .orElse(""));
            if (Stream.of(words).allMatch(text::contains)) {
                return true;
            }
        }
        return false;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static Localized text(ItemDraft item) {
        var texts = Localized.EMPTY;
        for (String language : item.languages()) {
            String text = item.text(language, "text");
            texts = text.isBlank() ? texts : texts.and(Localized.of(language, text));
        }
        return texts;
    }

    private Course course() {
        return editions.course(editions.newest().orElseThrow(() -> new NotFound("edition")));
    }

    private void require(Caller caller) {
        rights.require(caller, Role.AUTHOR, new Scope.Installation());
    }
}
