package kz.ustaz.quiz;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.common.source.Plain;
import kz.ustaz.question.ItemDraft;
import org.springframework.stereotype.Component;

/** What a change of a shelf means for the review of its items: what is changed is a draft again. */
@Component
class ShelfReview {

    private static final String STATE = "state";

    private final ItemBook book;

    ShelfReview(ItemBook book) {
        this.book = book;
    }

    /** What of an item is reviewed: all but how far its review is. */
    static String content(ItemDraft item) {
        var structure = Plain.map(item.structure());
        structure.remove(STATE);
        return new Document(Plain.entries("", structure), item.texts()).hash();
    }

    static Shelved.State state(ItemDraft item) {
        return switch (item.get(STATE)) {
            case "draft" -> Shelved.State.DRAFT;
            case "review" -> Shelved.State.REVIEW;
            default -> Shelved.State.APPROVED;
        };
    }

    static void set(ItemDraft item, Shelved.State state) {
        // an item that says nothing is approved, and a file says no more than it must
        item.set(STATE, state == Shelved.State.APPROVED ? "" : Shelved.word(state));
    }

    /** Makes drafts of the items that a change changed, and keeps who did so. */
    void changed(Optional<QuizDraft> before, QuizDraft now, PersonId by, Instant at) {
        for (var item : now.items()) {
            var was = before.flatMap(one -> one.item(item.id()));
            String content = content(item);
            if (was.filter(one -> content(one).equals(content)).isPresent()) {
                // a state is decided by its own acts: whoever saves cannot approve on the way
                var kept = was.map(ShelfReview::state).orElseThrow();
                if (state(item) != kept) {
                    set(item, kept);
                }
                continue;
            }
            set(item, Shelved.State.DRAFT);
            var last = book.of(item.id()).stream().reduce((first, second) -> second);
            if (last.filter(entry ->
                            entry.act() == ItemHistory.Act.CHANGED && entry.by().equals(by))
                    .isEmpty()) {
                book.add(new ItemBook.Entry(item.id(), ItemHistory.Act.CHANGED, content, by, at, ""));
            }
        }
    }

    private static final Map<ItemHistory.Act, Set<Shelved.State>> FROM = Map.of(
            ItemHistory.Act.ASKED, Set.of(Shelved.State.DRAFT),
            ItemHistory.Act.APPROVED, Set.of(Shelved.State.REVIEW),
            ItemHistory.Act.RETURNED, Set.of(Shelved.State.REVIEW, Shelved.State.APPROVED));

    /** Why somebody may not act so. */
    Optional<Refused> refusal(ItemDraft item, ItemHistory.Act act, PersonId by, String note) {
        if (!FROM.getOrDefault(act, Set.of()).contains(state(item))) {
            return Optional.of(new Refused("quiz.refused.review-state"));
        }
        if (act == ItemHistory.Act.RETURNED && note.isBlank()) {
            return Optional.of(new Refused("quiz.refused.review-note"));
        }
        boolean own = act != ItemHistory.Act.ASKED
                && ItemBook.writers(book.of(item.id())).contains(by);
        return own ? Optional.of(new Refused("quiz.refused.review-own")) : Optional.empty();
    }

    /** @param note at most 1,000 characters */
    void decide(ItemDraft item, ItemHistory.Act act, PersonId by, Instant at, String note) {
        set(
                item,
                switch (act) {
                    case ASKED -> Shelved.State.REVIEW;
                    case APPROVED -> Shelved.State.APPROVED;
                    case RETURNED, CHANGED -> Shelved.State.DRAFT;
                });
        book.add(new ItemBook.Entry(item.id(), act, content(item), by, at, note.strip()));
    }
}
