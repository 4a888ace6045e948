package kz.ustaz.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.source.Problems;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of answers is the same in whatever order they came. */
class TallyTest {

    private static final Form FORM =
            new SurveyReading(SurveyHouse.files(), new Problems()).read("en").getFirst();

    private static final List<Given> ANSWERS = List.of(
            given("5", "slow", "More tasks"),
            given("4", "fast", ""),
            given("5", "fast", "Ағаш"),
            given("1", "slow", "More tasks"),
            given("5", "fast", "Бір"));

    private static Given given(String good, String pace, String more) {
        return new Given(Map.of("good", good, "pace", pace, "more", more));
    }

    private static String kept(List<Given> answers) {
        var tally = Tally.EMPTY;
        for (Given one : answers) {
            // as a database has it between two answers
            tally = JsonMapper.shared().readValue(JsonMapper.shared().writeValueAsString(tally), Tally.class);
            tally = tally.plus(FORM, one);
        }
        return JsonMapper.shared().writeValueAsString(tally);
    }

    @Test
    void nothingOfTheOrderIsKept() {
        var order = new ArrayList<>(ANSWERS);
        String first = kept(order);
        for (int i = 1; i < ANSWERS.size(); i++) {
            Collections.rotate(order, 1);
            assertThat(kept(order)).isEqualTo(first);
        }
        assertThat(kept(order.reversed())).isEqualTo(first);
        assertThat(first).isEqualTo("""
                {"answers":5,"counts":{"good":{"1":1,"4":1,"5":3},"pace":{"fast":3,"slow":2}},\
                "words":{"more":["More tasks","More tasks","Ағаш","Бір"]}}""");
    }

    @Test
    void countsSharesAndTheMeanAreThoseOfAPencil() {
        var tally = Tally.of(FORM, ANSWERS);
        var good = Figures.of(FORM.questions().getFirst(), tally, List.of());
        assertThat(good.bars()).extracting(Figures.Bar::count).containsExactly(1, 0, 0, 1, 3);
        assertThat(good.bars()).extracting(Figures.Bar::percent).containsExactly(20, 0, 0, 20, 60);
        // (1 + 4 + 5 + 5 + 5) / 5
        assertThat(good.mean()).contains(new Fraction(4, 1));
        var pace = Figures.of(FORM.questions().get(1), tally, List.of());
        assertThat(pace.bars()).extracting(Figures.Bar::percent).containsExactly(40, 60);
        assertThat(pace.mean()).isEmpty();
        var six = tally.plus(FORM, given("1", "slow", ""));
        // 1 of 6 is 16.7 %, 2 of 6 are 33.3 %
        assertThat(Figures.of(FORM.questions().getFirst(), six, List.of()).bars())
                .extracting(Figures.Bar::percent)
                .containsExactly(33, 0, 0, 17, 50);
        assertThat(Figures.of(FORM.questions().getFirst(), Tally.EMPTY, List.of())
                        .mean())
                .isEmpty();
    }

    @Test
    void whatIsMissingUnknownOrTooLongIsToldAtItsQuestion() {
        assertThat(FORM.faults(given("6", "", "x".repeat(51))))
                .extracting(fault -> fault.field() + " " + fault.why().key())
                .containsExactly(
                        "good survey.refused.missing", "pace survey.refused.missing", "more survey.refused.long");
        assertThat(FORM.faults(given("1", "fast", ""))).isEmpty();
        assertThat(FORM.only(given("1", "fast", " \u0000a\uD800 ").with("other", "x")))
                .isEqualTo(given("1", "fast", "a"));
    }
}
