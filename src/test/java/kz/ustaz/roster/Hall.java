package kz.ustaz.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.UnitDesk;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;
import org.springframework.context.ApplicationContext;

/** A run of its own in the demo's installation that is held today, with its lead and some people in the room. */
final class Hall {

    static final String PASSWORD = "four plain horses";

    private static final List<String> FAMILIES =
            List.of("Әбдіғалиева", "Байжанов", "Ғабитов", "Қасымова", "Нұрланқызы", "Өтегенов", "Сапаров", "Шәкенова");

    private static final List<String> GIVEN =
            List.of("Гүлшат", "Ерғали", "Мұхтар", "Айнұр", "Дана", "Бауыржан", "Тимур", "Зәуре");

    private final ApplicationContext product;
    private final String mark = UUID.randomUUID().toString().substring(30);
    private final List<Caller> people = new ArrayList<>();
    final Caller administrator;
    final Caller lead;
    final RunId run;
    final BlockId block;

    Hall(ApplicationContext product, int size, String language) {
        this.product = product;
        administrator = new Caller(bean(Names.class).byKeys(List.of("admin")).get("admin"));
        var unit = bean(UnitDesk.class).all(administrator).getFirst().id();
        var zone = ZoneOffset.ofHours(
                12 - bean(Clock.class).instant().atOffset(ZoneOffset.UTC).getHour());
        var today = LocalDate.ofInstant(bean(Clock.class).instant(), zone);
        var wanted = new Runs.NewRun("Күз · Осень " + mark, unit, zone, "en", today);
        run = ((Runs.Creation.Made) bean(Runs.class).create(administrator, wanted)).run();
        var details = new RunDetails(
                "Күз · Осень " + mark, "Алматы", today.minusDays(1), today.plusDays(2), zone, OptionalInt.empty());
        bean(Planning.class).describe(administrator, run, details);
        add(today.minusDays(1), LocalTime.of(9, 0), LocalTime.of(12, 30));
        block = add(today, LocalTime.of(0, 5), LocalTime.of(23, 55));
        lead = person(leadName(), "Сейітқали", "Сәуле", unit, language);
        bean(Founding.class).grant(lead.person(), Role.LEAD, new Scope.Run(run.value()));
        for (int i = 0; i < size; i++) {
            people.add(person(name(i), FAMILIES.get(i), GIVEN.get(i), unit, language));
        }
        bean(Runs.class)
                .enrol(
                        administrator,
                        run,
                        IntStream.range(0, size).mapToObj(this::name).toList());
    }

    private BlockId add(LocalDate day, LocalTime from, LocalTime to) {
        var draft = new BlockDraft(day, Half.MORNING, from, to, "day-1", "", "", "");
        var made = (Planning.Planned.Done) bean(Planning.class).add(administrator, run, draft);
        return made.plan().blocks().getLast().id();
    }

    private Caller person(String name, String family, String given, UUID unit, String language) {
        var person = new NewPerson(name, name, family, given, "", "", "", "", unit, language);
        return new Caller(bean(Founding.class).person(person, PASSWORD));
    }

    <T> T bean(Class<T> type) {
        return product.getBean(type);
    }

    String leadName() {
        return "lead" + mark;
    }

    /** By which somebody signs in. */
    String name(int number) {
        return "hall" + mark + "-" + number;
    }

    Caller who(int number) {
        return people.get(number);
    }

    /** The half-day of yesterday. */
    BlockId before() {
        return bean(Attendance.class).sheet(lead, run, block).all().getFirst().id();
    }

    EnrolmentId enrolment(int number) {
        return bean(Runs.class).roll(administrator, run).members().stream()
                .filter(member -> member.person().equals(who(number).person()))
                .findFirst()
                .orElseThrow()
                .enrolment();
    }

    String sheet() {
        return "/runs/" + run.value() + "/attendance/" + block.value();
    }
}
