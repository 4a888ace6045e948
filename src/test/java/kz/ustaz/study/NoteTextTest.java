package kz.ustaz.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoteTextTest {

    private static final String SMILE = "\uD83D\uDE00";

    @Test
    void whatNoDatabaseKeepsAndNoScreenShowsIsLeftOut() {
        assertThat(NoteText.cleaned(" a\0b\u0007c\u009fd\uD83De\r\nf\rg\th \n")).isEqualTo("abcde\nf\ng\th");
        assertThat(NoteText.cleaned("<script>alert(1)</script> \u202Eab\u202C " + SMILE))
                .as("markup is text, and who writes from right to left may")
                .isEqualTo("<script>alert(1)</script> \u202Eab\u202C " + SMILE);
        assertThat(NoteText.cleaned("")).isEmpty();
    }

    @Test
    void twoThousandCodePointsAreTheMost() {
        assertThat(NoteText.refusal(SMILE.repeat(2000))).isEmpty();
        assertThat(NoteText.refusal("  " + "x".repeat(2000) + "\n\n")).isEmpty();
        assertThat(NoteText.refusal(SMILE.repeat(2001)))
                .get()
                .satisfies(why -> assertThat(why.values()).containsExactly(2000, 2001));
        assertThat(NoteText.refusal("line\n".repeat(10_000)))
                .get()
                .satisfies(why -> assertThat(why.values()).containsExactly(2000, 50_000));
    }
}
