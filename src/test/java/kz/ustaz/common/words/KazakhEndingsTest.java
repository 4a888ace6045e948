package kz.ustaz.common.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms as a grammar has them, each with the word under which a dictionary has it. */
class KazakhEndingsTest {

    @ParameterizedTest
    @CsvSource({
        // case
        "әмиянның, әмиян",
        "әмиянды, әмиян",
        "әмиянға, әмиян",
        "әмиянда, әмиян",
        "әмияннан, әмиян",
        "әмиянмен, әмиян",
        "биржаның, биржа",
        "биржаны, биржа",
        "биржаға, биржа",
        "биржада, биржа",
        "биржадан, биржа",
        "биржамен, биржа",
        "кілттің, кілт",
        "кілтті, кілт",
        "кілтке, кілт",
        "кілтте, кілт",
        "кілттен, кілт",
        "кілтпен, кілт",
        "эскроудың, эскроу",
        "эскроуға, эскроу",
        "маркетплейстегі, маркетплейс",
        "желідегі, желі",
        // number, and case after it
        "биржалар, биржа",
        "биржалардан, биржа",
        "әмияндарға, әмиян",
        "кілттермен, кілт",
        "сатушылардың, сатушы",
        "транзакцияларды, транзакция",
        "іздер, із",
        "елдерден, ел",
        // possession, and case after it
        "әмияны, әмиян",
        "әмиянымыз, әмиян",
        "әмияныңызды, әмиян",
        "әмияндарының, әмиян",
        "биржасы, биржа",
        "биржасынан, биржа",
        "биржасындағы, биржа",
        "кілтімен, кілт",
        "токенін, токен",
        "мекенжайларының, мекенжай",
        "адресі, адрес",
        "адресінде, адрес",
        "адрестер, адрес",
        "депозиті, депозит",
        "фактісі, факті",
        "факті, факт",
        "бренді, бренд",
        "коды, код",
        "сатушысына, сатушы",
        "ақшаңызды, ақша",
        "желісі, желі",
        // a last letter that grows soft
        "сабағы, сабақ",
        "сабақтарда, сабақ",
        "құқығын, құқық",
        "дерегінен, дерек",
        "талабына, талап",
        "қазақстанда, қазақстан",
    })
    void allFormsOfAWordAreOne(String form, String word) {
        assertThat(KazakhEndings.stem(form)).isEqualTo(KazakhEndings.stem(word));
    }

    @ParameterizedTest
    @CsvSource({
        "әмиян, әмір",
        "биржа, бірлік",
        "код, кодекс",
        "сан, санкция",
        "дерек, дәлел",
        "сатушы, сатып",
        "желі, жеке",
        "кілт, кілем",
        "сабақ, сабын",
        "доллар, дол",
        "провайдер, провизор",
        "құқық, құжат"
    })
    void twoWordsStayTwo(String one, String other) {
        assertThat(KazakhEndings.stem(one)).isNotEqualTo(KazakhEndings.stem(other));
    }
}
