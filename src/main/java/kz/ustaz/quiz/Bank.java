package kz.ustaz.quiz;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Scope;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.Course;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.question.ItemDraft;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The author's desk for finding items that the course has: those of the bank's shelves, as their drafts have them, and those
 * that quizzes have for themselves. Longer than most, as it is the whole desk. All methods throw {@link NotAllowed} unless
 * the caller is an author; what tells of items and their reviews is open to reviewers too.
 */
@Service
@Transactional(readOnly = true)
public class Bank {

    private final Editions editions;
    private final Drafts drafts;
    private final Placements placements;
    private final Revisions revisions;
    private final ItemBook book;
    private final Rights rights;
    private final Names names;
    private final Cache<Key, ItemIndex> indexes =
            Caffeine.newBuilder().maximumSize(2).build();

    Bank(
            Editions editions,
            Drafts drafts,
            Placements placements,
            Revisions revisions,
            ItemBook book,
            Rights rights,
            Names names) {
        this.editions = editions;
        this.drafts = drafts;
        this.placements = placements;
        this.revisions = revisions;
        this.book = book;
        this.rights = rights;
        this.names = names;
    }

    /** What an index was made of. @param shown step in force by shelf */
    private record Key(EditionId edition, Map<String, Long> shown) {}

    /**
     * What is looked for. Blank finds all; values as files have them.
     *
     * @param words all of them must stand in a text, with whatever endings
     * @param module its id
     * @param missing a language that the item is not written in
     */
    public record Search(
            String words,
            String kind,
            String module,
            String level,
            String use,
            String state,
            String tag,
            String missing) {

        public static Search of(String words, String kind, String module) {
            return new Search(words, kind, module, "", "", "", "", "");
        }
    }

    /**
     * An item as it would be published now.
     *
     * @param topic its objective's text
     * @param home the quiz or shelf that it stands in
     * @param quiz the title of its home
     * @param mode of its home; {@code bank} for a shelf
     * @param languages that it is written in
     * @param uses quizzes of the newest edition that ask it, or may draw it
     */
    public record Entry(
            String item,
            String kind,
            Localized text,
            Localized topic,
            String home,
            Localized quiz,
            String mode,
            Shelved place,
            List<String> languages,
            int uses) {

        public boolean isShelved() {
            return mode.equals("bank");
        }
    }

    /** An item where it stands. */
    private record Placed(QuizDraft home, ItemDraft item) {

        Shelved place() {
            return Shelved.read(new Fields(item.structure(), new Problems()));
        }

        boolean isTakenBy(QuizDraft quiz) {
            return quiz.items().stream().filter(entry -> !entry.isRetired()).anyMatch(entry -> switch (entry.kind()) {
                case Draft.BANK -> entry.id().equals(item.id());
                case Draft.DRAW ->
                    DrawRule.of(new Fields(entry.structure(), new Problems()))
                            .takes(quiz.mode(), home.module(), item.get("objective"), item.kind(), place());
                default -> false;
            });
        }
    }

    /** Shelves first, then quizzes, in teaching order; none retired. */
    public List<Entry> find(Caller caller, Search search) {
        requireReader(caller);
        var course = course();
        var topics = new LinkedHashMap<String, Localized>();
        course.modules().stream()
                .flatMap(module -> module.objectives().stream())
                .forEach(objective -> topics.put(objective.id(), objective.text()));
        var edition = newest();
        var shown = shownShelves();
        var quizzes = QuizDraft.all(course, editions.files(edition));
        var all = placed(course, edition, shown, quizzes);
        Predicate<String> has = search.words().isBlank()
                ? item -> true
                : index(new Key(edition, steps(shown)), all).find(search.words())::contains;
        return all.stream()
                .filter(one -> has.test(one.item().id()) && wanted(one, search))
                .map(one -> entry(one, topics, quizzes))
                .toList();
    }

    private static boolean wanted(Placed one, Search search) {
        var place = one.place();
        var item = one.item();
        boolean shelved = one.home().isShelf();
        return is(search.module(), one.home().module())
                && is(search.kind(), item.kind())
                && is(search.level(), Shelved.word(place.level()))
                && (search.use().isEmpty() || shelved && is(search.use(), Shelved.word(place.use())))
                && (search.state().isEmpty() || shelved && is(search.state(), Shelved.word(place.state())))
                && (search.tag().isBlank() || place.tags().contains(search.tag().strip()))
                && (search.missing().isEmpty() || !item.languages().contains(search.missing()));
    }

    private static boolean is(String wanted, String value) {
        return wanted.isEmpty() || wanted.equals(value);
    }

    private static Entry entry(Placed one, Map<String, Localized> topics, List<QuizDraft> quizzes) {
        var item = one.item();
        boolean shelved = one.home().isShelf();
        return new Entry(
                item.id(),
                item.kind(),
                text(item),
                topics.getOrDefault(item.get("objective"), Localized.EMPTY),
                one.home().id(),
                one.home().title(),
                one.home().get("mode"),
                one.place(),
                List.copyOf(item.languages()),
                shelved ? (int) quizzes.stream().filter(one::isTakenBy).count() : 1);
    }

    /** Tags that some item has, sorted. */
    public List<String> tags(Caller caller) {
        requireReader(caller);
        var course = course();
        return placed(course, newest(), shownShelves(), List.of()).stream()
                .flatMap(one -> one.place().tags().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** How many items a draw's rule may take in a quiz of a mode, as they are published. */
    public long matching(Caller caller, String mode, ItemDraft rule) {
        require(caller);
        var wanted = DrawRule.of(new Fields(rule.structure(), new Problems()));
        var sat = Reading.mode(mode);
        return published().stream()
                .filter(one -> wanted.takes(
                        sat,
                        one.home().module(),
                        one.item().get("objective"),
                        one.item().kind(),
                        one.place()))
                .count();
    }

    /** The texts of the items on the published shelves, by id. */
    public Map<String, Localized> texts(Caller caller) {
        require(caller);
        return published().stream()
                .collect(Collectors.toMap(one -> one.item().id(), one -> text(one.item()), (a, b) -> a));
    }

    /** An item of a published shelf, for looking at. @throws NotFound if there is none */
    public ItemDraft item(Caller caller, String item) {
        require(caller);
        return published().stream()
                .map(Placed::item)
                .filter(one -> one.id().equals(item))
                .findFirst()
                .orElseThrow(() -> new NotFound("item"));
    }

    /** Every objective of the course, by id in teaching order. */
    public Map<String, Localized> objectives(Caller caller) {
        require(caller);
        var objectives = new LinkedHashMap<String, Localized>();
        course().modules().forEach(module -> module.objectives().forEach(one -> objectives.put(one.id(), one.text())));
        return objectives;
    }

    /** What became of an item. @throws NotFound if there is no such item */
    public ItemHistory history(Caller caller, String item) {
        requireReader(caller);
        var course = course();
        var edition = newest();
        var quizzes = QuizDraft.all(course, editions.files(edition));
        var found = placed(course, edition, shownShelves(), quizzes).stream()
                .filter(one -> one.item().id().equals(item))
                .findFirst()
                .orElseThrow(() -> new NotFound("item"));
        var entries = book.of(item);
        var people =
                names.of(entries.stream().map(ItemBook.Entry::by).distinct().toList());
        var acts = entries.reversed().stream()
                .map(entry -> new ItemHistory.Line(
                        entry.act(),
                        Optional.ofNullable(people.get(entry.by()))
                                .map(Names.Name::cyrillic)
                                .orElse(""),
                        entry.at(),
                        entry.note()))
                .toList();
        var used =
                quizzes.stream().filter(found::isTakenBy).map(QuizDraft::title).toList();
        boolean waits = ShelfReview.state(found.item()) == Shelved.State.REVIEW;
        return new ItemHistory(
                acts,
                revisions(item),
                found.home().isShelf() ? used : List.of(found.home().title()),
                waits && !ItemBook.writers(entries).contains(caller.person()));
    }

    private List<ItemHistory.Revision> revisions(String item) {
        var list = new ArrayList<ItemHistory.Revision>();
        Optional<ItemDraft> before = Optional.empty();
        for (var kept : revisions.ofItem(item)) {
            var document = Document.read(item, kept.document());
            var now = new ItemDraft(document.structure(), document.texts());
            list.addFirst(new ItemHistory.Revision(
                    Instant.ofEpochMilli(kept.revision().getMostSignificantBits() >>> 16),
                    QuizChanges.ofItem(before, now)));
            before = Optional.of(now);
        }
        return list;
    }

    /**
     * What a quiz takes, in the order asked for: of a shelf the item itself by its id, of another quiz a copy with an id of its
     * own. A shelf takes copies alone.
     *
     * @throws NotFound if there is no such item
     */
    public List<ItemDraft> entries(Caller caller, Collection<String> items, QuizDraft quiz) {
        require(caller);
        var course = course();
        var edition = newest();
        var all = new LinkedHashMap<String, Placed>();
        placed(course, edition, shownShelves(), QuizDraft.all(course, editions.files(edition)))
                .forEach(one -> all.put(one.item().id(), one));
        return items.stream()
                .map(id -> Optional.ofNullable(all.get(id)).orElseThrow(() -> new NotFound("item")))
                .map(one -> entry(one, quiz))
                .toList();
    }

    private static ItemDraft entry(Placed one, QuizDraft quiz) {
        if (!one.home().isShelf() || quiz.isShelf()) {
            return one.item().copy(NewIds.item(quiz.id()));
        }
        var entry = new ItemDraft(one.item().id(), Draft.BANK);
        entry.set("marks", one.item().get("marks"));
        return entry;
    }

    private ItemIndex index(Key key, List<Placed> all) {
        var known = indexes.getIfPresent(key);
        if (known == null) {
            known = new ItemIndex(all.stream().map(Placed::item).toList());
            indexes.put(key, known);
        }
        return known;
    }

    private static Map<String, Long> steps(Map<String, Drafts.DraftStep> shown) {
        return shown.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().n()));
    }

    /** The drafts that may be shelves, by id. */
    private Map<String, Drafts.DraftStep> shownShelves() {
        return drafts.shown();
    }

    private List<Placed> published() {
        return QuizDraft.shelves(course(), editions.files(newest())).stream()
                .flatMap(Bank::asked)
                .toList();
    }

    private List<Placed> placed(
            Course course, EditionId edition, Map<String, Drafts.DraftStep> shown, List<QuizDraft> quizzes) {
        var shelves = new LinkedHashMap<String, QuizDraft>();
        QuizDraft.shelves(course, editions.files(edition)).forEach(shelf -> shelves.put(shelf.id(), shelf));
        drafts.all()
                .forEach(head -> Optional.ofNullable(shown.get(head.quiz()))
                        .flatMap(step -> QuizSource.read(placements.files(step.files()), head.module(), head.quiz()))
                        .map(QuizDraft::new)
                        .filter(QuizDraft::isShelf)
                        .ifPresent(shelf -> shelves.put(shelf.id(), shelf)));
        return Stream.concat(shelves.values().stream(), quizzes.stream())
                .flatMap(Bank::asked)
                .toList();
    }

    private static Stream<Placed> asked(QuizDraft home) {
        return home.items().stream()
                .filter(item -> !item.isRetired() && QuizDraft.isItem(item))
                .map(item -> new Placed(home, item));
    }

    private static Localized text(ItemDraft item) {
        var texts = Localized.EMPTY;
        for (String language : item.languages()) {
            String text = item.text(language, "text");
            texts = text.isBlank() ? texts : texts.and(Localized.of(language, text));
        }
        return texts;
    }

    private EditionId newest() {
        return editions.newest().orElseThrow(() -> new NotFound("edition"));
    }

    private Course course() {
        return editions.course(newest());
    }

    /** @throws NotAllowed unless the caller writes or reviews */
    void requireReader(Caller caller) {
        if (!rights.has(caller, Role.REVIEWER, new Scope.Installation())) {
            require(caller);
        }
    }

    private void require(Caller caller) {
        rights.require(caller, Role.AUTHOR, new Scope.Installation());
    }
}
