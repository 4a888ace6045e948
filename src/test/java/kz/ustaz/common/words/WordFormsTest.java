package kz.ustaz.common.words;

import static org.assertj.core.api.Assertions.assertThat;

import kz.ustaz.common.words.WordForms.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {

    private static Form form(String language, String word) {
        return WordForms.in(language).of(word).getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "en, wallets, wallet",
        "en, vendor's, vendors",
        "en, seized, seizing",
        "ru, кошельками, кошелёк",
        "ru, рынке, рынок",
        "ru, продавцов, продавец",
        "ru, уроки, урок",
        "ru, биржах, биржа",
        "ru, счётов, счетами",
        "ru, изъятия, изъятие",
        "kk, әмияндарын, әмиян",
        "uz, birja, BIRJA"
    })
    void endingsAndCapitalsDoNotMatter(String language, String one, String other) {
        assertThat(form(language, one).stem()).isEqualTo(form(language, other).stem());
    }

    @ParameterizedTest
    @CsvSource({"ru, биржа, birzha", "kk, әмиянның, амиян", "kk, Әлия, Aliya", "ru, эскроу, eskrou"})
    void soundsAlikeHoweverItIsSpelt(String language, String one, String other) {
        assertThat(form(language, one).sounds())
                .containsAnyElementsOf(form(language, other).sounds());
    }

    @Test
    void eachWordKnowsItsPlace() {
        String text = "Всё 2013-го: «Ёлка», 0.5 BTC";
        assertThat(WordForms.in("ru").of(text))
                .extracting(word -> text.substring(word.start(), word.end()))
                .containsExactly("Всё", "2013", "го", "Ёлка", "0.5", "BTC");
        assertThat(WordForms.in("ru").of(text)).extracting(Form::plain).contains("все", "елка", "btc");
        assertThat(form("en", "the").stem()).as("in every text").isEmpty();
    }

    @Test
    void whatIsNotSeenIsNotTyped() {
        assertThat(WordForms.typed("\u202e Эс\u200bкроу\u00ad\u0000 ＢＴＣ \ud83d ", 200))
                .isEqualTo("эскроу  btc");
        assertThat(WordForms.typed("ab".repeat(9000), 200)).hasSize(200);
    }
}
