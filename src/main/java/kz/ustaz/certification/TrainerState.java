package kz.ustaz.certification;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.ustaz.common.PersonId;

/** By what somebody in the cascade may lead, or why he may not. */
public enum TrainerState {
    /** An appointment runs, whatever became of his certificates. */
    MASTER,
    /** At least one of his trainer certificates holds. */
    VALID,
    /** What he had is over. */
    LAPSED,
    SUSPENDED,
    REVOKED,
    /** Neither certified nor ever appointed: somebody below him was. */
    NONE;

    /**
     * Of everybody who ever had one or the other. Where no certificate holds, the one issued last says why.
     *
     * @param appointed the last step of each
     */
    static Map<PersonId, TrainerState> at(Instant now, List<TrainerPaper> papers, List<MasterStep> appointed) {
        var states = new HashMap<PersonId, TrainerState>();
        papers.stream()
                .filter(paper -> !paper.issuedAt().isAfter(now))
                .sorted(Comparator.comparing(TrainerPaper::issuedAt))
                .forEach(paper -> states.merge(
                        paper.person(), of(paper.validity(now)), (before, last) -> before == VALID ? VALID : last));
        for (var step : appointed) {
            if (step.runs(now)) {
                states.put(step.person(), MASTER);
            } else {
                states.putIfAbsent(step.person(), LAPSED);
            }
        }
        return states;
    }

    private static TrainerState of(Validity validity) {
        return switch (validity) {
            case Validity.Valid _ -> VALID;
            case Validity.Expired _ -> LAPSED;
            case Validity.Suspended _ -> SUSPENDED;
            case Validity.Revoked _ -> REVOKED;
        };
    }
}
