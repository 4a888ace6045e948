package kz.ustaz.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that mislead in questions and options, and those that only look so. */
class StemsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Which of these is not a part of a market?
            en | Which statement is never true of escrow?
            en | All of these are traces, except?
            en | Which source is least reliable?
            en | Read the case. Which of the steps should not come first?
            ru | Что из этого не является частью маркетплейса?
            ru | Какое утверждение не относится к эскроу?
            ru | Какие из шагов верны, все кроме одного, который?
            ru | Какой источник наименее надёжен?
            kk | Мыналардың қайсысы маркетплейстің бөлігі емес?
            kk | Қай тұжырым эскроуға жатпайды?
            """)
    void aQuestionForTheOneThatIsNotSo(String language, String stem) {
        assertThat(Stems.asksForWhatIsNotSo(stem, language)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Which of these is **not** a part of a market?
            en | A colleague asks: “Which of these is not untrue?” What is the best repair?
            en | Which pair is the strongest, because its notes do not depend on each other?
            en | The list is not complete. Which part is missing?
            en | Which commission, at least, did the market earn?
            en | Write the word that stands for a relay that is not listed.
            ru | Что из этого **не** является частью маркетплейса?
            ru | Список неполон и не проверен. Какой части нет?
            kk | Бұл тізім толық емес. Қай бөлігі жоқ?
            de | Welche ist nicht richtig?
            """)
    void anyOtherQuestion(String language, String stem) {
        assertThat(Stems.asksForWhatIsNotSo(stem, language)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"which ", "all ", "*a", "**", "не ", "емес ", "қай ", "«", "a"})
    void aLongTextIsLookedThroughInNoTime(String piece) {
        String text = piece.repeat(20_000 / piece.length()) + "?";
        assertTimeout(Duration.ofSeconds(3), () -> {
            for (String language : new String[] {"en", "ru", "kk"}) {
                Stems.asksForWhatIsNotSo(text, language);
                Stems.meansOtherOptions(text, language);
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | All of the above
            en | none of the above.
            en | Both answers are right
            en | A and B
            ru | Всё перечисленное
            ru | Все ответы верны
            ru | Ничего из перечисленного
            ru | Ни один из этих вариантов
            ru | Нет правильного ответа
            kk | Жоғарыдағылардың барлығы
            kk | Барлығы дұрыс
            kk | Дұрыс жауап жоқ
            """)
    void anOptionThatSpeaksOfTheOthers(String language, String option) {
        assertThat(Stems.meansOtherOptions(option, language)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | It uses “none of the above”.
            en | All relays of the circuit
            en | Two of the options have the same meaning
            en | None, as the file has no hash
            ru | Все узлы цепочки
            ru | Ничего, так как у файла нет хеша
            kk | Барлық түйіндер
            """)
    void anOptionThatSpeaksForItself(String language, String option) {
        assertThat(Stems.meansOtherOptions(option, language)).isFalse();
    }
}
