package kz.ustaz.views;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kz.ustaz.account.HandOver;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.People;
import kz.ustaz.account.UnitDesk;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Role;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.Sitting;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.certification.Candidates;
import kz.ustaz.certification.Observing;
import kz.ustaz.certification.Plan;
import kz.ustaz.certification.PracticumId;
import kz.ustaz.certification.Practicums;
import kz.ustaz.certification.Sheet;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.question.Kinds;
import kz.ustaz.roster.BlockDraft;
import kz.ustaz.roster.BlockId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Half;
import kz.ustaz.roster.Places;
import kz.ustaz.roster.Planning;
import kz.ustaz.roster.RunDetails;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import kz.ustaz.survey.Feedback;
import kz.ustaz.survey.Given;
import kz.ustaz.survey.Result;
import kz.ustaz.testing.FirstLink;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a walk finds in the demo's installation beside its people: a run of its own with one new trainee. */
public final class Scene {

    static final String PASSWORD = "four plain horses";

    static final String FAMILY = "Әбдіғалиева";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ApplicationContext product;
    private final Caller administrator;
    private final Caller trainee;
    private Caller other;
    final String name = "reader" + NUMBER.incrementAndGet();
    final RunId run;

    public Scene(ApplicationContext product, String language) {
        this.product = product;
        administrator = new Caller(bean(Names.class).byKeys(List.of("admin")).get("admin"));
        var unit = bean(UnitDesk.class).all(administrator).getFirst().id();
        trainee = new Caller(bean(Founding.class).person(described(unit, language), PASSWORD));
        var wanted =
                new Runs.NewRun("Қыс · Зима 2027", unit, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2027, 1, 11));
        run = ((Runs.Creation.Made) bean(Runs.class).create(administrator, wanted)).run();
        bean(Runs.class).enrol(administrator, run, List.of(name));
    }

    private NewPerson described(UUID unit, String language) {
        return new NewPerson(name, name, FAMILY, "Гүлшат", "Мұхтарқызы", "Abdigaliyeva", "Gulshat", "", unit, language);
    }

    /** Somebody who was in the run and can sign in no more. */
    UUID departed() {
        var unit = bean(UnitDesk.class).all(administrator).getFirst().id();
        String who = "left" + NUMBER.incrementAndGet();
        var described = new NewPerson(who, who, FAMILY, "Ерлан", "", "", "", "", unit, "kk");
        var person = bean(Founding.class).person(described, PASSWORD);
        bean(Runs.class).enrol(administrator, run, List.of(who));
        bean(People.class).deactivate(administrator, person);
        return person.value();
    }

    private <T> T bean(Class<T> type) {
        return product.getBean(type);
    }

    /** As a field for days wants it. @param later days after today, where the runs are held */
    String today(int later) {
        return LocalDate.ofInstant(bean(Clock.class).instant(), ZoneId.of("Asia/Almaty"))
                .plusDays(later)
                .toString();
    }

    /** A half-day of the run's planned timetable that lasts until midnight. */
    BlockId blockOfToday() {
        var planning = bean(Planning.class);
        var today = LocalDate.parse(today(0));
        var blocks = planning.show(administrator, run).blocks().stream()
                .filter(block -> block.draft().day().equals(today))
                .toList();
        planning.remove(administrator, run, blocks.getLast().id());
        var whole = new BlockDraft(today, Half.MORNING, LocalTime.MIN, LocalTime.of(23, 59), "", "Тир", "", "");
        planning.change(administrator, run, blocks.getFirst().id(), whole);
        return blocks.getFirst().id();
    }

    /** By which the first administrator would describe himself. */
    String firstLink() {
        return "first/"
                + FirstLink.in(bean(JdbcTemplate.class), bean(Clock.class).instant());
    }

    /** By which the trainee sets a password, as the old one was taken away. */
    String welcomeLink() {
        var reset = bean(People.class).reset(administrator, trainee.person());
        return ((Outcome.Done<HandOver>) reset).result().path();
    }

    /** One of the last day. */
    String lockedLesson() {
        var editions = bean(Editions.class);
        var days = editions.course(editions.newest().orElseThrow()).modules();
        return days.getLast().lessons().getFirst().id();
    }

    /** Where in an attempt of the trainee each kind of question comes first. */
    Map<String, Integer> kindsIn(String attempt) {
        return bean(Sittings.class).open(trainee, AttemptId.of(attempt)).slots().stream()
                .collect(toMap(Sitting.Slot::kind, Sitting.Slot::position, Math::min));
    }

    /** Does something while the trainee is out of his run. */
    void whileWithdrawn(Runnable what) {
        var runs = bean(Runs.class);
        bean(Places.class)
                .withdraw(
                        administrator,
                        run,
                        runs.roll(administrator, run).members().getFirst().enrolment(),
                        "a walk");
        what.run();
        runs.enrol(administrator, run, List.of(name));
    }

    /** The first day's quiz has none of them: their own tests in a browser look at them. */
    private static final Set<String> LOOKED_AT_ALONE = Set.of("tor", "gap", "classify", "error", "hotspot", "essay");

    /** All that the first day asks. */
    Set<String> kinds() {
        return bean(Kinds.class).names().stream()
                .filter(kind -> !LOOKED_AT_ALONE.contains(kind))
                .collect(toSet());
    }

    /** Whoever leads this scene's run and supervises it too, from {@link #practicum} on. */
    String lead() {
        return trainer("lead");
    }

    /** Whoever observes the trainee's practicum, from {@link #practicum} on. */
    String observer() {
        return trainer("observer");
    }

    /** Not to be found by whoever looks for the trainee's name. */
    private String trainer(String part) {
        return part + "-of-run-" + name.replace("reader", "");
    }

    /** The trainee's practicum, with its plan handed in and two observers named. */
    PracticumId practicum() {
        var lead = trainer(lead(), "Сәуле", Role.LEAD);
        bean(Founding.class).grant(lead.person(), Role.SUPERVISOR, new Scope.Run(run.value()));
        var observer = trainer(observer(), "Ерғали", Role.OBSERVER);
        other = trainer(trainer("other"), "Бақытжан", Role.ASSISTANT);
        var enrolment =
                bean(Runs.class).roll(administrator, run).members().getFirst().enrolment();
        var begun = done(bean(Practicums.class).begin(trainee, enrolment));
        var plan = new Plan(
                begun.tries().getFirst().lessons().getFirst().id(),
                "Қызметкерлер жазба жүргізе алады",
                "Жұппен: екі жазбаны салыстыру",
                "Әр жұптың жазбасы",
                10,
                "Қағаз",
                "Тек ойдан алынған аттар");
        done(bean(Practicums.class).handIn(trainee, enrolment, plan));
        var candidates = bean(Candidates.class);
        var id = candidates.show(lead, run).lines().getFirst().practicum().orElseThrow();
        done(candidates.name(lead, run, id, observer.person(), other.person()));
        return id;
    }

    /** The trainee is given a certificate of the course. @return its number */
    String certify() {
        String number = UUID.randomUUID()
                .toString()
                .replaceAll("[^0-9a-f]", "")
                .substring(0, 28)
                .toUpperCase(Locale.ROOT);
        var enrolment =
                bean(Runs.class).roll(administrator, run).members().getFirst().enrolment();
        bean(JdbcTemplate.class)
                .update(
                        "insert into certificate (id, number, kind, person, run_id, enrolment_id, edition, facts,"
                                + " issued_by, issued_at, expires_at) values (?, ?, 'COURSE', ?, ?, ?, ?, ?, ?, ?, ?)",
                        UUID.randomUUID(),
                        number,
                        trainee.person().value(),
                        run.value(),
                        enrolment.value(),
                        bean(Editions.class).newest().orElseThrow().hash(),
                        "{\"course\":{\"kk\":\"Қауіпсіз курс\"},\"issuer\":\"Академия\",\"zone\":\"Asia/Almaty\"}",
                        administrator.person().value(),
                        at(0),
                        at(365));
        return number;
    }

    /** @param days from now */
    private OffsetDateTime at(int days) {
        return bean(Clock.class).instant().plus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }

    private Caller trainer(String signInName, String given, Role role) {
        var unit = bean(UnitDesk.class).all(administrator).getFirst().id();
        var described = new NewPerson(signInName, signInName, "Сейітқали", given, "", "", "", "", unit, "kk");
        var person = bean(Founding.class).person(described, PASSWORD);
        bean(Founding.class).grant(person, role, new Scope.Run(run.value()));
        return new Caller(person);
    }

    /** The other observer hands in his sheet: the same level everywhere, and no point kept. */
    void observe(PracticumId practicum, int level) {
        var rubric = bean(Observing.class).open(other, practicum).rubric();
        var sheet = Sheet.EMPTY;
        for (var criterion : rubric.criteria()) {
            sheet = sheet.withLevel(criterion.id(), level).withComment(criterion.id(), "Көрдім");
        }
        for (var point : rubric.points()) {
            sheet = sheet.withPoint(point.id(), false);
        }
        done(bean(Observing.class).handIn(other, practicum, sheet));
    }

    private LocalDate yesterday() {
        return LocalDate.ofInstant(bean(Clock.class).instant(), ZoneId.of("Asia/Almaty"))
                .minusDays(1);
    }

    /** By which the trainee looks back on yesterday, when his run began. */
    String form() {
        var details = new RunDetails(
                "Қыс · Зима 2027",
                "",
                yesterday(),
                yesterday().plusDays(3),
                ZoneId.of("Asia/Almaty"),
                OptionalInt.empty());
        bean(Planning.class).describe(administrator, run, details);
        return "feedback/" + enrolment(trainee).value() + "/sf-day/" + yesterday();
    }

    /** By which he will look back in three months. */
    String followUp() {
        return "follow-up/" + enrolment(trainee).value() + "/sf-trainee/3";
    }

    /** Five others have looked back too. */
    void answered() {
        var given = Given.EMPTY.with("sd-pace", "right").with("sd-helped", "Жазба үлгілері");
        for (String scale : List.of("sd-aim", "sd-able", "sd-use", "sd-trainers")) {
            given = given.with(scale, "4");
        }
        var unit = bean(UnitDesk.class).all(administrator).getFirst().id();
        for (int i = 0; i < Result.FEWEST; i++) {
            String other = "other-" + i + "-of-run-" + name.replace("reader", "");
            var described = new NewPerson(other, other, "Сейітқали", "Бақыт", "", "", "", "", unit, "kk");
            var who = new Caller(bean(Founding.class).person(described, PASSWORD));
            bean(Runs.class).enrol(administrator, run, List.of(other));
            done(bean(Feedback.class)
                    .answer(who, enrolment(who), "sf-day", yesterday().toString(), given));
        }
    }

    private EnrolmentId enrolment(Caller who) {
        return bean(Runs.class).roll(administrator, run).members().stream()
                .filter(member -> member.person().equals(who.person()))
                .findFirst()
                .orElseThrow()
                .enrolment();
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).result();
    }

    /** Does something while a file of the course's folder holds something else. */
    void withFile(String name, String text, Runnable what) {
        Path file = Path.of(product.getEnvironment().getRequiredProperty("ustaz.content"))
                .resolve(name);
        try {
            String before = Files.readString(file);
            Files.writeString(file, text);
            try {
                what.run();
            } finally {
                Files.writeString(file, before);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
