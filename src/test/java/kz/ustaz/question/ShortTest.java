package kz.ustaz.question;

import static org.assertj.core.api.Assertions.assertThat;

import kz.ustaz.common.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortTest {

    private static boolean right(String structure, String typed) {
        var question = Written.item(structure).in("en", "text: Q").good("short");
        return question.mark(question.vary(Dice.of(1, 0)), Answer.of("text", typed))
                .equals(Grade.of(Fraction.ONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EncroChat",
                "encrochat",
                " ENCROCHAT\u00a0",
                "Encro Chat",
                "encro-chat",
                "encro\u2011chat",
                "encro\u00adchat",
                "ＥｎｃｒｏＣｈａｔ",
                "ЭнкроЧат",
                "энкро чат",
                "ЭНКРОЧАТ",
                "\u200bEncroChat",
                "Encro\tChat"
            })
    void spacesHyphensAndCapitalsDoNotMatterByDefault(String typed) {
        assertThat(right("accept: [EncroChat, ЭнкроЧат]", typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EncroChats", "Encr0Chat", "", "-", "- -", "Encro_Chat", "чат"})
    void otherWordsAreWrong(String typed) {
        assertThat(right("accept: [EncroChat, ЭнкроЧат]", typed)).isFalse();
    }

    @ParameterizedTest(name = "{0} accepted, {1} typed: {2}")
    @CsvSource({
        "СМЕТА, CMETA, true", // Cyrillic accepted, Latin typed
        "CARICC, САRIСС, true", // Latin accepted, Cyrillic А and С typed
        "TOR, ТОR, true",
        "TOR, тор, false", // р is P, not R
        "HTTP, НТТР, true",
        "BTC, втс, true",
        "XMR, хмr, true",
        "ABEKMHOPCTYX, АВЕКМНОРСТУХ, true",
        "aeopcyx, аеорсух, true",
        "i2p, і2р, true"
    })
    void cyrillicLettersThatLookLatinCountAsLatinInBothDirections(String accepted, String typed, boolean right) {
        assertThat(right("accept: ['" + accepted + "']", typed)).isEqualTo(right);
        assertThat(right("accept: ['" + typed + "']", accepted)).isEqualTo(right);
    }

    @Test
    void lookalikesAreStrangersWhereTheAuthorSaysSo() {
        assertThat(right("{accept: [CARICC], lookalikes: false}", "САRIСС")).isFalse();
        assertThat(right("{accept: [CARICC], lookalikes: false}", "caricc")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"BTC,ВТС,true", "BTC,втс,false", "BTC,btc,false", "aeopcyx,аеорсух,true", "aeopcyx,АЕОРСУХ,false"})
    void capitalsMatterWhereTheAuthorSaysSo(String accepted, String typed, boolean right) {
        assertThat(right("{case: true, accept: ['" + accepted + "']}", typed)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "money mule,money mule,true", "money mule,money   mule,true", "money mule,moneymule,false",
        "money mule,money-mule,false", "rendez-vous,rendez\u2010vous,true", "rendez-vous,rendezvous,false"
    })
    void spacingMattersWhereTheAuthorSaysSo(String accepted, String typed, boolean right) {
        assertThat(right("{spacing: true, accept: ['" + accepted + "']}", typed))
                .isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "қалқан,калкан",
        "үй,уй",
        "ұл,ул",
        "іні,ини",
        "жаһан,жахан",
        "жаһан,жанан",
        "әке,аке",
        "ғылым,гылым",
        "өзен,озен",
        "таң,тан",
        "йод,иод"
    })
    void kazakhLettersStayDistinct(String accepted, String typed) {
        assertThat(right("accept: [" + accepted + "]", typed)).isFalse();
        assertThat(right("accept: [" + accepted + "]", accepted.toUpperCase(java.util.Locale.ROOT)))
                .isTrue();
    }

    @Test
    void decomposedLettersAreTheSame() {
        assertThat(right("accept: [йод]", "и\u0306од")).isTrue();
    }

    @Test
    void takesTwoHundredCharactersInOnePart() {
        var question = Written.item("accept: [a]").in("en", "text: Q").good("short");
        var variant = question.vary(Dice.of(1, 0));

        assertThat(question.accepts(variant, Answer.of("text", "x".repeat(200))))
                .isTrue();
        assertThat(question.accepts(variant, Answer.of("text", "x".repeat(201))))
                .isFalse();
        assertThat(question.accepts(variant, Answer.of("text", "a", "b"))).isFalse();
        assertThat(question.accepts(variant, Answer.of("text", "a\u0000"))).isFalse();
        assertThat(question.accepts(variant, Answer.of("text", "a\ud800"))).isFalse();
        assertThat(question.accepts(variant, Answer.of("accept", "a"))).isFalse();
        assertThat(question.summary(variant, Answer.of("text", " a\n\tb\u0007 "), "en"))
                .isEqualTo("a b");
    }

    @Test
    void namesWhatIsWrongWithItsLine() {
        assertThat(Written.item("case: true").in("en", "text: Q").complaints("short"))
                .containsExactly("quiz.yml:1: 'accept' must have 1 to 50 entries, not 0.");
        assertThat(Written.item("accept:\n  - good\n  - '-'")
                        .in("en", "text: ''")
                        .complaints("short"))
                .containsExactly(
                        "en/quiz.yml:1: 'text' is missing or empty.",
                        "quiz.yml:3: An accepted answer must have letters or digits, and at most 200 characters.");
    }
}
