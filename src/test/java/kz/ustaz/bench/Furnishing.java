package kz.ustaz.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.ustaz.Ustaz;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.People;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;
import kz.ustaz.roster.Runs;
import kz.ustaz.testing.ProductOnly;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters the trainees and enrols them in one run, by the product's own desks, before the product that is measured starts. */
final class Furnishing {

    static final String PASSWORD = "seven quiet herons at dawn";

    private Furnishing() {}

    static String nameOf(int trainee) {
        return "trainee" + trainee;
    }

    static void fill(List<String> settings, int trainees) {
        var all = new ArrayList<>(settings);
        all.add("--ustaz.port=0");
        try (var product = new SpringApplicationBuilder(Ustaz.class)
                .initializers(ProductOnly::in)
                .run(all.toArray(String[]::new))) {
            var founding = product.getBean(Founding.class);
            UUID unit = founding.unit("Academy", null);
            var administrator = new Caller(founding.person(described("head", unit), PASSWORD));
            founding.grant(administrator.person(), Role.ADMINISTRATOR, new Scope.Installation());
            var names =
                    IntStream.range(0, trainees).mapToObj(Furnishing::nameOf).toList();
            enter(product, administrator, unit, names);
            var wanted = new Runs.NewRun("Run", unit, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
            var made = (Runs.Creation.Made) product.getBean(Runs.class).create(administrator, wanted);
            product.getBean(Runs.class).enrol(administrator, made.run(), names);
        }
    }

    /** All have the administrator's password, hashed once: hashing for each would take minutes and measure nothing. */
    private static void enter(ApplicationContext product, Caller administrator, UUID unit, List<String> names) {
        var people = product.getBean(People.class);
        new TransactionTemplate(product.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            for (String name : names) {
                if (!(people.create(administrator, described(name, unit)) instanceof Outcome.Done)) {
                    throw new IllegalStateException("not entered: " + name);
                }
            }
        });
        product.getBean(JdbcTemplate.class)
                .update(
                        "update person set password_hash = (select p.password_hash from person p where p.id = ?)"
                                + " where password_hash is null",
                        administrator.person().value());
    }

    private static NewPerson described(String name, UUID unit) {
        return new NewPerson(name, "N-" + name, "Сериков", "Ержан", "", "Serikov", "Yerzhan", "", unit, "en");
    }
}
