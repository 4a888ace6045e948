package kz.ustaz.testing;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import kz.ustaz.account.SignedIn;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A test of views without a browser: Flow's own server side, with the real rules of who may open what. All such tests
 * share one server with an empty database in memory. Each test begins as a stranger at the sign-in page.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
public abstract class ScreenTest {

    private static final Routes ROUTES = new Routes().autoDiscoverViews("kz.ustaz");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clock clock;

    @BeforeEach
    final void beAStranger() {
        SecurityContextHolder.clearContext();
        begin();
    }

    @AfterEach
    final void leave() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    /** A new session of that person, on the page that he first comes to. The roles are what the session believes. */
    protected final void signInAs(PersonId person, Role... roles) {
        var principal = new SignedIn(person, person.toString(), "en", clock.instant(), Set.of(roles));
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        MockVaadin.tearDown();
        var security = SecurityContextHolder.createEmptyContext();
        security.setAuthentication(authentication);
        SecurityContextHolder.setContext(security);
        begin();
    }

    /** Changes the language in the middle of the page, as the switch in the frame does. */
    protected final void speak(String language) {
        UI.getCurrentOrThrow().setLocale(Locale.of(language));
    }

    private void begin() {
        MockVaadin.setMockRequestFactory(session -> {
            var request = new FakeRequest(session);
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null) {
                request.setUserPrincipalInt(authentication);
                request.setUserInRole((principal, role) -> authentication.getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority())));
            }
            return request;
        });
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, context, MockedUI::new));
    }
}
