package kz.ustaz.survey;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.ustaz.common.NotFound;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.RunDays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The schedules of runs, by their timetables and this installation's setting. */
@Component
class Schedules {

    private static final int MOST_DAYS = 30;

    private final RunDays days;
    private final FormsOfEditions forms;
    private final int daysOpen;

    /** @param daysOpen for how many days after the day itself a form may be answered, 0–30 */
    Schedules(RunDays days, FormsOfEditions forms, @Value("${ustaz.survey.days-open:3}") int daysOpen) {
        if (daysOpen < 0 || daysOpen > MOST_DAYS) {
            throw new IllegalArgumentException("ustaz.survey.days-open must be 0 to " + MOST_DAYS);
        }
        this.days = days;
        this.forms = forms;
        this.daysOpen = daysOpen;
    }

    /** Two queries, however many. */
    Map<RunId, Schedule> of(Collection<RunId> runs) {
        return days.of(runs).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> new Schedule(
                                one.getValue(), forms.days(one.getValue().run().edition()), daysOpen)));
    }

    /** Two queries. */
    Schedule of(Run run) {
        var one = of(List.of(run.id())).get(run.id());
        if (one == null) {
            throw new NotFound("run");
        }
        return one;
    }
}
