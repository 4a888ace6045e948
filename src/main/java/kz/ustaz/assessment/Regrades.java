package kz.ustaz.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.common.Score;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Question;
import kz.ustaz.question.Variant;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Leading;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lead's desk for marking a question again after the fact. He sees who would change and how, and only what he has seen
 * is written: new marks beside the old, scores, standings and an audit line, all at once. Undoing is one more step. What he
 * decides holds for his run, also for whoever hands in later. A run that the caller does not lead does not exist for him:
 * {@link NotFound}. Longer than most, as it is the whole desk.
 */
@Service
public class Regrades {

    private final Leading leading;
    private final Quizzes quizzes;
    private final Editions editions;
    private final Papers papers;
    private final Marks marks;
    private final Attempts attempts;
    private final RegradeBook book;
    private final ExamOnly examOnly;
    private final Names names;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final ExamNotices notices;

    Regrades(
            Leading leading,
            Quizzes quizzes,
            Editions editions,
            Papers papers,
            Marks marks,
            Attempts attempts,
            RegradeBook book,
            ExamOnly examOnly,
            Names names,
            Audit audit,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events,
            ExamNotices notices) {
        this.leading = leading;
        this.quizzes = quizzes;
        this.editions = editions;
        this.papers = papers;
        this.marks = marks;
        this.attempts = attempts;
        this.book = book;
        this.examOnly = examOnly;
        this.names = names;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
        this.notices = notices;
    }

    /** A quiz of a run. @param questions that were asked in what was handed in; empty where nothing was */
    public record Desk(Run run, String quiz, Localized title, List<Asked> questions, List<Line> done) {}

    /**
     * One revision of a question.
     *
     * @param item its revision
     * @param number in the newest quiz that asks it, from 1
     * @param attempts handed in that were asked it
     * @param key the newest other revision of it, if its key can be taken
     * @param given what was answered, the most frequent first; empty where answers of this kind cannot be compared
     * @param changes in force
     */
    public record Asked(
            UUID item,
            int number,
            Localized text,
            int marks,
            int attempts,
            Optional<LaterKey> key,
            List<Given> given,
            List<Change> changes) {

        /** Of it only figures are to be seen: full marks and dropping are what is left. */
        Asked concealed(Localized words) {
            return new Asked(item, number, words, marks, attempts, Optional.empty(), List.of(), changes);
        }
    }

    /**
     * @param revision of the quiz in which it stands
     * @param unknown texts of options that it has no more, by id
     * @param options texts of those it has, by id
     */
    public record LaterKey(UUID revision, Map<String, Localized> unknown, Map<String, Localized> options) {}

    /** An answer that so many attempts gave. @param full whether it has full marks already */
    public record Given(String value, Question question, Variant variant, Answer answer, int attempts, boolean full) {

        public String summary(String language) {
            return question.summary(variant, answer, language);
        }
    }

    /** A step in the record. @param change empty where it takes another back @param undone whether it was taken back */
    public record Line(
            UUID id,
            int number,
            Optional<Change> change,
            String reason,
            String by,
            Instant at,
            int attempts,
            boolean undone,
            boolean mayUndo) {}

    /** What would become of it, or why it cannot be done. */
    public sealed interface Look {

        /**
         * @param seen stands for all of it; it is another one as soon as anything is not as it was
         * @param attempts that were asked the question
         * @param moved those whose marks would change, by name
         */
        record Preview(String seen, int attempts, List<Moved> moved) implements Look {

            public long pass() {
                return moved.stream()
                        .filter(one -> !one.passed() && one.passes())
                        .count();
            }

            public long fail() {
                return moved.stream()
                        .filter(one -> one.passed() && !one.passes())
                        .count();
            }
        }

        record No(Refused reason) implements Look {}
    }

    /**
     * One attempt that would change.
     *
     * @param number of the attempt
     * @param was marks for the question
     * @param before the whole score
     * @param waiting answers that people have not marked yet
     */
    public record Moved(
            AttemptId attempt,
            String name,
            int number,
            Score was,
            Score becomes,
            Score before,
            Score after,
            boolean passed,
            boolean passes,
            int waiting) {}

    /** What became of an act. */
    public sealed interface Outcome {

        /** @param attempts whose marks changed */
        record Done(int attempts) implements Outcome {}

        record No(Refused reason) implements Outcome {}
    }

    /** The number of queries does not depend on the people, once their quizzes are in memory. */
    @Transactional(readOnly = true)
    public Desk items(Caller caller, RunId run, String quiz) {
        var led = leading.led(caller, run);
        var asked = quizzes.in(led.edition(), quiz);
        var handedIn = papers.of(run, quiz);
        var all = book.of(run, quiz);
        var newest = newest(quiz);
        var revisions = revisions(handedIn).values();
        var hidden = examOnly.hidden(caller, revisions);
        var questions = revisions.stream()
                .map(item -> {
                    var found = asked(item, handedIn, all, newest);
                    return hidden.contains(item.revision()) ? found.concealed(examOnly.text()) : found;
                })
                .sorted(Comparator.comparingInt(Asked::number))
                .toList();
        return new Desk(led, quiz, asked.title(), questions, lines(all, handedIn, asked));
    }

    /** What was done, the newest first. */
    @Transactional(readOnly = true)
    public List<Line> list(Caller caller, RunId run, String quiz) {
        var led = leading.led(caller, run);
        return lines(book.of(run, quiz), papers.of(run, quiz), quizzes.in(led.edition(), quiz));
    }

    /** Writes nothing. @param item its revision @throws NotFound also for what was never asked in this run */
    @Transactional(readOnly = true)
    public Look preview(Caller caller, RunId run, String quiz, UUID item, Change change) {
        leading.led(caller, run);
        var seen = see(run, quiz, papers.of(run, quiz), item, change);
        return seen.refusal().<Look>map(Look.No::new).orElseGet(() -> preview(seen));
    }

    /**
     * @param reason 1–1000 characters, shown to the trainees
     * @param seen the preview's own; refused when something is not any more as it was then
     */
    @Transactional
    public Outcome apply(Caller caller, RunId run, String quiz, UUID item, Change change, String reason, String seen) {
        leading.led(caller, run);
        var wrong = ReasonRule.refusal(reason);
        if (wrong.isPresent()) {
            return new Outcome.No(wrong.get());
        }
        var now = see(run, quiz, papers.locked(run, quiz), item, change);
        if (now.refusal().isPresent()) {
            return new Outcome.No(now.refusal().get());
        }
        if (!now.fingerprint().equals(seen)) {
            return new Outcome.No(new Refused("assessment.refused.regrade-meanwhile"));
        }
        var entry = entry(
                caller,
                run,
                quiz,
                now.all(),
                now.item().id(),
                item,
                Optional.of(change),
                reason,
                Optional.empty(),
                now.moves().size());
        book.add(entry);
        write(entry, now.moves());
        audit(caller, "regrade.apply", entry, Map.of("change", change.word(), "details", shortly(change)));
        return new Outcome.Done(now.moves().size());
    }

    /**
     * Gives back the marks that held before, as one more step. A later one about the same question goes first.
     *
     * @param reason 1–1000 characters, shown to the trainees
     * @throws NotFound also for one of another run
     */
    @Transactional
    public Outcome undo(Caller caller, RunId run, UUID regrade, String reason) {
        leading.led(caller, run);
        var undone = book.find(regrade)
                .filter(entry -> entry.run().equals(run) && entry.change().isPresent())
                .orElseThrow(() -> new NotFound("regrade"));
        var wrong = ReasonRule.refusal(reason);
        if (wrong.isPresent()) {
            return new Outcome.No(wrong.get());
        }
        var handedIn = papers.locked(run, undone.quiz());
        var all = book.of(run, undone.quiz());
        if (!mayUndo(undone, all)) {
            return new Outcome.No(new Refused("assessment.refused.regrade-undo"));
        }
        var moves = back(undone, handedIn);
        var entry = entry(
                caller,
                run,
                undone.quiz(),
                all,
                undone.item(),
                undone.revision(),
                Optional.empty(),
                reason,
                Optional.of(undone.id()),
                moves.size());
        book.add(entry);
        write(entry, moves);
        audit(caller, "regrade.undo", entry, Map.of("undoes", undone.id().toString()));
        return new Outcome.Done(moves.size());
    }

    // ---- seeing

    /** One mark that changes. */
    private record Move(Paper paper, Mark before, ItemMark now) {

        Score after() {
            return ItemMark.sum(paper.with(before.position(), now));
        }

        int waiting() {
            return ItemMark.waiting(paper.with(before.position(), now));
        }

        boolean passes() {
            return Paper.passes(paper.sheet().quiz(), paper.with(before.position(), now));
        }
    }

    private record View(
            Item item,
            List<RegradeBook.Entry> all,
            List<Paper> asked,
            List<Move> moves,
            Optional<Refused> refusal,
            String fingerprint) {}

    private View see(RunId run, String quiz, List<Paper> handedIn, UUID revision, Change change) {
        var item = Optional.ofNullable(revisions(handedIn).get(revision)).orElseThrow(() -> new NotFound("question"));
        var all = book.of(run, quiz);
        var regrading = book.regrading(item, change);
        var asked =
                handedIn.stream().filter(paper -> paper.position(revision) >= 0).toList();
        var refusal = asked.stream()
                .flatMap(paper -> regrading.refusal(paper.sheet().variants().get(paper.position(revision))).stream())
                .findFirst();
        if (refusal.isPresent()) {
            return new View(item, all, asked, List.of(), refusal, "");
        }
        var moves = new ArrayList<Move>();
        for (var paper : asked) {
            int position = paper.position(revision);
            var before = paper.marks().get(position);
            var now = regrading.mark(paper.sheet().variants().get(position), paper.answer(position), before.given());
            if (!now.equals(before.given())) {
                moves.add(new Move(paper, before, now));
            }
        }
        Optional<Refused> nothing = moves.stream().anyMatch(move -> move.after().available() == 0)
                ? Optional.of(new Refused("assessment.refused.regrade-nothing-left"))
                : Optional.empty();
        return new View(item, all, asked, moves, nothing, fingerprint(revision, change, all, handedIn));
    }

    private Look preview(View seen) {
        var known = names(seen.moves().stream().map(move -> move.paper().sheet().person()));
        var moved = seen.moves().stream()
                .sorted(Comparator.comparing(
                        move -> sortKey(known, move.paper().sheet().person())))
                .map(move -> {
                    var attempt = move.paper().attempt();
                    return new Moved(
                            attempt.id(),
                            name(known, move.paper().sheet().person()),
                            attempt.number(),
                            move.before().given().score(),
                            move.now().score(),
                            attempt.score(),
                            move.after(),
                            attempt.passed(),
                            move.passes(),
                            move.waiting());
                })
                .toList();
        return new Look.Preview(seen.fingerprint(), seen.asked().size(), moved);
    }

    /** Of all that the outcome hangs on. */
    private static String fingerprint(UUID item, Change change, List<RegradeBook.Entry> all, List<Paper> handedIn) {
        var text = new StringBuilder().append(item).append(sorted(change)).append(all.size());
        handedIn.stream()
                .sorted(Comparator.comparing(paper -> paper.attempt().id().value()))
                .forEach(paper -> {
                    text.append('\n').append(paper.attempt().id().value());
                    paper.marks()
                            .forEach(mark -> text.append(' ')
                                    .append(mark.position())
                                    .append(':')
                                    .append(mark.n()));
                });
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Sets have no order, and the same change is to give the same words. */
    private static String sorted(Change change) {
        return switch (change) {
            case Change.NewKey key -> change.word() + key.revision() + new TreeMap<>(key.options());
            case Change.AcceptSeveral several -> change.word() + new TreeSet<>(several.values());
            case Change.FullMarks full -> change.word();
            case Change.Drop drop -> change.word();
        };
    }

    /** Each revision of each item that was asked, by its id. */
    private static Map<UUID, Item> revisions(List<Paper> handedIn) {
        var items = new LinkedHashMap<UUID, Item>();
        handedIn.forEach(paper -> paper.sheet().items().forEach(item -> items.putIfAbsent(item.revision(), item)));
        return items;
    }

    private Optional<Quiz> newest(String quiz) {
        try {
            return editions.newest().map(edition -> quizzes.in(edition, quiz));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    private Asked asked(Item item, List<Paper> handedIn, List<RegradeBook.Entry> all, Optional<Quiz> newest) {
        var asked = handedIn.stream()
                .filter(paper -> paper.position(item.revision()) >= 0)
                .toList();
        var last = asked.getLast();
        int position = last.position(item.revision());
        var variant = last.sheet().variants().get(position);
        return new Asked(
                item.revision(),
                position + 1,
                variant.prompt().text(),
                item.marks(),
                asked.size(),
                newest.flatMap(quiz -> laterKey(item, variant, quiz)),
                given(item, asked),
                book.held(all, item).stream()
                        .map(held -> held.regrading().change())
                        .toList());
    }

    private static Optional<LaterKey> laterKey(Item asked, Variant variant, Quiz newest) {
        return newest.items().stream()
                .filter(item -> item.id().equals(asked.id())
                        && item.kind().equals(asked.kind())
                        && !item.revision().equals(asked.revision()))
                .findFirst()
                .filter(item -> variant.hidden().options().isPresent())
                .map(item -> new LaterKey(
                        newest.revision(),
                        Regrading.unknown(variant, item.question()),
                        Regrading.drawn(item.question()).options()));
    }

    private static List<Given> given(Item item, List<Paper> asked) {
        var found = new LinkedHashMap<String, Given>();
        for (var paper : asked) {
            int position = paper.position(item.revision());
            var variant = paper.sheet().variants().get(position);
            var answer = paper.answer(position);
            boolean full = paper.marks().get(position).grade().verdict() == Grade.Verdict.RIGHT;
            item.question()
                    .value(variant, answer)
                    .ifPresent(value -> found.merge(
                            value,
                            new Given(value, item.question(), variant, answer, 1, full),
                            (one, more) -> new Given(
                                    value,
                                    one.question(),
                                    one.variant(),
                                    one.answer(),
                                    one.attempts() + 1,
                                    one.full())));
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Given::attempts).reversed())
                .toList();
    }

    private List<Line> lines(List<RegradeBook.Entry> all, List<Paper> handedIn, Quiz quiz) {
        var known = names(all.stream().map(RegradeBook.Entry::by));
        var undone = all.stream().flatMap(entry -> entry.undoes().stream()).collect(Collectors.toSet());
        return all.reversed().stream()
                .map(entry -> new Line(
                        entry.id(),
                        number(entry, handedIn, quiz),
                        entry.change(),
                        entry.reason(),
                        name(known, entry.by()),
                        entry.at(),
                        entry.changed(),
                        undone.contains(entry.id()),
                        mayUndo(entry, all)))
                .toList();
    }

    /** As trainees counted it. */
    private static int number(RegradeBook.Entry entry, List<Paper> handedIn, Quiz quiz) {
        return Stream.concat(
                        handedIn.reversed().stream().map(paper -> paper.sheet().items()), Stream.of(quiz.items()))
                .flatMap(items -> {
                    var revisions = items.stream().map(Item::revision).toList();
                    return Stream.of(revisions.indexOf(entry.revision()));
                })
                .filter(position -> position >= 0)
                .findFirst()
                .map(position -> position + 1)
                .orElse(0);
    }

    private static boolean mayUndo(RegradeBook.Entry entry, List<RegradeBook.Entry> all) {
        return RegradeBook.inForce(all).stream()
                .filter(other -> other.revision().equals(entry.revision()))
                .reduce((earlier, later) -> later)
                .filter(last -> last.id().equals(entry.id()))
                .isPresent();
    }

    // ---- writing

    private List<Move> back(RegradeBook.Entry undone, List<Paper> handedIn) {
        var byAttempt = handedIn.stream()
                .collect(Collectors.toMap(paper -> paper.attempt().id().value(), Function.identity()));
        var moves = new ArrayList<Move>();
        for (var before : marks.before(undone.id())) {
            var paper = byAttempt.get(before.attempt());
            if (paper != null) { // one that was opened again is marked by what holds when it is handed in
                moves.add(new Move(paper, paper.marks().get(before.position()), before.given()));
            }
        }
        return moves;
    }

    private void write(RegradeBook.Entry entry, List<Move> moves) {
        for (var move : moves) {
            marks.save(move.before().corrected(ids.next(), move.now(), entry.at(), entry.id()));
            move.paper().attempt().remark(move.after(), move.passes(), move.waiting());
        }
        attempts.flush();
        if (!moves.isEmpty()) {
            var changed = moves.stream()
                    .map(move -> move.paper().attempt().enrolment())
                    .distinct()
                    .sorted(Comparator.comparing(EnrolmentId::value))
                    .toList();
            notices.regraded(moves.stream().map(move -> move.paper().sheet()).toList());
            String module = moves.getFirst().paper().attempt().module();
            events.publishEvent(new AttemptsRegraded(entry.run(), module, entry.quiz(), changed));
        }
    }

    private RegradeBook.Entry entry(
            Caller caller,
            RunId run,
            String quiz,
            List<RegradeBook.Entry> all,
            String item,
            UUID revision,
            Optional<Change> change,
            String reason,
            Optional<UUID> undoes,
            int changed) {
        return new RegradeBook.Entry(
                ids.next(),
                run,
                quiz,
                all.isEmpty() ? 1 : all.getLast().n() + 1,
                item,
                revision,
                change,
                reason.strip(),
                caller.person(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                changed,
                undoes);
    }

    private void audit(Caller caller, String action, RegradeBook.Entry entry, Map<String, String> details) {
        var all = new TreeMap<>(details);
        all.put("run", entry.run().value().toString());
        all.put("quiz", entry.quiz());
        all.put("question", entry.item());
        all.put("attempts", Integer.toString(entry.changed()));
        all.put("reason", entry.reason());
        audit.record(caller, action, entry.id().toString(), all);
    }

    private static String shortly(Change change) {
        String all = RegradeBook.write(change);
        return all.length() > 500 ? all.substring(0, 500) : all;
    }

    private Map<PersonId, Names.Name> names(Stream<PersonId> people) {
        return names.of(people.distinct().toList());
    }

    private static String name(Map<PersonId, Names.Name> known, PersonId person) {
        return Optional.ofNullable(known.get(person)).map(Names.Name::cyrillic).orElse("");
    }

    private static String sortKey(Map<PersonId, Names.Name> known, PersonId person) {
        return Optional.ofNullable(known.get(person)).map(Names.Name::sortKey).orElse("");
    }
}
