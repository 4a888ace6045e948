package kz.ustaz.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {

    private static final List<String> IDS = List.of("a", "b", "c", "d");

    /** Whoever could lay the tokens of two questions edge to edge would see in which order the author wrote the ids. */
    @Test
    void tokensOfOneQuestionTellNothingOfAnothers() {
        var seeds = new Random(1);
        for (int round = 0; round < 50; round++) {
            long seed = seeds.nextLong();
            var questions = IntStream.range(0, 20)
                    .mapToObj(position ->
                            String.join("", Dice.of(seed, position).tokens(IDS).values()))
                    .toList();
            for (int one = 0; one < questions.size(); one++) {
                for (int other = one + 1; other < questions.size(); other++) {
                    assertThat(shared(questions.get(one), questions.get(other)))
                            .as("letters in a row that questions %s and %s share", one, other)
                            .isLessThan(8);
                }
            }
        }
    }

    private static int shared(String one, String other) {
        int longest = 0;
        for (int from = 0; from < one.length(); from++) {
            while (from + longest < one.length() && other.contains(one.substring(from, from + longest + 1))) {
                longest++;
            }
        }
        return longest;
    }

    @Test
    void everyNumberAndOrderComesUpAboutEquallyOften() {
        var numbers = new int[27];
        var orders = new TreeMap<String, Integer>();
        for (int i = 0; i < 24_000; i++) {
            var dice = Dice.of(i, 3);
            numbers[dice.below(27)]++;
            orders.merge(String.join("", dice.shuffled(IDS)), 1, Integer::sum);
        }
        assertThat(IntStream.of(numbers)).allMatch(times -> times > 750 && times < 1030);
        assertThat(orders).hasSize(24);
        assertThat(orders.values()).allMatch(times -> times > 850 && times < 1150);
    }
}
