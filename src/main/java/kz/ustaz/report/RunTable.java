package kz.ustaz.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.ustaz.assessment.ports.Activity;
import kz.ustaz.common.Score;
import kz.ustaz.common.table.Cell;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.content.Course;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.ports.LastAct;
import kz.ustaz.study.ModuleState;
import kz.ustaz.study.ports.Whereabouts;

/**
 * The table of a run: trainees by modules. Its list of columns is walked by the screen, the print and the file. Times are
 * those of the run's zone. Longer than most, as all columns stand in one place.
 *
 * @param patience after which somebody counts as silent or stuck; it may change while the table is shown
 */
public record RunTable(Run run, Course course, Clock clock, Supplier<Duration> patience) {

    private static final Comparator<TraineeRow> BY_NAME =
            Comparator.comparing(row -> row.who().sortKey());

    public List<TableColumn<TraineeRow>> columns() {
        var columns = new ArrayList<TableColumn<TraineeRow>>();
        columns.add(TableColumn.text(
                "name", said("report.column.name"), row -> row.who().name(), BY_NAME));
        columns.add(pace());
        columns.add(last());
        columns.add(doing());
        columns.add(percent());
        for (int i = 0; i < course.modules().size(); i++) {
            columns.add(module(course.modules().get(i), i));
        }
        columns.add(TableColumn.text(
                "unit",
                said("report.column.unit"),
                row -> row.who().unit(),
                Comparator.comparing(row -> row.who().unitSortKey())));
        columns.add(TableColumn.text(
                "number",
                said("report.column.number"),
                row -> row.who().personnelNumber(),
                Comparator.comparing(row -> row.who().personnelNumber())));
        return List.copyOf(columns);
    }

    public Pace paceOf(TraineeRow row) {
        return Pace.of(row, clock.instant(), patience.get());
    }

    /** What somebody did last, such as «answered 5 of 8 in …». Empty for who never began. */
    public String doing(TraineeRow row, Wording wording) {
        return row.last()
                .map(act -> sitting(row, act)
                        .map(open -> wording.get("report.doing.ANSWERED", open.answered(), open.questions()))
                        .orElseGet(() -> wording.get("report.did." + act.kind())))
                .orElse("");
    }

    private TableColumn<TraineeRow> pace() {
        return new TableColumn<>(
                "pace",
                said("report.column.pace"),
                (row, wording) -> {
                    var pace = paceOf(row);
                    return Cell.of(wording.get("report.pace." + pace), "pace-" + pace);
                },
                (row, wording) -> wording.get("report.pace." + paceOf(row)),
                Comparator.comparing(this::paceOf));
    }

    private TableColumn<TraineeRow> last() {
        return new TableColumn<>(
                "last",
                said("report.column.last"),
                (row, wording) -> Cell.of(row.last()
                        .map(act -> Moments.of(act.at(), wording.locale(), run.zone()))
                        .orElseGet(() -> wording.get("report.never"))),
                (row, wording) -> row.last().map(act -> inZone(act.at())).orElse(""),
                Comparator.comparing(row -> row.last().map(LastAct::at).orElse(Instant.EPOCH)));
    }

    private TableColumn<TraineeRow> doing() {
        return new TableColumn<>(
                "doing",
                said("report.column.doing"),
                (row, wording) -> Cell.of(doing(row, wording)),
                this::doing,
                Comparator.comparing(
                        row -> row.last().map(act -> act.kind().ordinal()).orElse(-1)));
    }

    private TableColumn<TraineeRow> percent() {
        return new TableColumn<>(
                "percent",
                said("report.column.percent"),
                (row, wording) -> new Cell(
                        wording.get("report.percent", row.stand().percent()),
                        "percent",
                        row.stand().percent()),
                (row, wording) -> Integer.toString(row.stand().percent()),
                Comparator.comparing(row -> row.stand().percent()));
    }

    private TableColumn<TraineeRow> module(Course.Module module, int place) {
        Function<TraineeRow, Whereabouts.InModule> in =
                row -> row.stand().modules().get(place);
        return new TableColumn<>(
                "module-" + module.id(),
                wording -> wording.of(module.title()),
                (row, wording) -> cell(row, in.apply(row), wording),
                (row, wording) -> cell(row, in.apply(row), wording).text(),
                Comparator.comparing((TraineeRow row) -> in.apply(row).state())
                        .thenComparing(row -> in.apply(row).done())
                        .thenComparing(
                                row -> in.apply(row).best().map(Score::percent).orElse(-1)));
    }

    private static Cell cell(TraineeRow row, Whereabouts.InModule in, Wording wording) {
        var sitting = row.sittingIn(in.module());
        if (sitting.isPresent()) {
            var open = sitting.get();
            return new Cell(
                    wording.get("report.answered", open.answered(), open.questions()),
                    "sitting",
                    share(open.answered(), open.questions()));
        }
        String state = wording.get("report.state." + in.state(), in.done(), in.all());
        String text = in.best()
                .map(best -> state + " · " + wording.get("report.percent", best.percent()))
                .orElse(state);
        if (in.waits()) {
            text += " · " + wording.get("report.waits");
        }
        int bar = in.state() == ModuleState.IN_PROGRESS ? share(in.done(), in.all()) : -1;
        return new Cell(text, "state-" + in.state(), bar);
    }

    private static Optional<Activity.Open> sitting(TraineeRow row, LastAct act) {
        return switch (act.kind()) {
            case ANSWERED, STARTED_QUIZ -> row.open().stream().findFirst();
            default -> Optional.empty();
        };
    }

    private static int share(int part, int whole) {
        return whole == 0 ? 100 : 100 * part / whole;
    }

    private String inZone(Instant at) {
        return at.atZone(run.zone())
                .truncatedTo(ChronoUnit.SECONDS)
                .toOffsetDateTime()
                .toString();
    }

    private static Function<Wording, String> said(String key) {
        return wording -> wording.get(key);
    }
}
