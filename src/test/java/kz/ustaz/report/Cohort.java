package kz.ustaz.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.People;
import kz.ustaz.account.UnitDesk;
import kz.ustaz.account.ports.Names;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.question.Answer;
import kz.ustaz.question.choice.ChoicePrompt;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import kz.ustaz.study.Lessons;
import org.springframework.context.ApplicationContext;

/** A run of its own in the demo's installation, with many trainees who act at the real desks. */
final class Cohort {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final UUID PAGE = new UUID(3, 3);

    private final ApplicationContext product;
    private final Caller administrator;
    private final List<Caller> trainees = new ArrayList<>();
    private final int number = NUMBER.incrementAndGet();
    final RunId run;

    Cohort(ApplicationContext product, int size) {
        this.product = product;
        administrator = new Caller(bean(Names.class).byKeys(List.of("admin")).get("admin"));
        var unit = bean(UnitDesk.class).all(administrator).getFirst().id();
        String title = "Көктем · Весна " + number;
        var names = IntStream.range(0, size)
                .mapToObj(i -> "c%d-%03d".formatted(number, i))
                .toList();
        for (int i = 0; i < size; i++) {
            trainees.add(new Caller(person(names.get(i), given(i), unit)));
        }
        var wanted = new Runs.NewRun(title, unit, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
        run = ((Runs.Creation.Made) bean(Runs.class).create(administrator, wanted)).run();
        bean(Runs.class).enrol(administrator, run, names);
    }

    /** By which a trainee is told from the others, and which sorts as the numbers do. */
    static String given(int number) {
        return "Тест" + (char) ('а' + number / 20) + (char) ('а' + number % 20);
    }

    private PersonId person(String name, String given, UUID unit) {
        var person = new NewPerson(name, name, "Сапаров", given, "", "Saparov", "", "", unit, "en");
        return ((Outcome.Done<PersonId>) bean(People.class).create(administrator, person)).result();
    }

    private <T> T bean(Class<T> type) {
        return product.getBean(type);
    }

    Caller trainee(int number) {
        return trainees.get(number);
    }

    EnrolmentId enrolment(int number) {
        return bean(Runs.class).roll(administrator, run).members().stream()
                .filter(member -> member.person().equals(trainee(number).person()))
                .findFirst()
                .orElseThrow()
                .enrolment();
    }

    /** Opens the first lesson of the course. */
    void openLesson(int number) {
        var editions = bean(Editions.class);
        var lesson = editions.course(editions.newest().orElseThrow())
                .modules()
                .getFirst()
                .lessons()
                .getFirst();
        bean(Lessons.class).open(trainee(number), enrolment(number), lesson.id());
    }

    AttemptId start(int number) {
        var editions = bean(Editions.class);
        var quiz = editions.course(editions.newest().orElseThrow())
                .modules()
                .getFirst()
                .quizzes()
                .getFirst();
        return ((Sittings.Start.Open) bean(Sittings.class).start(trainee(number), enrolment(number), quiz.quiz(), ""))
                .attempt();
    }

    /** Answers one of the questions that offer a choice. @return how many questions there are */
    int answer(int number, AttemptId attempt, int question) {
        var slots = bean(Sittings.class).open(trainee(number), attempt).slots();
        var choices =
                slots.stream().filter(slot -> slot.kind().equals("choice")).toList();
        var slot = choices.get(question);
        bean(Sittings.class)
                .answer(
                        trainee(number),
                        attempt,
                        slot.position(),
                        PAGE,
                        question + 1L,
                        question,
                        false,
                        Answer.of(
                                "choice",
                                ((ChoicePrompt) slot.prompt())
                                        .options()
                                        .getFirst()
                                        .token()));
        return slots.size();
    }
}
