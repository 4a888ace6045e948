package kz.ustaz.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every attempt of the benchmark has the score that was known before; the figures it prints are for people to judge. */
@Tag("bench")
class ExamHourIT {

    @Test
    void everyScoreIsTheOneThatWasKnownBefore() throws Exception {
        var wanted = Wanted.read();
        assertThat(ExamHour.run(wanted, Path.of("target", "bench", wanted.database())))
                .isEmpty();
    }
}
