package kz.ustaz.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.certification.CertificateStep.Kind;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.RunId;
import org.junit.jupiter.api.Test;

/** By what somebody may lead, on 30 November 2026. */
class TrainerStateTest {

    private static final PersonId ONE = new PersonId(UUID.randomUUID());

    private final List<TrainerPaper> papers = new ArrayList<>();
    private final List<MasterStep> appointed = new ArrayList<>();

    private void certified(String from, String until, Kind... steps) {
        papers.add(new TrainerPaper(
                ONE,
                new RunId(UUID.randomUUID()),
                at(from),
                at(until),
                Arrays.stream(steps)
                        .map(kind -> new CertificateStep(1, kind, ONE, "", at("2026-06-01")))
                        .toList()));
    }

    private void appointed(String until) {
        appointed.add(new MasterStep(
                ONE,
                1,
                MasterStep.Kind.APPOINTED,
                Optional.of(LocalDate.parse(until)),
                "",
                Optional.empty(),
                at("2026-01-01")));
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private TrainerState state() {
        return TrainerState.at(at("2026-11-30"), papers, appointed).getOrDefault(ONE, TrainerState.NONE);
    }

    @Test
    void whoeverHasNothingHasNone() {
        assertThat(state()).isEqualTo(TrainerState.NONE);
        certified("2026-12-01", "2030-01-01");
        assertThat(state()).as("it is issued tomorrow").isEqualTo(TrainerState.NONE);
    }

    @Test
    void oneThatHoldsIsEnough() {
        certified("2020-01-01", "2024-01-01");
        assertThat(state()).isEqualTo(TrainerState.LAPSED);
        certified("2025-01-01", "2028-01-01");
        assertThat(state()).isEqualTo(TrainerState.VALID);
        certified("2026-01-01", "2029-01-01", Kind.REVOKED);
        assertThat(state()).isEqualTo(TrainerState.VALID);
    }

    @Test
    void whereNoneHoldsTheLastSaysWhy() {
        certified("2025-01-01", "2029-01-01", Kind.REVOKED);
        assertThat(state()).isEqualTo(TrainerState.REVOKED);
        certified("2024-01-01", "2028-01-01", Kind.SUSPENDED);
        assertThat(state()).as("the older one").isEqualTo(TrainerState.REVOKED);
        certified("2026-01-01", "2028-01-01", Kind.SUSPENDED);
        assertThat(state()).isEqualTo(TrainerState.SUSPENDED);
        certified("2026-02-01", "2028-01-01", Kind.SUSPENDED, Kind.REINSTATED);
        assertThat(state()).isEqualTo(TrainerState.VALID);
    }

    @Test
    void anAppointmentThatRunsGoesFirstAndOneThatIsOverLast() {
        certified("2025-01-01", "2029-01-01", Kind.REVOKED);
        appointed("2026-11-29");
        assertThat(state()).isEqualTo(TrainerState.REVOKED);
        papers.clear();
        assertThat(state()).isEqualTo(TrainerState.LAPSED);
        appointed.clear();
        certified("2025-01-01", "2029-01-01", Kind.REVOKED);
        appointed("2026-11-30");
        assertThat(state()).isEqualTo(TrainerState.MASTER);
    }
}
