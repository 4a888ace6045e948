package kz.ustaz.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ustaz.account.HandOver;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.People;
import kz.ustaz.account.UnitDesk;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.content.Course;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.roster.Roll;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import kz.ustaz.study.Lessons;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The unit where the story plays: its staff, and what is prepared or looked up without a screen. */
final class Academy {

    static final String PASSWORD = "four plain horses";

    private final ApplicationContext product;
    private final Caller administrator;
    private final UUID unit;
    final String mark = UUID.randomUUID().toString().substring(30);
    final String name = "Оқу орталығы " + mark;

    Academy(ApplicationContext product) {
        this.product = product;
        administrator = new Caller(bean(Names.class).byKeys(List.of("admin")).get("admin"));
        unit = bean(Founding.class)
                .unit(name, bean(UnitDesk.class).all(administrator).getFirst().id());
    }

    private <T> T bean(Class<T> type) {
        return product.getBean(type);
    }

    /** As the cascade counts days; where the runs are held it may be the next one already. @param later days after today */
    LocalDate day(int later) {
        return LocalDate.ofInstant(bean(Clock.class).instant(), ZoneOffset.UTC).plusDays(later);
    }

    /** Somebody who is there before the story begins. @return by which he signs in */
    String staff(String part, String family, String given) {
        hire(part, family, given);
        return part + "-" + mark;
    }

    String supervisor(String part, String family, String given) {
        bean(Founding.class).grant(hire(part, family, given), Role.SUPERVISOR, new Scope.Unit(unit));
        return part + "-" + mark;
    }

    private PersonId hire(String part, String family, String given) {
        String signIn = part + "-" + mark;
        var described = new NewPerson(signIn, signIn, family, given, "", "", "", "", unit, "en");
        return bean(Founding.class).person(described, PASSWORD);
    }

    /** By which somebody who was imported sets his first password. */
    String welcomeLink(String number) {
        var person = bean(Names.class).byKeys(List.of(number)).get(number);
        return ((Outcome.Done<HandOver>) bean(People.class).invite(administrator, person))
                .result()
                .path();
    }

    /** Who is in a run, by personnel number. */
    Map<String, Roll.Member> roll(RunId run) {
        return bean(Runs.class).roll(administrator, run).members().stream()
                .collect(Collectors.toMap(Roll.Member::personnelNumber, Function.identity()));
    }

    /**
     * Somebody has read all lessons and passed what is required. The quizzes of the days are sat by keyboard in another
     * test; here it is only said that they were passed.
     */
    void teachAll(RunId run, Roll.Member member) {
        var edition = bean(Runs.class).roll(administrator, run).run().edition();
        for (var module : bean(Editions.class).course(edition).modules()) {
            module.quizzes().stream()
                    .filter(Course.Placement::required)
                    .forEach(placed -> pass(member, placed.quiz(), module.id()));
            module.lessons().forEach(lesson -> read(member, lesson.id()));
        }
    }

    private void pass(Roll.Member member, String quiz, String module) {
        bean(JdbcTemplate.class)
                .update(
                        "insert into quiz_standing (enrolment_id, quiz_id, module_id, best_num, best_den,"
                                + " best_available, passed_at) values (?, ?, ?, 8, 1, 8, current_timestamp)",
                        member.enrolment().value(),
                        quiz,
                        module);
    }

    private void read(Roll.Member member, String lesson) {
        var who = new Caller(member.person());
        bean(Lessons.class).open(who, member.enrolment(), lesson);
        bean(Lessons.class).markRead(who, member.enrolment(), lesson);
    }
}
