package kz.ustaz.study;

import static java.util.Comparator.comparingInt;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.account.Outcome;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotFound;
import kz.ustaz.content.Course;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.ports.Enrolments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A reader's desk for his own notes and highlights. They are his and no run's: in each run of the course he finds the same.
 * Nobody else reads them, whatever his role. Each method throws {@link NotFound} unless the enrolment is the caller's.
 */
@Service
public class Notes {

    private static final Comparator<Note> IN_THE_TEXT = comparingInt(
                    (Note note) -> note.place().section().length())
            .thenComparing(note -> note.place().section())
            .thenComparing(note -> note.place().passage().map(Passage::block).orElse(-1))
            .thenComparing(note -> note.place().passage().map(Passage::start).orElse(-1))
            .thenComparing(Note::madeAt)
            .thenComparing(Note::id);

    private final Enrolments enrolments;
    private final Editions editions;
    private final Standings standings;
    private final NoteBook book;
    private final Ids ids;
    private final Clock clock;

    Notes(Enrolments enrolments, Editions editions, Standings standings, NoteBook book, Ids ids, Clock clock) {
        this.enrolments = enrolments;
        this.editions = editions;
        this.standings = standings;
        this.book = book;
        this.ids = ids;
        this.clock = clock;
    }

    /** All his notes, of whatever run. One query beside the enrolment's. */
    @Transactional(readOnly = true)
    public NotesPage page(Caller caller, EnrolmentId enrolment) {
        var course = editions.course(enrolments.own(caller, enrolment).run().edition());
        var rest = book.of(caller.person()).stream()
                .sorted(IN_THE_TEXT)
                .collect(Collectors.groupingBy(Note::lesson, LinkedHashMap::new, Collectors.toList()));
        var lessons = new ArrayList<NotesPage.InLesson>();
        for (var module : course.modules()) {
            for (var lesson : module.lessons()) {
                var notes = rest.remove(lesson.id());
                if (notes != null) {
                    lessons.add(new NotesPage.InLesson(lesson.id(), module.title(), lesson.title(), true, notes));
                }
            }
        }
        rest.forEach((lesson, notes) -> lessons.add(new NotesPage.InLesson(
                lesson, Localized.EMPTY, Localized.of(course.sourceLanguage(), lesson), false, notes)));
        return new NotesPage(enrolment, course.title(), List.copyOf(lessons));
    }

    /**
     * Keeps a new note. Of a passage only its place and its words count: what stands beside it is read from the lesson.
     *
     * @param text may be empty where a passage is only marked
     * @throws NotFound unless the lesson may be read and has such a text and section
     */
    @Transactional
    public Outcome<Note> add(Caller caller, EnrolmentId enrolment, String lesson, NotePlace place, String text) {
        var read = reached(enrolments.own(caller, enrolment), lesson).texts().get(place.language());
        if (read == null
                || read.sections().stream()
                        .noneMatch(section -> section.anchor().equals(place.section()))) {
            throw new NotFound("section");
        }
        var passage = place.passage()
                .flatMap(chosen -> new LessonWords(read, place.language()).remember(place.section(), chosen));
        if (place.passage().isPresent() && passage.isEmpty()) {
            return Outcome.declined("passage", "study.note.refused.gone");
        }
        if (passage.isEmpty() && NoteText.cleaned(text).isEmpty()) {
            return Outcome.declined("text", "study.note.refused.empty");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return keep(
                caller,
                new Note(
                        ids.next(), lesson, new NotePlace(place.language(), place.section(), passage), text, now, now));
    }

    /** @throws NotFound also where he has no such note any more */
    @Transactional
    public Outcome<Note> change(Caller caller, EnrolmentId enrolment, UUID note, String text) {
        var was = find(caller, enrolment, note);
        var refusal = NoteText.refusal(text);
        if (refusal.isPresent()) {
            return new Outcome.Declined<>(List.of(new Outcome.Fault("text", refusal.get())));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String cleaned = NoteText.cleaned(text);
        book.change(caller.person(), note, cleaned, now);
        return new Outcome.Done<>(new Note(note, was.lesson(), was.place(), cleaned, was.madeAt(), now));
    }

    /** @return what it was, to be put back by who did not mean it @throws NotFound also where he has no such note any more */
    @Transactional
    public Note delete(Caller caller, EnrolmentId enrolment, UUID note) {
        var was = find(caller, enrolment, note);
        book.delete(caller.person(), note);
        return was;
    }

    /** Puts back what was deleted, as it was. Again changes nothing. */
    @Transactional
    public Outcome<Note> restore(Caller caller, EnrolmentId enrolment, Note deleted) {
        enrolments.own(caller, enrolment);
        var there = book.find(caller.person(), deleted.id());
        return there.<Outcome<Note>>map(Outcome.Done::new).orElseGet(() -> keep(caller, deleted));
    }

    private Outcome<Note> keep(Caller caller, Note note) {
        var refusal = NoteText.refusal(note.text());
        if (refusal.isPresent()) {
            return new Outcome.Declined<>(List.of(new Outcome.Fault("text", refusal.get())));
        }
        if (book.count(caller.person()) >= Note.MOST) {
            return Outcome.declined("", "study.note.refused.many", Note.MOST);
        }
        var kept = new Note(
                note.id(), note.lesson(), note.place(), NoteText.cleaned(note.text()), note.madeAt(), note.changedAt());
        book.add(caller.person(), kept);
        return new Outcome.Done<>(kept);
    }

    private Note find(Caller caller, EnrolmentId enrolment, UUID note) {
        enrolments.own(caller, enrolment);
        return book.find(caller.person(), note).orElseThrow(() -> new NotFound("note"));
    }

    /** A lesson of a module that is not locked: else a note could ask what stands in it. */
    private Course.Lesson reached(Enrolment enrolment, String id) {
        var course = editions.course(enrolment.run().edition());
        var module = course.moduleOf(id);
        boolean locked = module.flatMap(one -> new Progress(course, standings.facts(enrolment.id())).locked(one))
                .isPresent();
        return Optional.of(id).filter(_ -> !locked).flatMap(course::lesson).orElseThrow(() -> new NotFound("lesson"));
    }
}
