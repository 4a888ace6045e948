package kz.ustaz;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.Set;
import kz.ustaz.testing.BrowserTest;
import kz.ustaz.testing.Look;
import kz.ustaz.views.EveryView;
import kz.ustaz.views.Scene;
import kz.ustaz.views.Seen;
import kz.ustaz.views.Visit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Every view with real data in each state worth looking at, in light and in dark: axe finds nothing serious, and nothing is
 * wider than the window. A view that no walk leads to fails the test.
 */
class AxeBrowserTest extends BrowserTest {

    @Autowired
    private ApplicationContext product;

    @Autowired
    private ServletContext server;

    private final Seen seen = new Seen();

    @Test
    @Tag("deep")
    void everyViewIsReadableInEnglish() {
        isReadableOnBoth("en");
    }

    @Test
    @Tag("deep")
    void everyViewIsReadableInRussian() {
        isReadableOnBoth("ru");
    }

    @Test
    @Tag("deep")
    void everyViewIsReadableInKazakh() {
        isReadableOnBoth("kk");
    }

    @Test
    void aSpoiledPageWouldBeTold() {
        var page = window(Look.PHONE);
        go(page, "/login");
        page.evaluate("""
                () => document.querySelector('main').insertAdjacentHTML('beforeend',
                  '<img src="data:,"><p style="color: light-dark(#000, #222)">dark</p><hr style="width: 200vw">')""");
        new Visit(page, Look.PHONE, seen).see("a spoiled page", "main hr");
        assertThat(seen.faults()).hasSize(3);
        assertThat(seen.faults().get(0)).contains("image-alt").doesNotContain("color-contrast");
        assertThat(seen.faults().get(1)).contains("color-contrast");
        assertThat(seen.faults().get(2)).contains("pixels beyond the window");
    }

    private void isReadableOnBoth(String language) {
        walk(Look.DESKTOP.in(language));
        walk(Look.PHONE.in(language));
        assertThat(seen.faults()).isEmpty();
        assertThat(viewsAt(seen.paths())).isEqualTo(allViews());
    }

    private void walk(Look look) {
        EveryView.walk(() -> new Visit(window(look), look, seen), new Scene(product, look.language()), seen);
    }

    private Set<Class<? extends Component>> allViews() {
        return registry().getRegisteredRoutes().stream()
                // The demo asks for no second factor: SecondFactorBrowserTest reads this page, where one is asked for.
                .filter(route -> !route.getTemplate().equals("factor"))
                .map(RouteData::getNavigationTarget)
                .collect(toSet());
    }

    private Set<Class<? extends Component>> viewsAt(Set<String> paths) {
        return paths.stream()
                .map(registry()::getNavigationRouteTarget)
                .filter(found -> found.hasTarget())
                .map(found -> found.getRouteTarget().getTarget())
                .collect(toSet());
    }

    private ApplicationRouteRegistry registry() {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(server));
    }
}
