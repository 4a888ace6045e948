package kz.ustaz.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "results",
                "timetable?run=01900000-0000-7000-8000-000000000001",
                "marking/01900000-0000-7000-8000-000000000001/d1-quiz"
            })
    void leadsToAPageOfOurs(String link) {
        assertThat(Notice.of("notice.moved", link).link()).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.kz",
                "//example.kz",
                "/results",
                "javascript:alert(1)",
                "results#x",
                "results?a=<b>",
                "results\nx",
                "results?"
            })
    void leadsNowhereElse(String link) {
        assertThatIllegalArgumentException().isThrownBy(() -> Notice.of("notice.moved", link));
    }

    @Test
    void leadsToNoEndlessAddress() {
        assertThatIllegalArgumentException().isThrownBy(() -> Notice.of("notice.moved", "x".repeat(301)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "notice.", "moved", "audit.title", "notice.Moved", "notice.moved {0}"})
    void saysNoOtherText(String what) {
        assertThatIllegalArgumentException().isThrownBy(() -> Notice.of(what, ""));
    }
}
