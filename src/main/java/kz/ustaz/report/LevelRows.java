package kz.ustaz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import kz.ustaz.certification.Delivered;
import kz.ustaz.certification.Reached;
import kz.ustaz.report.LevelRow.Unit;
import kz.ustaz.report.LevelRow.Words;

/** The figures of a run's evaluation, line by line; the first of each level is the one for all of it. */
final class LevelRows {

    private LevelRows() {}

    static List<LevelRow> of(Levels.Page page) {
        return Stream.of(Level.values())
                .flatMap(level -> of(page, level).stream())
                .toList();
    }

    static List<LevelRow> of(Levels.Page page, Level level) {
        return switch (level) {
            case REACTION -> said(level, page.reaction());
            case LEARNING -> page.learning().map(LevelRows::learned).orElse(List.of());
            case BEHAVIOUR -> said(level, page.behaviour());
            case RESULTS -> reached(page.reached());
        };
    }

    private static List<LevelRow> said(Level level, Said said) {
        var rows = new ArrayList<LevelRow>();
        rows.add(LevelRow.of(
                level, LevelRow.NONE, key("report.levels.scales"), said.forms(), Unit.OF_FIVE, said.mean()));
        for (var one : said.scales()) {
            Words part = wording -> one.months() == 0
                    ? wording.of(one.form().title())
                    : wording.get("report.levels.months", wording.of(one.form().title()), one.months());
            rows.add(LevelRow.of(
                    level, part, wording -> wording.of(one.question().text()), one.n(), Unit.OF_FIVE, one.mean()));
        }
        return rows;
    }

    private static List<LevelRow> learned(Learning learning) {
        var rows = new ArrayList<LevelRow>();
        rows.add(LevelRow.gain(LevelRow.NONE, key("report.levels.questions"), learning.both(), learning.total()));
        for (var one : learning.objectives()) {
            rows.add(LevelRow.gain(
                    wording -> wording.of(one.module()), wording -> wording.of(one.text()), one.n(), one.gain()));
        }
        rows.add(count(Level.LEARNING, "report.levels.before-only", Unit.PEOPLE, learning.before()));
        rows.add(count(Level.LEARNING, "report.levels.after-only", Unit.PEOPLE, learning.after()));
        return rows;
    }

    private static List<LevelRow> reached(Reached reached) {
        var level = Level.RESULTS;
        var own = reached.own();
        var branch = reached.branch();
        return List.of(
                count(level, "report.levels.reached", Unit.PEOPLE, branch.people()),
                count(level, "report.levels.direct", Unit.PEOPLE, own.people()),
                count(level, "report.levels.runs", Unit.RUNS, branch.runs()),
                count(level, "report.levels.own-runs", Unit.RUNS, own.runs()),
                count(level, "report.levels.trainers", Unit.PEOPLE, reached.trainers()),
                count(level, "report.levels.activated", Unit.PEOPLE, reached.activated()),
                LevelRow.of(
                        level,
                        LevelRow.NONE,
                        key("report.levels.completion"),
                        reached.people(),
                        Unit.PERCENT,
                        percent(reached.complete(), reached.people())),
                LevelRow.of(
                        level,
                        LevelRow.NONE,
                        key("report.levels.completion.reached"),
                        branch.people(),
                        Unit.PERCENT,
                        percent(branch)),
                LevelRow.of(
                        level,
                        LevelRow.NONE,
                        key("report.levels.days"),
                        reached.daysToFirst().size(),
                        Unit.DAYS,
                        reached.medianDaysToFirst()));
    }

    private static OptionalDouble percent(Delivered delivered) {
        return percent(delivered.complete(), delivered.people());
    }

    private static OptionalDouble percent(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * part / whole);
    }

    private static LevelRow count(Level level, String key, Unit unit, int figure) {
        return LevelRow.count(level, key(key), unit, figure);
    }

    private static Words key(String key) {
        return wording -> wording.get(key);
    }
}
