package kz.ustaz.certification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Scope;
import kz.ustaz.content.ports.Editions;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A cascade in a region of its own, straight into the database, and a supervisor who sees that region alone. */
public final class Grove {

    public static final String PASSWORD = "four plain horses";

    private static final List<String> FAMILIES = List.of(
            "Сейітқали",
            "Әбдіғалиева",
            "Байжанов",
            "Ғабитов",
            "Қасымова",
            "Нұрланқызы",
            "Өтегенов",
            "Сапаров",
            "Шәкенова",
            "Ысқақов",
            "Жұмабаева");

    private static final List<String> GIVEN =
            List.of("Сәуле", "Гүлшат", "Ерғали", "Мұхтар", "Айнұр", "Дана", "Бауыржан");

    private final ApplicationContext product;
    private final JdbcTemplate sql;
    private final Instant now;
    private final String mark;
    private final List<UUID> units = new ArrayList<>();
    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> runs = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();

    Grove(ApplicationContext product, String language) {
        this(product, language, UUID.randomUUID().toString().substring(24));
    }

    /** @param mark makes the region's name and its people's theirs alone */
    public Grove(ApplicationContext product, String language, String mark) {
        this.product = product;
        this.mark = mark;
        sql = product.getBean(JdbcTemplate.class);
        now = product.getBean(Clock.class).instant();
        var founding = product.getBean(Founding.class);
        var region = founding.unit(("Алматы облысы " + mark).strip(), null);
        units.add(founding.unit("Полиция академиясы", region));
        units.add(founding.unit("Талғар қаласының бөлімі", region));
        var supervisor = founding.person(
                new NewPerson(supervisor(), supervisor(), "Омарова", "Жанар", "", "", "", "", region, language),
                PASSWORD);
        founding.grant(supervisor, Role.SUPERVISOR, new Scope.Unit(region));
    }

    public String supervisor() {
        return "watch-" + mark;
    }

    static String name(int number) {
        return FAMILIES.get(number % FAMILIES.size()) + " " + GIVEN.get(number % GIVEN.size());
    }

    /** Somebody who held one run. @param above who led the run that made him a trainer; himself for a root */
    public int trainer(int above) {
        int number = people.size();
        boolean root = number == above;
        people.add(UUID.randomUUID());
        runs.add(UUID.randomUUID());
        paths.add((root ? "" : paths.get(above)) + people.get(number) + "/");
        person(number);
        run(number);
        sql.update(
                "insert into trainer_line (person, parent, run_id, generation, path, since) values (?, ?, ?, ?, ?, ?)",
                people.get(number),
                root ? null : people.get(above),
                root ? null : runs.get(above),
                paths.get(number).length() / 37 - 1,
                paths.get(number),
                daysAgo(300));
        if (root) {
            sql.update(
                    "insert into master_step (id, person, n, kind, ends_on, reason, made_at)"
                            + " values (?, ?, 1, 'APPOINTED', ?, '', ?)",
                    UUID.randomUUID(),
                    people.get(number),
                    LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(1),
                    daysAgo(300));
        } else {
            certify(number, above);
        }
        return number;
    }

    public void trainers(int above, int times) {
        for (int i = 0; i < times; i++) {
            trainer(above);
        }
    }

    /** A certificate by a run of another. Some are over, suspended or revoked by now. */
    public void certify(int who, int by) {
        var id = UUID.randomUUID();
        sql.update(
                "insert into certificate (id, number, kind, person, run_id, enrolment_id, edition, facts, issued_by, issued_at,"
                        + " expires_at) values (?, ?, 'TRAINER', ?, ?, ?, 'x', '{}', ?, ?, ?)",
                id,
                id.toString().replace("-", "").substring(4).toUpperCase(Locale.ROOT),
                people.get(who),
                runs.get(by),
                UUID.randomUUID(),
                people.get(by),
                daysAgo(300),
                daysAgo(who % 9 == 3 ? 10 : -900));
        if (who % 9 == 5 || who % 9 == 7) {
            sql.update(
                    "insert into certificate_step (id, certificate, n, kind, reason, made_by, made_at)"
                            + " values (?, ?, 1, ?, 'x', ?, ?)",
                    UUID.randomUUID(),
                    id,
                    who % 9 == 5 ? "SUSPENDED" : "REVOKED",
                    people.getFirst(),
                    daysAgo(5));
        }
    }

    public void assist(int who, int lead) {
        grant(who, lead, "ASSISTANT");
    }

    private void person(int number) {
        String key = "grove-" + mark + "-" + number;
        String[] name = name(number).split(" ");
        sql.update(
                "insert into person (id, version, sign_in_name, sign_in_key, personnel_number, personnel_key, family, given,"
                        + " patronymic, family_latin, given_latin, patronymic_latin, sort_key, fold, unit, language, active,"
                        + " sessions_valid_from) values (?, 0, ?, ?, ?, ?, ?, ?, '', '', '', '', ?, '', ?, 'kk', true, ?)",
                people.get(number),
                key,
                key,
                key,
                key,
                name[0],
                name[1],
                "%05d".formatted(number),
                units.get(number % 2),
                daysAgo(0));
    }

    private void run(int number) {
        var starts = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(280 - number % 200);
        sql.update(
                "insert into run (id, version, title, edition, unit_id, zone_id, language, starts_on, created_at, ends_on)"
                        + " values (?, 0, 'Run', ?, ?, 'UTC', 'kk', ?, ?, ?)",
                runs.get(number),
                product.getBean(Editions.class).newest().orElseThrow().hash(),
                units.get(number % 2),
                starts,
                daysAgo(300),
                starts.plusDays(3));
        grant(number, number, "LEAD");
        for (int i = 0; i < 10 + number % 6; i++) {
            sql.update(
                    "insert into enrolment (id, version, run_id, person_id, enrolled_at) values (?, 0, ?, ?, ?)",
                    UUID.randomUUID(),
                    runs.get(number),
                    UUID.randomUUID(),
                    daysAgo(280));
        }
    }

    private void grant(int who, int run, String role) {
        sql.update(
                "insert into person_grant (id, version, person, role, scope_kind, scope_id, granted_at)"
                        + " values (?, 0, ?, ?, 'RUN', ?, ?)",
                UUID.randomUUID(),
                people.get(who),
                role,
                runs.get(run),
                daysAgo(300));
    }

    private OffsetDateTime daysAgo(int days) {
        return now.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }
}
