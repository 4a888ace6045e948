package kz.ustaz.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kz.ustaz.testing.Databases;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Runs that were made before a run had an end. */
class RunPlanMigrationTest {

    @ParameterizedTest
    @EnumSource
    void aRunFromBeforeEndsOnItsFourthDayAndTakesAnyNumber(Databases make) {
        var database = new DriverManagerDataSource(make.newAddress(), make.user(), "");
        var sql = new JdbcTemplate(database);
        Flyway.configure().dataSource(database).target("31").load().migrate();
        var run = UUID.randomUUID();
        sql.update(
                "insert into run (id, version, title, edition, unit_id, zone_id, language, starts_on, created_at)"
                        + " values (?, 0, 'Old', 'a', ?, 'UTC', 'en', date '2026-02-26', current_timestamp)",
                run,
                run);
        Flyway.configure().dataSource(database).load().migrate();
        var now = sql.queryForMap("select ends_on, place, capacity from run where id = ?", run);
        assertThat(now.get("ends_on")).hasToString("2026-03-01");
        assertThat(now.get("place")).isEqualTo("");
        assertThat(now.get("capacity")).isNull();
    }
}
