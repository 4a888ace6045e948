package kz.ustaz.survey.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.ustaz.survey.Given;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a browser kept is read back, and what its owner wrote there himself does no harm. */
class DraftTest {

    private static List<Given> read(String kept) {
        var found = new ArrayList<Given>();
        Draft.read(kept, found::add);
        return found;
    }

    @Test
    void whatWasKeptIsFound() {
        var given = new Given(Map.of("sd-aim", "5", "sd-helped", "«Жазба»\n"));
        assertThat(read(JsonMapper.shared().writeValueAsString(given))).containsExactly(given);
    }

    @Test
    void whatIsNoDraftIsNone() {
        for (String odd : List.of(
                "",
                "null",
                "3",
                "[]",
                "{",
                "{}",
                "{\"values\":null}",
                "{\"values\":{\"sd-aim\":null}}",
                "{\"values\":{\"sd-aim\":{\"a\":1}}}",
                "[".repeat(20_000))) {
            assertThat(read(odd)).as(odd.length() > 40 ? "many brackets" : odd).isEmpty();
        }
    }
}
