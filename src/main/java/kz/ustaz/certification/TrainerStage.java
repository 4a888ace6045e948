package kz.ustaz.certification;

import java.util.Optional;

/** How far somebody is on his way to trainer. */
public enum TrainerStage {
    /** Nobody has proposed him. */
    OPEN,
    /** A lead has, and it waits for a supervisor. */
    PROPOSED,
    /** A supervisor wants something else first. */
    SENT_BACK,
    /** He may become a trainer. */
    APPROVED;

    static TrainerStage of(Optional<TrainerStep> last) {
        return last.map(step -> switch (step.kind()) {
                    case PROPOSED -> PROPOSED;
                    case SENT_BACK -> SENT_BACK;
                    case APPROVED -> APPROVED;
                })
                .orElse(OPEN);
    }
}
