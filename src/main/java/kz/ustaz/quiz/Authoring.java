package kz.ustaz.quiz;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.common.Scope;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Problem;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.content.Course;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.Picture;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.content.ports.Publishing;
import kz.ustaz.question.Dice;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.ItemSource;
import kz.ustaz.question.Kinds;
import kz.ustaz.question.Prompt;
import kz.ustaz.question.Variant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The author's desk for quizzes. What is written is a draft of the quiz's files, saved at each change and seen by authors
 * only, until it is published as a derived edition. Longer than most, as it is the whole desk. All methods throw {@link
 * NotAllowed} unless the caller is an author.
 */
@Service
public class Authoring {

    private static final long PREVIEW_SEED = 1;

    private final Kinds kinds;
    private final Editions editions;
    private final Publishing publishing;
    private final Drafts drafts;
    private final Placements placements;
    private final DraftPictures pictures;
    private final ShelfReview review;
    private final Rights rights;
    private final Names names;
    private final Audit audit;
    private final I18NProvider translations;
    private final Clock clock;

    Authoring(
            Kinds kinds,
            Editions editions,
            Publishing publishing,
            Drafts drafts,
            Placements placements,
            DraftPictures pictures,
            ShelfReview review,
            Rights rights,
            Names names,
            Audit audit,
            I18NProvider translations,
            Clock clock) {
        this.kinds = kinds;
        this.editions = editions;
        this.publishing = publishing;
        this.drafts = drafts;
        this.placements = placements;
        this.pictures = pictures;
        this.review = review;
        this.rights = rights;
        this.names = names;
        this.audit = audit;
        this.translations = translations;
        this.clock = clock;
    }

    /** Who changed a draft last. */
    public record Mark(PersonId person, String name, Instant at) {}

    /**
     * A quiz in the list.
     *
     * @param module its title
     * @param items asked, as it would be published
     * @param published whether the newest edition has it
     * @param draft empty where nothing waits to be published
     */
    public record Line(
            String quiz,
            String module,
            Localized moduleTitle,
            Localized title,
            String mode,
            int items,
            boolean required,
            boolean published,
            Optional<Mark> draft) {}

    /** What an author may choose from in one module. @param pictures where each is served, by its path in the module */
    public record Choices(
            List<String> languages,
            String sourceLanguage,
            List<Course.Objective> objectives,
            Map<String, Localized> lessons,
            List<Course.Source> sources,
            Map<String, String> pictures) {}

    /**
     * A quiz to be changed.
     *
     * @param step to be given back with the next change; 0 where there is no draft yet
     * @param last empty where there is no draft yet
     * @param publishedItems ids that the newest edition's quiz has
     */
    public record Page(
            QuizDraft draft,
            long step,
            Optional<Mark> last,
            boolean published,
            Set<String> publishedItems,
            boolean required,
            List<Flaw> flaws,
            boolean undoable,
            boolean redoable,
            Choices choices) {}

    /** What became of a change. */
    public sealed interface Saving {

        /** @param page as it is now */
        record Saved(Page page) implements Saving {}

        /**
         * Somebody changed it meanwhile. Nothing is lost: what was to be saved is a step of its own, not in force.
         *
         * @param theirs as it is now @param mine to be {@link #put} in its place
         */
        record Meanwhile(Mark by, Page theirs, long mine) implements Saving {}
    }

    /** What became of a picture that an author chose. */
    public sealed interface Bringing {

        /** @param picture as texts of the quiz may show it from now on */
        record Brought(Picture picture) implements Bringing {}

        record No(Refused reason) implements Bringing {}
    }

    /** What became of publishing. */
    public sealed interface Published {
        record Done(EditionId edition) implements Published {}

        /** Something is wrong with it; @param others problems outside of this quiz, in English */
        record Flawed(List<Flaw> flaws, List<Problem> others) implements Published {}

        record No(Refused reason) implements Published {}
    }

    /** What became of an act of review. */
    public sealed interface Reviewed {
        record Done(Page page) implements Reviewed {}

        record No(Refused reason) implements Reviewed {}
    }

    /** Titles of the modules that a quiz may stand in, by id in teaching order. */
    @Transactional(readOnly = true)
    public Map<String, Localized> modules(Caller caller) {
        require(caller);
        return titles();
    }

    Map<String, Localized> titles() {
        var titles = new LinkedHashMap<String, Localized>();
        course().modules().forEach(module -> titles.put(module.id(), module.title()));
        return titles;
    }

    /** All quizzes, by module. The number of queries does not depend on the drafts. */
    @Transactional(readOnly = true)
    public List<Line> list(Caller caller) {
        return lines(caller, false);
    }

    /** All shelves of the bank, by module. The number of queries does not depend on the drafts. */
    @Transactional(readOnly = true)
    public List<Line> shelves(Caller caller) {
        return lines(caller, true);
    }

    private List<Line> lines(Caller caller, boolean shelves) {
        require(caller);
        var course = course();
        var files = files();
        var heads = new TreeMap<String, Drafts.Head>();
        drafts.all().forEach(head -> heads.put(head.quiz(), head));
        var shown = drafts.shown();
        var people = names.of(shown.values().stream().map(Drafts.DraftStep::by).toList());
        var kept = QuizDraft.shelves(course, files);
        var lines = new ArrayList<Line>();
        for (var module : course.modules()) {
            var ids = new LinkedHashMap<String, Boolean>();
            module.quizzes().forEach(placed -> ids.put(placed.quiz(), placed.required()));
            kept.stream()
                    .filter(shelf -> shelf.module().equals(module.id()))
                    .forEach(shelf -> ids.put(shelf.id(), false));
            heads.values().stream()
                    .filter(head -> head.module().equals(module.id()))
                    .forEach(head -> ids.putIfAbsent(head.quiz(), head.required()));
            ids.forEach((quiz, required) -> {
                var step = Optional.ofNullable(shown.get(quiz));
                step.flatMap(one -> draft(one, module.id(), quiz))
                        .or(() -> QuizSource.read(files, module.id(), quiz).map(QuizDraft::new))
                        .filter(draft -> draft.isShelf() == shelves)
                        .ifPresent(draft -> lines.add(new Line(
                                quiz,
                                module.id(),
                                module.title(),
                                draft.title(),
                                draft.get("mode"),
                                (int) draft.items().stream()
                                        .filter(item -> !item.isRetired())
                                        .count(),
                                required,
                                files.has(QuizSource.path(module.id(), quiz)),
                                step.map(one -> mark(one, people)))));
            });
        }
        return lines;
    }

    /**
     * A new quiz without questions, as a draft.
     *
     * @param title 1–200 characters
     * @throws NotFound if there is no such module
     */
    @Transactional
    public Page create(Caller caller, String module, String title) {
        return create(caller, module, title, false);
    }

    /**
     * A new shelf of the bank without questions, as a draft.
     *
     * @param title 1–200 characters
     * @throws NotFound if there is no such module
     */
    @Transactional
    public Page createShelf(Caller caller, String module, String title) {
        return create(caller, module, title, true);
    }

    private Page create(Caller caller, String module, String title, boolean shelf) {
        require(caller);
        var course = course();
        if (course.module(module).isEmpty()) {
            throw new NotFound("module");
        }
        String id = NewIds.quiz(module);
        var draft = shelf
                ? QuizDraft.shelf(module, id, course.sourceLanguage(), title)
                : new QuizDraft(module, id, course.sourceLanguage(), title);
        drafts.add(new Drafts.Head(id, module, 1, "", false));
        drafts.add(id, 0, draft.source().written(), caller.person(), clock.instant());
        return page(id);
    }

    /** @throws NotFound if there is no such quiz */
    @Transactional(readOnly = true)
    public Page open(Caller caller, String quiz) {
        require(caller);
        return page(quiz);
    }

    /**
     * Keeps a change as the next step, and puts it in force if nobody else changed the quiz since.
     *
     * @param step that the change was made from, as the page had it
     */
    @Transactional
    public Saving save(Caller caller, long step, QuizDraft draft) {
        require(caller);
        var head = drafts.lock(draft.id()).orElseGet(() -> begin(draft.module(), draft.id()));
        var shown = drafts.step(draft.id(), head.shown());
        if (draft.isShelf()) {
            var from = drafts.step(draft.id(), step).or(() -> shown);
            review.changed(
                    from.flatMap(one -> draft(one, head.module(), draft.id()))
                            .or(() -> source(head.module(), draft.id()).map(QuizDraft::new)),
                    draft,
                    caller.person(),
                    clock.instant());
        }
        var files = draft.source().written();
        if (shown.map(now -> now.files().equals(files)).orElse(false)) {
            return new Saving.Saved(page(draft.id()));
        }
        long mine = drafts.add(draft.id(), head.shown() == 0 ? 0 : step, files, caller.person(), clock.instant());
        if (step != head.shown() && shown.isPresent()) {
            return new Saving.Meanwhile(mark(shown.get()), page(draft.id()), mine);
        }
        drafts.show(draft.id(), mine);
        return new Saving.Saved(page(draft.id()));
    }

    /** A draft that still is what the newest edition has. */
    private Drafts.Head begin(String module, String quiz) {
        String base =
                source(module, quiz).map(QuizSource::written).map(Drafts::hash).orElseThrow(() -> new NotFound("quiz"));
        var head = new Drafts.Head(
                quiz,
                module,
                0,
                base,
                placed(course(), module, quiz).map(Course.Placement::required).orElse(false));
        drafts.add(head);
        return head;
    }

    private static Optional<Course.Placement> placed(Course course, String module, String quiz) {
        return course.module(module).stream()
                .flatMap(found -> found.quizzes().stream())
                .filter(placed -> placed.quiz().equals(quiz))
                .findFirst();
    }

    /** Puts a step in force: one's own after somebody else's, or one that was undone. */
    @Transactional
    public Page put(Caller caller, String quiz, long step) {
        require(caller);
        if (drafts.lock(quiz).isEmpty() || drafts.step(quiz, step).isEmpty()) {
            throw new NotFound("step of a draft");
        }
        drafts.show(quiz, step);
        return page(quiz);
    }

    /** Goes back to what the step in force was made from. */
    @Transactional
    public Page undo(Caller caller, String quiz) {
        return move(
                caller,
                quiz,
                head -> drafts.step(quiz, head.shown())
                        .map(Drafts.DraftStep::from)
                        .filter(from -> from > 0 || !head.base().isEmpty()));
    }

    /** Goes on to what was undone last. */
    @Transactional
    public Page redo(Caller caller, String quiz) {
        return move(caller, quiz, head -> drafts.after(quiz, head.shown()));
    }

    /**
     * Asks for the review of an item of a shelf, approves it or returns it. Whoever changed it since it was last approved
     * cannot decide about it; what is decided is published with the shelf.
     *
     * @param step that the caller saw
     * @param note needed where it is returned
     * @throws NotFound if there is no such item
     */
    @Transactional
    public Reviewed review(Caller caller, String shelf, long step, String item, ItemHistory.Act act, String note) {
        require(caller);
        return reviewed(caller, shelf, step, item, act, note);
    }

    /** The same, within the transaction of who asked and may review. */
    Reviewed reviewed(Caller caller, String shelf, long step, String item, ItemHistory.Act act, String note) {
        var now = page(shelf);
        var head = drafts.lock(shelf).orElseGet(() -> begin(now.draft().module(), shelf));
        var found = now.draft().item(item).filter(one -> now.draft().isShelf()).orElseThrow(() -> new NotFound("item"));
        if (head.shown() != step) {
            return new Reviewed.No(new Refused("quiz.refused.changed-meanwhile"));
        }
        var refused = review.refusal(found, act, caller.person(), note);
        if (refused.isPresent()) {
            return new Reviewed.No(refused.get());
        }
        review.decide(found, act, caller.person(), clock.instant(), note);
        long mine = drafts.add(shelf, head.shown(), now.draft().source().written(), caller.person(), clock.instant());
        drafts.show(shelf, mine);
        String word = switch (act) {
            case ASKED -> "item.asked";
            case APPROVED -> "item.approved";
            case RETURNED -> "item.returned";
            case CHANGED -> throw new IllegalArgumentException("changing is saving");
        };
        audit.record(caller, word, item, Map.of("note", note.strip()));
        return new Reviewed.Done(page(shelf));
    }

    private Page move(Caller caller, String quiz, Function<Drafts.Head, Optional<Long>> where) {
        require(caller);
        drafts.lock(quiz).flatMap(where).ifPresent(step -> drafts.show(quiz, step));
        return page(quiz);
    }

    /** Throws all of a draft away, if there is one: the published quiz stays, a new one is gone. */
    @Transactional
    public void discard(Caller caller, String quiz) {
        require(caller);
        if (drafts.lock(quiz).isPresent()) {
            drafts.remove(quiz);
            audit.record(caller, "quiz.discard", quiz, Map.of());
        }
    }

    /** Whether a module is complete only when this quiz is passed; told to its module when it is published. */
    @Transactional
    public Page place(Caller caller, String quiz, boolean required) {
        require(caller);
        if (drafts.lock(quiz).isEmpty()) {
            begin(page(quiz).draft().module(), quiz);
        }
        drafts.place(quiz, required);
        return page(quiz);
    }

    /** Pictures that the texts of a quiz may show: those of its module, and those that its draft brings. */
    @Transactional(readOnly = true)
    public List<Picture> pictures(Caller caller, String quiz) {
        require(caller);
        return pictures.of(module(quiz), quiz, files());
    }

    /**
     * Keeps a picture for a draft, after the check that a picture in the course's folder goes through. It is published
     * with the draft if a text names it then, and goes with the draft otherwise.
     *
     * @param name that the file had; any
     * @throws NotFound if there is no such quiz
     */
    @Transactional
    public Bringing addPicture(Caller caller, String quiz, String name, byte[] bytes) {
        require(caller);
        var head = drafts.lock(quiz).orElseGet(() -> begin(module(quiz), quiz));
        return pictures.bring(head, name, bytes, files());
    }

    /** What a trainee would be asked; empty while the item cannot be asked at all. @param quiz that it belongs to */
    @Transactional(readOnly = true)
    public Optional<Prompt> preview(Caller caller, String quiz, ItemDraft item) {
        require(caller);
        return preview(quiz, item);
    }

    Optional<Prompt> preview(String quiz, ItemDraft item) {
        var problems = new Problems();
        var texts = shown(quiz, item, problems);
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        var source = new ItemSource(new Fields(item.structure(), problems), texts.firstKey(), texts);
        var read = kinds.find(item.kind()).map(kind -> kind.read(source).vary(Dice.of(PREVIEW_SEED, 0)));
        return read.map(Variant::prompt).filter(prompt -> !prompt.text().isEmpty());
    }

    /** The item's texts by language, with addresses for its pictures. */
    private TreeMap<String, Fields> shown(String quiz, ItemDraft item, Problems problems) {
        String module = module(quiz);
        var live = files();
        var written = item.texts().values().stream().map(Yaml::canonical).toList();
        var files = new TreeMap<>(live.files());
        files.putAll(pictures.named(quiz, module, written, live));
        var all = new CourseFiles(files);
        var texts = new TreeMap<String, Fields>();
        item.texts()
                .forEach((language, text) -> texts.put(
                        language,
                        new Fields(
                                Document.map(text, line -> pictures.shown(module, language, line.value(), all)),
                                problems)));
        return texts;
    }

    /** What publishing would change, against what the newest edition has. */
    @Transactional(readOnly = true)
    public QuizChanges changes(Caller caller, String quiz) {
        require(caller);
        var draft = page(quiz).draft();
        return QuizChanges.between(source(draft.module(), quiz).map(QuizDraft::new), draft);
    }

    /**
     * Makes the draft a derived edition, unless something is wrong with it. Whoever sits the quiz goes on with the revision
     * he began; a run has the new one when its lead adopts it.
     *
     * @param step that the author saw
     */
    public Published publish(Caller caller, String quiz, long step) {
        require(caller);
        var head = drafts.find(quiz).orElseThrow(() -> new NotFound("draft"));
        if (head.shown() != step) {
            return new Published.No(new Refused("quiz.refused.changed-meanwhile"));
        }
        var before = source(head.module(), quiz)
                .map(QuizSource::written)
                .map(Drafts::hash)
                .orElse("");
        if (!before.equals(head.base())) {
            return new Published.No(new Refused("quiz.refused.published-meanwhile"));
        }
        var written = files(head, drafts.step(quiz, step));
        var checked = publishing.publish(caller, bytes(head, written), () -> {
            if (drafts.lock(quiz).filter(now -> now.shown() == step).isEmpty()) {
                throw new NotFound("draft");
            }
            drafts.remove(quiz);
            audit.record(caller, "quiz.publish", quiz, Map.of("step", Long.toString(step)));
        });
        if (!checked.problems().isEmpty()) {
            var flaws = new Flaws(written).of(checked.problems());
            return new Published.Flawed(flaws, others(checked.problems(), written));
        }
        return new Published.Done(editions.newest().orElseThrow(() -> new NotFound("edition")));
    }

    private static List<Problem> others(List<Problem> problems, Map<String, String> written) {
        return problems.stream()
                .filter(problem -> !written.containsKey(problem.file()))
                .toList();
    }

    /** The draft's files, and its module's file where that does not name it yet or names it otherwise. */
    private Map<String, String> files(Drafts.Head head, Optional<Drafts.DraftStep> shown) {
        var files = new TreeMap<>(shown.map(Drafts.DraftStep::files)
                .or(() -> source(head.module(), head.quiz()).map(QuizSource::written))
                .orElseThrow(() -> new NotFound("step")));
        if (shelf(files, head)) {
            return files;
        }
        placements
                .file(files(), head.module(), head.quiz(), head.required())
                .ifPresent(text -> files.put(Placements.path(head.module()), text));
        return files;
    }

    /** No module names a shelf. */
    private boolean shelf(Map<String, String> written, Drafts.Head head) {
        return QuizSource.read(placements.files(written), head.module(), head.quiz())
                .map(QuizDraft::new)
                .filter(QuizDraft::isShelf)
                .isPresent();
    }

    /** The files, and the pictures that they name. */
    private Map<String, byte[]> bytes(Drafts.Head head, Map<String, String> written) {
        var bytes = new TreeMap<>(placements.bytes(written));
        bytes.putAll(pictures.named(head.quiz(), head.module(), written.values(), files()));
        return bytes;
    }

    /** All files that publishing would put in place of the newest edition's. */
    Map<String, byte[]> written(Page page) {
        String quiz = page.draft().id();
        return drafts.find(quiz)
                .map(head -> bytes(head, page.draft().source().written()))
                .orElseGet(() -> page.draft().source().files());
    }

    private String module(String quiz) {
        return module(drafts.find(quiz), course(), quiz);
    }

    private String module(Optional<Drafts.Head> head, Course course, String quiz) {
        return head.map(Drafts.Head::module)
                .or(() -> course.moduleOf(quiz).map(Course.Module::id))
                .or(() -> course.modules().stream()
                        .map(Course.Module::id)
                        .filter(module -> files().has(QuizSource.path(module, quiz)))
                        .findFirst())
                .orElseThrow(() -> new NotFound("quiz"));
    }

    Page page(String quiz) {
        var head = drafts.find(quiz);
        var course = course();
        String module = module(head, course, quiz);
        var step = head.flatMap(one -> drafts.step(quiz, one.shown()));
        var published = source(module, quiz).map(QuizDraft::new);
        var draft = step.flatMap(one -> draft(one, module, quiz))
                .or(() -> published)
                .orElseThrow(() -> new NotFound("quiz"));
        var place = placed(course, module, quiz);
        var flaws = head.map(one -> {
                    var written = files(one, step);
                    return new Flaws(written).of(publishing.check(bytes(one, written)));
                })
                .orElse(List.of());
        return new Page(
                draft,
                head.map(Drafts.Head::shown).orElse(0L),
                step.map(this::mark),
                place.isPresent() || draft.isShelf() && published.isPresent(),
                published.stream()
                        .flatMap(one -> one.items().stream())
                        .map(ItemDraft::id)
                        .collect(Collectors.toSet()),
                head.map(Drafts.Head::required)
                        .orElse(place.map(Course.Placement::required).orElse(false)),
                flaws,
                step.map(one -> one.from() > 0).orElse(false),
                head.flatMap(one -> drafts.after(quiz, one.shown())).isPresent(),
                choices(course, module, quiz));
    }

    private Choices choices(Course course, String module, String quiz) {
        var shownPictures =
                pictures.of(module, quiz, files()).stream().collect(Collectors.toMap(Picture::path, Picture::address));
        var lessons = new LinkedHashMap<String, Localized>();
        course.modules().forEach(each -> each.lessons().forEach(lesson -> lessons.put(lesson.id(), lesson.title())));
        var languages = new ArrayList<>(languages(course));
        languages.remove(course.sourceLanguage());
        languages.addFirst(course.sourceLanguage());
        return new Choices(
                languages,
                course.sourceLanguage(),
                course.module(module).map(Course.Module::objectives).orElse(List.of()),
                lessons,
                List.copyOf(course.sources().values()),
                shownPictures);
    }

    /** Those of the course, and those in which the screens speak: it may be the first text in one of them. */
    private Set<String> languages(Course course) {
        var languages = new TreeSet<>(course.languages());
        translations.getProvidedLocales().forEach(locale -> languages.add(locale.getLanguage()));
        return languages;
    }

    private Optional<QuizDraft> draft(Drafts.DraftStep step, String module, String quiz) {
        return QuizSource.read(placements.files(step.files()), module, quiz).map(QuizDraft::new);
    }

    private Mark mark(Drafts.DraftStep step) {
        return mark(step, names.of(Set.of(step.by())));
    }

    private static Mark mark(Drafts.DraftStep step, Map<PersonId, Names.Name> people) {
        var name = people.get(step.by());
        return new Mark(step.by(), name == null ? "" : name.cyrillic(), step.at());
    }

    private Optional<QuizSource> source(String module, String quiz) {
        return QuizSource.read(files(), module, quiz);
    }

    private Course course() {
        return editions.course(editions.newest().orElseThrow(() -> new NotFound("edition")));
    }

    private CourseFiles files() {
        return editions.files(editions.newest().orElseThrow(() -> new NotFound("edition")));
    }

    private void require(Caller caller) {
        rights.require(caller, Role.AUTHOR, new Scope.Installation());
    }
}
