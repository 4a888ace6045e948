package kz.ustaz.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.ustaz.common.Localized;
import kz.ustaz.content.Course;
import kz.ustaz.content.Course.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found in a course, and how it is shown. */
@Timeout(30)
class CourseSearchTest {

    private static final Course COURSE = course();

    private static final Map<String, Localized> CHECKS =
            Map.of("c1", new Localized(Map.of("en", "Which **ledger** is public?", "ru", "Какой реестр открыт?")));

    private static Course course() {
        var english = new Course.LessonText(
                "Wallets and keys",
                List.of(
                        new Course.Section("s0", "", List.of(new Block.Prose("<p>You describe a courier.</p>"))),
                        new Course.Section(
                                "s1",
                                "Change of a payment",
                                List.of(
                                        new Block.CallOut(
                                                "why",
                                                "<p>Coins &lt;b&gt;<button>mix</button>&lt;/b&gt;</p><p>well.</p>"),
                                        new Block.Figure("", "/media/x.png", "A drawer", "<em>Postbox</em> in 2013"),
                                        new Block.Check("c1")))),
                List.of("s1"));
        var kazakh = new Course.LessonText(
                "Әмияндар мен кілттер",
                List.of(
                        new Course.Section("s0", "", List.of(new Block.Prose("<p>Тасушы биржадан шығады.</p>"))),
                        new Course.Section("s1", "Төлем", List.of(new Block.Prose("<p>Қағаз әмиянның кілті.</p>")))),
                List.of("s1"));
        var lesson = new Course.Lesson("l1", 10, List.of(), Map.of("en", english, "kk", kazakh));
        var module = new Course.Module(
                "m1", Courses.text("Day"), Courses.text(""), 60, List.of(), List.of(), List.of(lesson), List.of());
        var term = new Course.Term(
                "wallet",
                new Localized(Map.of("en", "wallet", "ru", "кошелёк", "kk", "әмиян")),
                new Localized(
                        Map.of("en", "<p>Keeps keys.</p>", "ru", "<p>Хранит ключи.</p>", "kk", "Кілт сақтайды.")));
        var source = new Course.Source(
                "s1", "Report on markets", "https://example.org/report", "A", LocalDate.of(2026, 11, 22));
        return new Course(
                "course",
                Courses.text("Course"),
                Courses.text(""),
                "en",
                Set.of("en", "ru", "kk"),
                List.of(module),
                Map.of("wallet", term),
                Map.of("s1", source));
    }

    private static CourseIndex index(String language) {
        return new CourseIndex(language, Findable.in(COURSE, language, CHECKS));
    }

    private static List<String> find(String language, String typed) {
        return index(language).withAll(Wanted.of(language, typed)).stream()
                .map(thing -> thing.sort() + " " + thing.id() + thing.anchor())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "en, payments, SECTION l1s1",
        "en, the courier, SECTION l1s0",
        "en, wallet courier, SECTION l1s0",
        "en, ledgers, SECTION l1s1",
        "en, postb, SECTION l1s1",
        "en, 2013, SECTION l1s1",
        "en, WALLET, TERM wallet",
        "en, s1, SOURCE s1",
        "en, market, SOURCE s1",
        "kk, биржа, SECTION l1s0",
        "kk, биржалардан, SECTION l1s0",
        "kk, birja, SECTION l1s0",
        "kk, әмиян, SECTION l1s1",
        "kk, амиян, TERM wallet",
        "kk, кілттерін, LESSON l1",
        "ru, кошельками, TERM wallet",
        "ru, ключ, TERM wallet",
    })
    void findsWordsInTheirForms(String language, String typed, String found) {
        assertThat(find(language, typed)).contains(found);
    }

    @Test
    void allWordsMustBeThereAndOneOfThemInTheSectionItself() {
        assertThat(find("en", "courier postbox")).isEmpty();
        assertThat(find("en", "wallets keys")).as("the title alone").containsExactly("LESSON l1", "TERM wallet");
        assertThat(index("en").withMost(Wanted.of("en", "courier postbox"))).hasSize(2);
        assertThat(index("en").withMost(Wanted.of("en", "sonnet"))).isEmpty();
    }

    @Test
    void aLetterThatIsWrongIsPutRight() {
        assertThat(index("en").meant(Wanted.of("en", "couirer"))).contains("courier");
        assertThat(index("kk").meant(Wanted.of("kk", "биржодан төлем"))).contains("биржадан төлем");
        assertThat(index("en").meant(Wanted.of("en", "wallet"))).as("is there").isEmpty();
        assertThat(index("en").meant(Wanted.of("en", "sonnet wallet"))).isEmpty();
    }

    @Test
    void anExcerptMarksWhatWasFoundAndHasNoMarkup() {
        var found = index("en").withAll(Wanted.of("en", "mixing")).getFirst();
        var excerpt = Excerpt.of(found.body(), Wanted.of("en", "mixing"));
        assertThat(excerpt.pieces())
                .containsExactly(
                        new Excerpt.Piece("Coins <b>", false),
                        new Excerpt.Piece("mix", true),
                        new Excerpt.Piece("</b> well. A drawer Postbox in 2013 Which ledger is public?", false));
    }

    @Test
    void aLongTextIsCutAtWordsAroundTheMostHits() {
        String words = "grey ".repeat(100);
        var wanted = Wanted.of("en", "wallet courier");
        var excerpt = Excerpt.of(words + "wallet " + words + "couriers carry wallets " + words, wanted);
        assertThat(excerpt.text()).startsWith("…grey").endsWith("grey…").hasSizeLessThan(250);
        assertThat(excerpt.pieces())
                .filteredOn(Excerpt.Piece::found)
                .extracting(Excerpt.Piece::text)
                .containsExactly("couriers", "wallets");
        assertThat(Excerpt.of("x".repeat(1000), wanted).text()).hasSize(241);
        assertThat(Excerpt.of("", wanted).isEmpty()).isTrue();
    }

    static Stream<String> hostile() {
        return Stream.of(
                "",
                "   ",
                "*:*",
                "head:a*",
                "wallet~~ OR a~",
                "\"",
                "\\",
                "+-&&||!(){}[]^\"~*?:\\/",
                "<mark onclick=x>",
                "%00 \u0000\u0001",
                "\u202ewallet\u202c",
                "\u200b\u200d\ufeff",
                "👩🏽‍🚒🇰🇿",
                "\ud83d",
                "{0} {1}",
                "a".repeat(10_000),
                "a ".repeat(5_000),
                "wallet ".repeat(2_000),
                "😀".repeat(5_000),
                "ы".repeat(10_000),
                "٣ شحن \u0301\u0301\u0301".repeat(500));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void anythingMayBeTypedAndNothingIsACommand(String typed) {
        var index = index("en");
        // of processor, as the machine may be at something else meanwhile
        var work = ManagementFactory.getThreadMXBean();
        long began = work.getCurrentThreadCpuTime();
        for (String language : List.of("en", "ru", "kk")) {
            var wanted = Wanted.of(language, typed);
            index.withAll(wanted);
            index.withMost(wanted);
            index.meant(wanted);
            Excerpt.of("A wallet, a courier.", wanted);
            assertThat(wanted.words()).hasSizeLessThanOrEqualTo(8);
        }
        assertThat(Duration.ofNanos(work.getCurrentThreadCpuTime() - began)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void commandsFindNothing() {
        for (String typed : List.of("*:*", "head:wall*", "*", "?", "~", "\u202e", "👩🏽‍🚒")) {
            assertThat(find("en", typed)).as(typed).isEmpty();
        }
    }

    @Test
    void whatIsFoundOfLargeCourseIsOrderedByItsHeadFirst() {
        var things = new ArrayList<Findable>();
        IntStream.range(0, 300)
                .forEach(i -> things.add(new Findable(
                        Findable.Sort.SECTION, "l" + i, "s0", "Lesson", "Heading", "A long text with one wallet.")));
        things.add(new Findable(Findable.Sort.SECTION, "best", "s0", "Lesson", "Wallet", "Other words."));
        var found = new CourseIndex("en", things).withAll(Wanted.of("en", "wallets"));
        assertThat(found).hasSize(301);
        assertThat(found.getFirst().id()).isEqualTo("best");
    }
}
