package kz.ustaz.study.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.account.Outcome;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.content.Course;
import kz.ustaz.study.LessonWords;
import kz.ustaz.study.Note;
import kz.ustaz.study.NotePlace;
import kz.ustaz.study.NoteSpot;
import kz.ustaz.study.Passage;
import org.jspecify.annotations.Nullable;

/** The reader's notes in one lesson: each beside its passage, in the language that he reads, and what he does with them. */
class LessonNotes implements NoteItem.Desk {

    private final transient OwnNotes own;
    private final String lesson;
    private final Runnable onPlaced;
    private final Said said = new Said();
    private final List<NoteItem> items = new ArrayList<>();
    private final Map<NoteItem, NoteSpot> spots = new IdentityHashMap<>();
    private final Map<Shelf, NoteShelf> shelves = new HashMap<>();
    private List<SectionText> sections = List.of();
    private String language = "";
    private transient @Nullable LessonWords words;

    private static final class Said extends Spoken {}

    /** @param block −1 for the head of the section */
    private record Shelf(SectionText section, int block) {}

    /** @param onPlaced whenever a note came, went, or stands elsewhere */
    LessonNotes(String lesson, List<Note> notes, OwnNotes own, Runnable onPlaced) {
        this.lesson = lesson;
        this.own = own;
        this.onPlaced = onPlaced;
        notes.forEach(note -> items.add(new NoteItem(note, this)));
        said.addClassName("visually-hidden");
        said.getElement().setAttribute("role", "status");
    }

    /** What a screen reader says when a passage was marked. */
    Component said() {
        return said;
    }

    /** Puts all notes into a text, and the buttons at its sections' heads. @param now its sections on the page, in order */
    void show(Course.LessonText text, String spoken, List<SectionText> now) {
        language = spoken;
        words = new LessonWords(text, spoken);
        sections = List.copyOf(now);
        shelves.keySet().removeIf(shelf -> !sections.contains(shelf.section()));
        for (int i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            shelves.computeIfAbsent(new Shelf(section, -1), _ -> head(section))
                    .name(text.sections().get(i).heading());
        }
        place();
    }

    private void place() {
        var text = words;
        if (text == null) {
            return;
        }
        items.forEach(item -> spots.put(item, text.find(item.place())));
        items.sort(Comparator.comparingInt((NoteItem item) -> sections.indexOf(section(item)))
                .thenComparingInt(item -> block(spots.get(item)))
                .thenComparingInt(item -> spots.get(item) instanceof NoteSpot.InText found ? found.start() : -1));
        int number = 0;
        var lists = new HashMap<Shelf, List<NoteItem>>();
        for (var item : items) {
            var spot = text.find(item.place());
            boolean counts = item.note().isPresent() && !item.isDeleted();
            item.put(spot, counts ? ++number : 0);
            var section = section(item);
            if (section != null) {
                lists.computeIfAbsent(new Shelf(section, block(spot)), _ -> new ArrayList<>())
                        .add(item);
            }
        }
        lists.keySet().forEach(shelf -> shelves.computeIfAbsent(shelf, LessonNotes::below));
        shelves.forEach((shelf, on) -> on.show(lists.getOrDefault(shelf, List.of())));
        onPlaced.run();
    }

    private NoteShelf head(SectionText section) {
        var head = NoteShelf.head(() -> write(section));
        section.putHead(head);
        return head;
    }

    private static NoteShelf below(Shelf shelf) {
        var below = NoteShelf.below();
        shelf.section().putBelow(shelf.block(), below);
        return below;
    }

    private @Nullable SectionText section(NoteItem item) {
        var spot = spots.get(item);
        return sections.stream()
                .filter(section -> spot != null && section.anchor().equals(spot.section()))
                .findFirst()
                .orElse(null);
    }

    private static int block(@Nullable NoteSpot spot) {
        return spot instanceof NoteSpot.InText found ? found.block() : -1;
    }

    /** The passages to be marked, as the page wants them. */
    List<Map<String, Object>> marks() {
        var marks = new ArrayList<Map<String, Object>>();
        for (var item : items) {
            if (spots.get(item) instanceof NoteSpot.InText found && !item.isDeleted()) {
                marks.add(Map.of(
                        "id", item.note().map(note -> note.id().toString()).orElse(""),
                        "section", found.section(),
                        "block", found.block(),
                        "start", found.start(),
                        "end", found.end()));
            }
        }
        return marks;
    }

    /**
     * A passage was chosen on the page.
     *
     * @param write whether something is to be written on it at once
     * @return why not, as a sentence; empty where it is marked
     */
    String mark(String section, Passage chosen, boolean write) {
        return switch (own.add(lesson, new NotePlace(language, section, Optional.of(chosen)), "")) {
            case Outcome.Done<Note>(var note) -> {
                var item = new NoteItem(note, this);
                items.add(item);
                place();
                if (write) {
                    item.write();
                }
                said.setText(said.words("study.note.marked", marks().size()));
                yield "";
            }
            case Outcome.Declined<Note>(var faults) ->
                sentence(faults.getFirst().why());
        };
    }

    String sentence(Refused why) {
        return said.words(why.key(), why.values());
    }

    /** A note on a whole section; where one is begun already, that one. */
    private void write(SectionText section) {
        var begun = items.stream()
                .filter(item -> item.note().isEmpty() && section == section(item))
                .findFirst();
        var item = begun.orElseGet(() -> {
            var fresh = new NoteItem(NotePlace.section(language, section.anchor()), this);
            items.add(fresh);
            place();
            return fresh;
        });
        item.write();
    }

    void open(UUID note) {
        items.stream()
                .filter(item -> item.note().filter(one -> one.id().equals(note)).isPresent())
                .forEach(NoteItem::open);
    }

    @Override
    public Outcome<Note> keep(NoteItem item, String text) {
        var kept = item.note()
                .map(note -> own.change(note.id(), text))
                .orElseGet(() -> own.add(lesson, item.place(), text));
        if (kept instanceof Outcome.Done<Note>(var note)) {
            boolean fresh = item.note().isEmpty();
            item.show(note);
            if (fresh) {
                place();
            }
        }
        return kept;
    }

    @Override
    public void delete(NoteItem item) {
        if (item.note().isPresent()) {
            try {
                own.delete(item.note().get().id());
            } catch (NotFound gone) {
                // deleted in another window already
            }
            item.showDeleted();
        } else {
            items.remove(item);
            spots.remove(item);
        }
        place();
    }

    @Override
    public Optional<Refused> restore(NoteItem item) {
        return item.note().map(own::restore).flatMap(outcome -> switch (outcome) {
            case Outcome.Done<Note> _ -> Optional.<Refused>empty();
            case Outcome.Declined<Note>(var faults) ->
                Optional.of(faults.getFirst().why());
        });
    }

    @Override
    public void restored() {
        place();
    }
}
