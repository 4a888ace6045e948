package kz.ustaz.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.ustaz.common.PersonId;

/**
 * A run and its people.
 *
 * @param members enrolled now, by sort key
 * @param waiting for a place, the first in the line first
 * @param left who were taken out and why, the last first
 * @param mayEnrol whether whoever asked may look people up and enrol them
 */
public record Roll(
        Run run, RunDetails details, List<Member> members, List<Waiting> waiting, List<Left> left, boolean mayEnrol) {

    /** @param name cyrillic, or the bare id where the person is gone */
    public record Member(EnrolmentId enrolment, PersonId person, String name, String personnelNumber, Instant since) {}

    /** @param id of the place in the line */
    public record Waiting(UUID id, PersonId person, String name, String personnelNumber, Instant since) {}

    public record Left(PersonId person, String name, String personnelNumber, Instant at, String reason) {}

    /** Whether one more may be enrolled. */
    public boolean hasRoom() {
        return details.capacity().isEmpty()
                || members.size() < details.capacity().getAsInt();
    }
}
