package kz.ustaz.certification;

import java.time.Instant;
import java.util.List;
import kz.ustaz.account.ports.RunStaff;
import kz.ustaz.account.ports.Turns;
import kz.ustaz.common.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives everybody his place below the lead of the run in which his first trainer certificate was earned, in the
 * transaction in which he earns it. Whoever has a place keeps it, whatever he earns or is appointed to later.
 */
@Component
class Line {

    private final LineBook book;
    private final RunStaff staff;
    private final Turns turns;

    Line(LineBook book, RunStaff staff, Turns turns) {
        this.book = book;
        this.staff = staff;
        this.turns = turns;
    }

    @EventListener
    @Transactional
    void on(TrainerCertified certified) {
        var trainer = certified.trainer();
        if (book.find(trainer).isPresent()) {
            return;
        }
        var lead = staff.firstLead(certified.run().value()).filter(found -> !found.equals(trainer));
        // two who become trainers at once may be the first of the same lead
        lead.ifPresent(parent -> turns.take(List.of(parent)));
        book.add(lead.map(parent -> root(parent, certified.at()).below(trainer, certified.run(), certified.at()))
                .orElseGet(() -> LinePlace.root(trainer, certified.at())));
    }

    /** Where he stands; as a root from now on if he had no place. */
    LinePlace root(PersonId person, Instant at) {
        return book.find(person).orElseGet(() -> {
            var root = LinePlace.root(person, at);
            book.add(root);
            return root;
        });
    }
}
