package kz.ustaz.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kz.ustaz.testing.BrowserTest;
import kz.ustaz.testing.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Pictures of every view in each state worth looking at, for whoever wants to look himself: {@code ./mvnw test -Plooks
 * -Dgroups=pictures} leaves them in {@code target/looks/views}, {@code -Dlook=phone} those of one window alone.
 */
@Tag("pictures")
class PicturesBrowserTest extends BrowserTest {

    private static final Map<String, Look> LOOKS = Map.of(
            "narrow", new Look(320, 640, true, false, "kk"),
            "phone", Look.PHONE.in("ru"),
            "phone-dark", Look.PHONE.in("kk").inTheDark(),
            "tablet", new Look(768, 1024, true, false, "kk"),
            "laptop", new Look(1366, 768, false, false, "ru"),
            "laptop-dark", new Look(1366, 768, false, true, "kk"),
            "wide", new Look(1920, 1080, false, false, "en"));

    @Autowired
    private ApplicationContext product;

    @Test
    void everyView() {
        var seen = new Seen();
        for (String name : wanted()) {
            var look = LOOKS.get(name);
            var camera = new Camera(Path.of("target/looks/views", name));
            EveryView.walk(
                    () -> new Visit(window(look), look, seen, camera), new Scene(product, look.language()), seen);
        }
        assertThat(seen.faults()).isEmpty();
    }

    private static List<String> wanted() {
        String look = System.getProperty("look", "");
        return look.isEmpty() ? LOOKS.keySet().stream().sorted().toList() : List.of(look.split(","));
    }
}
