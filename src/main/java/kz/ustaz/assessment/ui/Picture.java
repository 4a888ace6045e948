package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import kz.ustaz.assessment.analysis.Interval;
import kz.ustaz.assessment.analysis.OptionTrend;
import org.springframework.web.util.HtmlUtils;

/**
 * Small pictures of figures that stand beside them in words; whoever hears the page hears those. Nothing but numbers and
 * escaped letters goes into them.
 */
final class Picture {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 200;
    private static final int LEFT = 44;
    private static final int RIGHT = 28;
    private static final int TOP = 12;
    private static final int BOTTOM = 26;
    private static final int LETTER = 14;

    private Picture() {}

    static OptionalDouble times(OptionalDouble fraction) {
        return fraction.isEmpty() ? fraction : OptionalDouble.of(fraction.getAsDouble() * 100);
    }

    static Interval times(Interval fraction) {
        return new Interval(fraction.low() * 100, fraction.high() * 100);
    }

    /** A value in percent on a line up to 100, with the stretch where it lies in all likelihood. @param from 0 or −100 */
    static Span interval(OptionalDouble value, Optional<Interval> interval, int from) {
        var svg = new StringBuilder("<svg viewBox=\"-4 0 108 12\" width=\"108\" height=\"12\">");
        svg.append(line("analysis-axis", 0, 6, 100, 6));
        double zero = x(0, from);
        svg.append(line("analysis-axis", zero, 1, zero, 11));
        interval.ifPresent(one ->
                svg.append("<rect class=\"analysis-likely\" x=\"%s\" y=\"3\" width=\"%s\" height=\"6\" rx=\"3\"/>"
                        .formatted(n(x(one.low(), from)), n(Math.max(1, x(one.high(), from) - x(one.low(), from))))));
        value.ifPresent(one -> svg.append(
                "<circle class=\"analysis-value\" cx=\"%s\" cy=\"6\" r=\"3.5\"/>".formatted(n(x(one, from)))));
        return picture(svg.append("</svg>").toString(), "analysis-interval");
    }

    /** A part of a whole. @param percent 0–100 */
    static Span bar(double percent) {
        var svg =
                "<svg viewBox=\"0 0 100 12\" preserveAspectRatio=\"none\"><rect class=\"analysis-whole\" y=\"3\" width=\"100\""
                        + " height=\"6\"/><rect class=\"analysis-part\" y=\"3\" width=\"" + n(percent)
                        + "\" height=\"6\"/></svg>";
        return picture(svg, "analysis-interval");
    }

    private static double x(double percent, int from) {
        return (percent - from) * 100 / (100 - from);
    }

    /** A line for each option from the weakest group to the best; the right ones are thick. */
    static Span trend(OptionTrend trend) {
        var svg = new StringBuilder("<svg viewBox=\"0 0 %d %d\">".formatted(WIDTH, HEIGHT));
        for (int percent = 0; percent <= 100; percent += 50) {
            double y = y(percent / 100.0);
            svg.append(line("analysis-axis", LEFT, y, WIDTH - RIGHT, y));
            svg.append("<text x=\"%d\" y=\"%s\" text-anchor=\"end\">%d</text>".formatted(LEFT - 6, n(y + 4), percent));
        }
        int groups = trend.groups().size();
        for (int group = 0; group < groups; group++) {
            svg.append("<text x=\"%s\" y=\"%d\" text-anchor=\"middle\">%d</text>"
                    .formatted(n(across(group, groups)), HEIGHT - 8, group + 1));
        }
        for (int i = 0; i < trend.lines().size(); i++) {
            svg.append(line(trend.lines().get(i), i, groups));
        }
        letters(trend).forEach(svg::append);
        return picture(svg.append("</svg>").toString(), "analysis-trend");
    }

    private static String line(OptionTrend.Line line, int number, int groups) {
        var points = new ArrayList<String>();
        var dots = new StringBuilder();
        for (int group = 0; group < groups; group++) {
            String x = n(across(group, groups));
            String y = n(y(line.shares().get(group)));
            points.add(x + "," + y);
            dots.append("<circle cx=\"%s\" cy=\"%s\" r=\"3\"/>".formatted(x, y));
        }
        String kind = line.option().right() ? "analysis-right" : "analysis-wrong-" + number % 4;
        return "<g class=\"%s\"><polyline points=\"%s\"/>%s</g>".formatted(kind, String.join(" ", points), dots);
    }

    /** At the ends of the lines, moved apart where two end at one height. */
    private static List<String> letters(OptionTrend trend) {
        var ends = trend.lines().stream()
                .sorted(Comparator.comparingDouble(line -> -line.shares().getLast()))
                .toList();
        var texts = new ArrayList<String>();
        double below = 0;
        for (int i = 0; i < ends.size(); i++) {
            double least = y(0) + 4 - (ends.size() - 1 - i) * LETTER;
            double y = Math.min(Math.max(below, y(ends.get(i).shares().getLast()) + 4), Math.max(below, least));
            below = y + LETTER;
            texts.add("<text class=\"analysis-letter\" x=\"%d\" y=\"%s\">%s</text>"
                    .formatted(
                            WIDTH - RIGHT + 8,
                            n(y),
                            HtmlUtils.htmlEscape(ends.get(i).letter())));
        }
        return texts;
    }

    private static double across(int group, int groups) {
        double width = WIDTH - LEFT - RIGHT;
        return LEFT + width * (groups == 1 ? 0.5 : 0.04 + 0.92 * group / (groups - 1));
    }

    private static double y(double share) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - share);
    }

    private static String line(String kind, double x1, double y1, double x2, double y2) {
        return "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                .formatted(kind, n(x1), n(y1), n(x2), n(y2));
    }

    private static String n(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static Span picture(String svg, String kind) {
        var picture = new Span();
        picture.addClassName(kind);
        picture.getElement().setAttribute("aria-hidden", "true").setProperty("innerHTML", svg);
        return picture;
    }
}
