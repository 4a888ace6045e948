package kz.ustaz.certification;

import java.time.Instant;
import java.util.Optional;

/**
 * What both observers marked, once both have handed in, and what came of it.
 *
 * @param agreement of what they marked apart; a correction does not change it
 * @param difference of what counts now
 * @param settled by the lead
 * @param verdict empty while the lead has to settle it
 */
public record Marks(
        Rubric rubric,
        Given first,
        Given second,
        Agreement agreement,
        Difference difference,
        Optional<Given> settled,
        Optional<Verdict> verdict) {

    /** @param by name @param reason of a correction or a settlement; empty for what was handed in first */
    public record Given(String by, Sheet sheet, Verdict verdict, String reason, Instant at) {}

    /** Empty until both have handed in. */
    static Optional<Marks> of(Dossier dossier, Called called) {
        return dossier.both()
                .map(both -> new Marks(
                        dossier.rubric(),
                        given(both.first(), called),
                        given(both.second(), called),
                        Agreement.of(dossier.apart()),
                        dossier.difference().orElseThrow(),
                        dossier.settlement().map(settled -> given(settled, called)),
                        dossier.verdict()));
    }

    static Given given(HandedSheet handed, Called called) {
        return new Given(called.name(handed.by()), handed.sheet(), handed.verdict(), handed.reason(), handed.at());
    }
}
