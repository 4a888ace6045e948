package kz.ustaz.demo;

import java.util.Optional;
import kz.ustaz.certification.Candidates;
import kz.ustaz.certification.Observing;
import kz.ustaz.certification.Plan;
import kz.ustaz.certification.PracticumId;
import kz.ustaz.certification.Practicums;
import kz.ustaz.certification.Sheet;
import kz.ustaz.common.Caller;
import kz.ustaz.roster.Enrolment;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets somebody plan a lesson on evidence, and the observer and the run's lead mark it. */
@Component
@Profile("demo")
class PractisedLesson {

    private static final Plan IN_RUSSIAN = new Plan(
            "d1-traces-evidence",
            "Каждый сотрудник заполняет протокол фиксации страницы так, чтобы её мог проверить другой.",
            "Пары сохраняют учебную страницу и заполняют протокол, затем меняются и ищут пробел.",
            "Один новый протокол: каждый письменно называет, чего в нём не хватает.",
            15,
            "Учебная страница, бланк протокола, проектор",
            "Все данные вымышлены. О допустимости доказательств спрашиваем прокурора.");

    private static final Plan IN_KAZAKH = new Plan(
            "d1-traces-evidence",
            "Әр қызметкер бетті тіркеу хаттамасын басқа адам тексере алатындай етіп толтырады.",
            "Жұптар оқу бетін сақтап, хаттаманы толтырады, сосын алмасып, олқылығын іздейді.",
            "Бір жаңа хаттама: әркім онда не жетіспейтінін жазып береді.",
            15,
            "Оқу беті, хаттама бланкісі, проектор",
            "Барлық дерек ойдан алынған. Дәлелдеменің жарамдылығын прокурордан сұраймыз.");

    private final Practicums own;
    private final Candidates led;
    private final Observing observing;

    PractisedLesson(Practicums own, Candidates led, Observing observing) {
        this.own = own;
        this.led = led;
        this.observing = observing;
    }

    /** Of two observers the first has handed in; the second, who is the run's lead, has not yet. */
    void begin(People.Staff staff, Caller who, Enrolment enrolment) {
        planned(staff, who, enrolment, IN_KAZAKH).ifPresent(practicum -> mark(staff.observer(), practicum, 2));
    }

    void pass(People.Staff staff, Caller who, Enrolment enrolment) {
        planned(staff, who, enrolment, IN_RUSSIAN).ifPresent(practicum -> {
            mark(staff.observer(), practicum, 2);
            mark(staff.instructor(), practicum, 3);
        });
    }

    /** With its two observers. */
    private Optional<PracticumId> planned(People.Staff staff, Caller who, Enrolment enrolment, Plan plan) {
        var lead = staff.instructor();
        var run = enrolment.run().id();
        own.begin(who, enrolment.id());
        own.handIn(who, enrolment.id(), plan);
        var practicum = led.show(lead, run).lines().stream()
                .filter(line -> line.observers().isEmpty())
                .flatMap(line -> line.practicum().stream())
                .findFirst();
        practicum.ifPresent(one -> led.name(lead, run, one, staff.observer().person(), lead.person()));
        return practicum;
    }

    /** @param most the level of every second criterion; the others have 2 */
    private void mark(Caller observer, PracticumId practicum, int most) {
        var rubric = observing.open(observer, practicum).rubric();
        var sheet = Sheet.EMPTY;
        for (int i = 0; i < rubric.criteria().size(); i++) {
            sheet = sheet.withLevel(rubric.criteria().get(i).id(), i % 2 == 0 ? most : 2);
        }
        for (var point : rubric.points()) {
            sheet = sheet.withPoint(point.id(), true);
        }
        observing.handIn(observer, practicum, sheet);
    }
}
