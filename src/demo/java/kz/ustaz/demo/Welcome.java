package kz.ustaz.demo;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says in the terminal where the demo is and who can sign in: English as the log, and ASCII, as not every terminal has
 * more.
 */
@Component
@Profile("demo")
class Welcome {

    private final Environment environment;

    Welcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void say() {
        String port = environment.getProperty("local.server.port", "");
        if (!port.isEmpty()) {
            System.out.println(text("http://localhost:" + port));
        }
    }

    static String text(String address) {
        var lines = List.of(
                "Ustaz, the demo. Open this in a browser:",
                "",
                "    " + address,
                "",
                "Sign in as           Password                 Who",
                person("trainee1", Somebody.TRAINEE_PASSWORD, "trainee, at the start"),
                person("trainee2", Somebody.TRAINEE_PASSWORD, "trainee, on day 2"),
                person("trainee5", Somebody.TRAINEE_PASSWORD, "trainee, on day 4, practicum under way"),
                "  ... trainee15      the same                 fifteen in all",
                person("graduate17", Somebody.TRAINEE_PASSWORD, "waits to be approved as a trainer"),
                person("graduate18", Somebody.TRAINEE_PASSWORD, "approved as a trainer"),
                person(Somebody.INSTRUCTOR.signInName(), Somebody.INSTRUCTOR_PASSWORD, "author and lead"),
                person(Somebody.OBSERVER.signInName(), Somebody.OBSERVER_PASSWORD, "observer of practicums"),
                person(Somebody.SUPERVISOR.signInName(), Somebody.SUPERVISOR_PASSWORD, "supervisor"),
                person(Somebody.ADMINISTRATOR.signInName(), Somebody.ADMINISTRATOR_PASSWORD, "administrator"),
                "",
                "All people are invented. Stop with Ctrl+C; the data stays in data/demo.");
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        String edge = "+" + "-".repeat(width + 2) + "+\n";
        var box = new StringBuilder("\n").append(edge);
        lines.forEach(line -> box.append("| ")
                .append(line)
                .append(" ".repeat(width - line.length()))
                .append(" |\n"));
        return box.append(edge).toString();
    }

    private static String person(String name, String password, String who) {
        return "  %-19s%-25s%s".formatted(name, password, who);
    }
}
