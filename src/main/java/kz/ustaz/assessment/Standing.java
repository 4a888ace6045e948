package kz.ustaz.assessment;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt stands as seen from one receipt. Every number is that of the newest such step; null where there is none.
 *
 * @param version of the attempt: its last step, 0 before the first
 * @param same the step of the same page and sequence
 * @param answer the answer in force of the same question
 * @param others a step of another page
 * @param own a step of this page
 * @param othersAnswer an answer of another page to the same question that was in force at its time
 * @param begun the first question of the last section that was begun and closes what is before it
 * @param ownAnswer the sequence, not the number, of this page's newest answer to the same question
 */
record Standing(
        Long version,
        @Nullable Long same,
        @Nullable Long answer,
        @Nullable Long others,
        @Nullable Long own,
        @Nullable Long othersAnswer,
        @Nullable Long ownAnswer,
        @Nullable Integer begun) {

    /** What becomes of an answer. */
    enum Fate {
        /** It is the answer from now on. */
        IN_FORCE,
        /** The same page sent a newer one that came first: kept, and nothing to tell. */
        OVERTAKEN,
        /** Another page's answer was acknowledged meanwhile: kept, and the trainee chooses. */
        HELD,
        /** It came after the hand-in: kept, as it may have been given before, and it does not count. */
        TOO_LATE,
        /** Likewise, after a later section was begun that closes what is before it. */
        BEHIND
    }

    /** @param receipt one that was not received before: {@code same} is null */
    Fate fate(Receipt receipt, boolean open) {
        if (!open) {
            return Fate.TOO_LATE;
        }
        if (isBehind(receipt)) {
            return Fate.BEHIND;
        }
        if (overtakes(receipt)) {
            return Fate.OVERTAKEN;
        }
        // Of two pages the later receipt wins, but what is sent again was not given later.
        boolean newerFromAnother =
                answer != null && answer.equals(othersAnswer) && answer > receipt.known() && receipt.resent();
        return newerFromAnother ? Fate.HELD : Fate.IN_FORCE;
    }

    /** Whether a section was begun that closes the question. */
    boolean isBehind(Receipt receipt) {
        return begun != null && receipt.position() < begun;
    }

    /** Whether a newer answer of the same page to the same question is there already. */
    boolean overtakes(Receipt receipt) {
        return ownAnswer != null && ownAnswer > receipt.sequence();
    }

    /** Whether another page stored something that this page may not know of. */
    boolean othersSince(long known) {
        long seen = known != Receipt.NOT_SAID ? known : own == null ? 0 : own;
        return others != null && others > seen;
    }
}
