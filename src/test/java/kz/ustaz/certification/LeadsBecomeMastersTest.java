package kz.ustaz.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.ustaz.testing.Databases;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Those who led runs before there were master trainers, and those who were approved by then. */
class LeadsBecomeMastersTest {

    private JdbcTemplate sql;
    private final UUID unit = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void whoeverLedARunIsAMasterTrainerForThreeYearsAndARoot(Databases make) {
        var database = new DriverManagerDataSource(make.newAddress(), make.user(), "");
        sql = new JdbcTemplate(database);
        Flyway.configure().dataSource(database).target("35").load().migrate();
        sql.update(
                "insert into org_unit (id, version, name, sort_key, path) values (?, 0, 'U', 'u', ?)",
                unit,
                unit + "/");
        var lead = person();
        var second = person();
        var gone = person();
        var assistant = person();
        var approved = person();
        var run = run();
        grant(second, "LEAD", run, 2, false);
        grant(lead, "LEAD", run, 1, false);
        grant(lead, "LEAD", run(), 3, false);
        grant(gone, "LEAD", run, 0, true);
        grant(assistant, "ASSISTANT", run, 1, false);
        approve(approved, run, 1);
        approve(approved, run(), 2);
        approve(second, run, 3);

        Flyway.configure().dataSource(database).load().migrate();

        assertThat(sql.queryForList("select person from master_step order by person", UUID.class))
                .containsExactlyInAnyOrder(lead, second);
        var step = sql.queryForMap("select * from master_step where person = ?", lead);
        assertThat(step.get("kind")).isEqualTo("APPOINTED");
        assertThat(step.get("made_by")).isNull();
        // Three years from today, whichever day it is where the database stands.
        assertThat(LocalDate.parse(step.get("ends_on").toString()))
                .isBetween(
                        LocalDate.now().plusYears(3).minusDays(2),
                        LocalDate.now().plusYears(3).plusDays(2));
        assertThat(sql.queryForObject(
                                "select since from trainer_line where person = ?", java.time.OffsetDateTime.class, lead)
                        .toLocalDate())
                .isEqualTo("2026-01-01");
        assertThat(line(lead)).containsExactly(null, 0, lead + "/");
        assertThat(line(second)).as("approved later, and a root").containsExactly(null, 0, second + "/");
        assertThat(line(approved))
                .as("by the lead with the oldest grant")
                .containsExactly(lead, 1, lead + "/" + approved + "/");
        assertThat(sql.queryForObject("select count(*) from trainer_line", Integer.class))
                .isEqualTo(3);
    }

    private List<Object> line(UUID person) {
        return sql.queryForObject(
                "select parent, generation, path from trainer_line where person = ?",
                (row, number) -> java.util.Arrays.asList(row.getObject(1, UUID.class), row.getInt(2), row.getString(3)),
                person);
    }

    private UUID person() {
        var id = UUID.randomUUID();
        sql.update(
                "insert into person (id, version, sign_in_name, sign_in_key, personnel_number, personnel_key, family, given,"
                        + " patronymic, family_latin, given_latin, patronymic_latin, sort_key, fold, unit, language, active,"
                        + " sessions_valid_from) values (?, 0, ?, ?, ?, ?, '', '', '', '', '', '', '', '', ?, 'en', true,"
                        + " current_timestamp)",
                id,
                id.toString(),
                id.toString(),
                id.toString(),
                id.toString(),
                unit);
        return id;
    }

    private UUID run() {
        var id = UUID.randomUUID();
        sql.update(
                "insert into run (id, version, title, edition, unit_id, zone_id, language, starts_on, ends_on, created_at)"
                        + " values (?, 0, 'Old', 'a', ?, 'UTC', 'en', date '2026-01-12', date '2026-01-15', current_timestamp)",
                id,
                unit);
        return id;
    }

    private void grant(UUID person, String role, UUID run, int day, boolean revoked) {
        sql.update(
                "insert into person_grant (id, version, person, role, scope_kind, scope_id, granted_at, revoked_at)"
                        + " values (?, 0, ?, ?, 'RUN', ?, cast(? as timestamp with time zone), cast(? as timestamp with time zone))",
                UUID.randomUUID(),
                person,
                role,
                run,
                "2026-01-0" + Math.max(day, 1) + " 12:00:00+00",
                revoked ? "2026-02-01 12:00:00+00" : null);
    }

    private void approve(UUID person, UUID run, int day) {
        var enrolment = UUID.randomUUID();
        sql.update(
                "insert into enrolment (id, version, run_id, person_id, enrolled_at) values (?, 0, ?, ?, current_timestamp)",
                enrolment,
                run,
                person);
        sql.update(
                "insert into trainer_step (id, run_id, enrolment_id, n, kind, edition, reason, made_by, made_at)"
                        + " values (?, ?, ?, 1, 'APPROVED', 'a', '', ?, cast(? as timestamp with time zone))",
                UUID.randomUUID(),
                run,
                enrolment,
                UUID.randomUUID(),
                "2026-03-0" + day + " 12:00:00+00");
    }
}
