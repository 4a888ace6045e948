package kz.ustaz.survey;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import kz.ustaz.roster.ports.RunDays;
import kz.ustaz.roster.ports.RunDays.Day;

/**
 * When the forms of a run are asked. A day's form opens with the last half-day, so that it can be filled in before people
 * leave, and stays open some days longer.
 *
 * @param courseDays how many days the course takes, for a run without a timetable
 * @param daysOpen for how many days after the day itself, 0 or more
 */
record Schedule(RunDays.Held held, int courseDays, int daysOpen) {

    /** For how many months what is asked after a run may be answered: until the next such form is due. */
    static final int MONTHS_OPEN = 3;

    private static final LocalTime NOON = LocalTime.NOON;

    /** Those of the timetable; without one as many from the first on as the course takes. */
    private List<Day> days() {
        if (!held.days().isEmpty()) {
            return held.days();
        }
        return held.run()
                .starts()
                .datesUntil(held.ends().plusDays(1))
                .limit(courseDays)
                .map(day -> new Day(day, NOON))
                .toList();
    }

    /** What is asked while the run is held, in order. */
    List<Asked> reactions(List<Form> forms) {
        var all = new ArrayList<Asked>();
        for (Day day : days()) {
            forms.stream().filter(form -> form.when() == When.DAY).forEach(form -> all.add(of(form, day)));
        }
        forms.stream().filter(form -> form.when() == When.RUN).forEach(form -> all.add(whole(form)));
        return List.copyOf(all);
    }

    /** Of a day that may stand in the timetable no more. */
    Asked day(Form form, LocalDate day) {
        return of(form, new Day(day, NOON));
    }

    private Asked of(Form form, Day day) {
        return new Asked(
                form,
                day.day().toString(),
                day.day().atTime(day.last()).atZone(zone()).toInstant(),
                day.day().plusDays(1L + daysOpen).atStartOfDay(zone()).toInstant());
    }

    private Asked whole(Form form) {
        var days = days();
        var last = days.isEmpty() ? new Day(held.ends(), NOON) : days.getLast();
        return new Asked(
                form,
                Asked.WHOLE,
                last.day().atTime(last.last()).atZone(zone()).toInstant(),
                held.ends().plusDays(1L + daysOpen).atStartOfDay(zone()).toInstant());
    }

    /** What is asked after the run, in order. */
    List<Asked> later(List<Form> forms) {
        return later(forms, held.ends(), zone());
    }

    static List<Asked> later(List<Form> forms, LocalDate ends, ZoneId zone) {
        var all = new ArrayList<Asked>();
        for (Form form : forms) {
            for (int months : form.months()) {
                all.add(new Asked(
                        form,
                        String.valueOf(months),
                        ends.plusMonths(months).atStartOfDay(zone).toInstant(),
                        ends.plusMonths((long) months + MONTHS_OPEN)
                                .atStartOfDay(zone)
                                .toInstant()));
            }
        }
        return List.copyOf(all);
    }

    private ZoneId zone() {
        return held.run().zone();
    }
}
