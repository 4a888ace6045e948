package kz.ustaz.testing;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.HashSet;
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
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.util.ClassUtils;

/**
 * A test of views without a browser: Flow's own server side, with the real rules of who may open what. All such tests
 * share one server with an empty database in memory. Each test begins as a stranger at the sign-in page.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
public abstract class ScreenTest {

    private static final Routes ROUTES = routes();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clock clock;

    @Autowired
    private SecurityContextHolderStrategy sessions;

    @BeforeEach
    final void beAStranger() {
        sessions.clearContext();
        begin();
    }

    @AfterEach
    final void leave() {
        MockVaadin.tearDown();
        sessions.clearContext();
    }

    /** A new session of that person, on the page that he first comes to. The roles are what the session believes. */
    protected final void signInAs(PersonId person, Role... roles) {
        var principal = new SignedIn(person, person.toString(), "en", clock.instant(), Set.of(roles));
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        MockVaadin.tearDown();
        var security = sessions.createEmptyContext();
        security.setAuthentication(authentication);
        sessions.setContext(security);
        begin();
    }

    /** Changes the language in the middle of the page, as the switch in the frame does. */
    protected final void speak(String language) {
        UI.getCurrentOrThrow().setLocale(Locale.of(language));
    }

    private void begin() {
        MockVaadin.setMockRequestFactory(session -> {
            var request = new FakeRequest(session);
            Authentication authentication = sessions.getContext().getAuthentication();
            if (authentication != null) {
                request.setUserPrincipalInt(authentication);
                request.setUserInRole((principal, role) -> authentication.getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority())));
            }
            return request;
        });
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, context, MockedUI::new));
    }

    /** Views are package-private, which Karibu's own search passes by. */
    @SuppressWarnings("unchecked")
    private static Routes routes() {
        var views = new HashSet<Class<? extends Component>>();
        var errors = new HashSet<Class<? extends HasErrorParameter<?>>>();
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        scan.addIncludeFilter(new AnnotationTypeFilter(Layout.class));
        scan.addIncludeFilter(new AssignableTypeFilter(HasErrorParameter.class));
        for (var found : scan.findCandidateComponents("kz.ustaz")) {
            Class<?> view = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            if (HasErrorParameter.class.isAssignableFrom(view)) {
                errors.add((Class<? extends HasErrorParameter<?>>) view);
            } else {
                views.add(view.asSubclass(Component.class));
            }
        }
        return new Routes(views, errors, true);
    }
}
