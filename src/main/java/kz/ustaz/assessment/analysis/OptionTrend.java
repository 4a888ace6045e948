package kz.ustaz.assessment.analysis;

import java.util.List;

/**
 * How often each option is chosen by the weak, the middling and the good: three to five groups by total score, the weakest
 * first. Who has the same score is in the same group, so that groups may differ in size.
 *
 * @param lines one for each option, in the author's order
 */
public record OptionTrend(List<Group> groups, List<Line> lines) {

    public OptionTrend {
        groups = List.copyOf(groups);
        lines = List.copyOf(lines);
    }

    /** @param lowest score, percent of the marks of the whole quiz @param highest the same */
    public record Group(int n, double lowest, double highest) {}

    /** @param shares of each group, 0–1 */
    public record Line(AskedItem.Option option, String letter, List<Double> shares) {

        public Line {
            shares = List.copyOf(shares);
        }
    }
}
