package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import kz.ustaz.assessment.Figure;
import kz.ustaz.assessment.ItemAnalysis;
import kz.ustaz.assessment.QuizReport;
import kz.ustaz.assessment.analysis.Finding.Gravity;
import kz.ustaz.assessment.analysis.TestStatistics;
import kz.ustaz.common.table.TableFile;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.FileMaking;
import kz.ustaz.common.ui.Moments;

/** A quiz's figures in plain words, and its items, what needs a look first. Longer than most: it is the whole page. */
class AnalysedQuiz extends Div {

    private static final Map<Integer, String> CONSISTENCY =
            Map.of(0, "against", 50, "low", 70, "fair", 80, "good", Integer.MAX_VALUE, "high");

    private final transient QuizReport report;
    private final transient AnalysisPlace place;
    private final transient Wording wording;

    AnalysedQuiz(QuizReport report, AnalysisPlace place, Wording wording) {
        this.report = report;
        this.place = place;
        this.wording = wording;
        addClassName("stack");
        var of = report.run().map(run -> said("of-run", run.title())).orElseGet(() -> said("of-all"));
        var lead = new Paragraph(of);
        lead.addClassName("lead");
        add(new Anchor(place.back(), said("back")), new H1(said("title", title())), lead, choices());
        if (report.analysis().test().n() == 0) {
            add(new Paragraph(said("nobody")));
        } else {
            figures();
            items();
            add(files());
        }
    }

    private String title() {
        return wording.of(report.quiz().title());
    }

    /** Links, as what was chosen is an address. */
    private Nav choices() {
        var nav = new Nav();
        nav.addClassNames("stack", "analysis-choices");
        nav.getElement().setAttribute("aria-label", said("choices"));
        nav.add(row(
                link(place.all(false), said("first"), !report.all()),
                link(place.all(true), said("all"), report.all())));
        if (report.versions().size() > 1) {
            var versions = row();
            for (var version : report.versions()) {
                versions.add(link(
                        place.version(version.key()),
                        said(
                                "version",
                                Moments.day(wording.locale())
                                        .format(version.from().atZone(java.time.ZoneOffset.UTC)),
                                Moments.day(wording.locale())
                                        .format(version.to().atZone(java.time.ZoneOffset.UTC)),
                                version.attempts()),
                        version.key().equals(report.shown())));
            }
            nav.add(new Paragraph(said("versions")), versions);
        }
        return nav;
    }

    private static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("row");
        return row;
    }

    private static Anchor link(String to, String text, boolean here) {
        var link = new Anchor(to, text);
        link.addClassNames("button", "analysis-choice");
        if (here) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private void figures() {
        var test = report.analysis().test();
        if (report.analysis().tellsTooLittle()) {
            var few = new Paragraph(said("too-few", test.n()));
            few.addClassNames("notice", "notice-info");
            add(few);
            return;
        }
        var list = new DescriptionList();
        list.addClassName("facts");
        fact(list, "n", Integer.toString(test.n()));
        fact(list, "mean", said("mean.of", number(test.mean(), 1), number(test.available(), -1), percentOf(test)));
        fact(list, "median", number(test.median(), 1));
        fact(list, "sd", said("sd.of", number(test.sd(), 1)));
        fact(list, "consistency", consistency(test));
        fact(list, "standard-error", error(test));
        fact(list, "skewness", number(test.skewness(), 2));
        fact(list, "kurtosis", number(test.kurtosis(), 2));
        add(new H2(said("test")), list);
    }

    private String consistency(TestStatistics test) {
        if (test.consistency().isEmpty()) {
            return said("consistency.none");
        }
        double percent = test.consistency().getAsDouble();
        int limit = CONSISTENCY.keySet().stream()
                .filter(below -> percent < below)
                .min(Integer::compare)
                .orElse(Integer.MAX_VALUE);
        return Figure.percent(test.consistency(), wording) + " — " + said("consistency." + CONSISTENCY.get(limit));
    }

    private String error(TestStatistics test) {
        return test.standardError().isEmpty()
                ? said("consistency.none")
                : said("standard-error.of", number(test.standardError(), 1));
    }

    private String percentOf(TestStatistics test) {
        double available = test.available().orElse(0);
        return Figure.percent(
                available == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(100 * test.mean().orElse(0) / available),
                wording);
    }

    private String number(OptionalDouble value, int decimals) {
        return Figure.of(value, decimals, wording.locale());
    }

    private void fact(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(said(key)), new DescriptionList.Description(value));
    }

    private void items() {
        add(new H2(said("items")));
        if (!report.analysis().tellsTooLittle()) {
            add(new Paragraph(
                    said("items.count", withTrouble(), report.analysis().items().size())));
            add(new Paragraph(said("items.words")), new Paragraph(said("items.how")));
        }
        add(new AnalysedItems(report, place, wording));
    }

    private long withTrouble() {
        return report.analysis().items().stream()
                .filter(item -> item.findings().stream()
                        .anyMatch(finding -> finding.gravity().compareTo(Gravity.LOOK) >= 0))
                .count();
    }

    private NativeButton button(ItemAnalysis.Part part, TableFile kind, FileMaking making) {
        var button = new NativeButton(kind.name(), click -> {
            var file = new ResultFile(part, kind, wording, place.files().of(part));
            making.start(file.name(), kind.type(), file);
        });
        button.addClassName("button");
        button.getElement()
                .setAttribute("type", "button")
                .setAttribute("aria-label", said("file." + part) + ", " + kind.name())
                .setAttribute("data-file", part.name().toLowerCase(Locale.ROOT) + "." + kind.ending());
        return button;
    }

    private Div files() {
        var making = new FileMaking();
        var list = new UnorderedList();
        list.addClassName("analysis-files");
        for (var part : ItemAnalysis.Part.values()) {
            var name = new Span(said("file." + part));
            var line = row(name);
            for (var kind : TableFile.values()) {
                line.add(button(part, kind, making));
            }
            list.add(new ListItem(line));
        }
        var section = new Div(new H2(said("files")), list, making);
        section.addClassNames("stack", "analysis-away");
        return section;
    }

    private String said(String key, Object... values) {
        return wording.get("assessment.analysis." + key, values);
    }
}
