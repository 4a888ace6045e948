package kz.ustaz.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.People;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.testing.ScreenTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FrameTest extends ScreenTest {

    private static final PersonId SOMEBODY = PersonId.of("01900000-0000-7000-8000-000000000001");
    private static final String NOTHING = "result/01900000-0000-7000-8000-000000000002";

    @Autowired
    Founding founding;

    @Autowired
    People people;

    @Test
    void aStrangerSeesNoViewThatWantsASession() {
        UI.getCurrent().navigate("people");
        assertThat(_find(H1.class)).isEmpty();
    }

    @Test
    void aStrangerHasTheFrameWithoutAMenu() {
        UI.getCurrent().navigate("login");
        assertThat(_find(Main.class)).hasSize(1);
        assertThat(_find(Nav.class)).isEmpty();
    }

    @Test
    void theMenuHoldsWhatThePersonMayOpen() {
        signInAs(SOMEBODY);
        UI.getCurrent().navigate("account");
        assertThat(menu()).contains("results").doesNotContain("people", "audit");

        signInAs(SOMEBODY, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("account");
        assertThat(menu()).contains("results", "people", "audit");
    }

    @Test
    void theMenuShowsWhereOneIs() {
        signInAs(SOMEBODY, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("people");
        assertThat(links().filter(link -> "page".equals(link.getElement().getAttribute("aria-current"))))
                .extracting(Anchor::getHref)
                .containsExactly("people");
    }

    @Test
    void aClosedPageReadsLikeOneThatDoesNotExist() {
        signInAs(SOMEBODY);
        UI.getCurrent().navigate("people");
        String closed = _get(Main.class).getElement().getTextRecursively();
        UI.getCurrent().navigate(NOTHING);
        assertThat(_get(Main.class).getElement().getTextRecursively()).isEqualTo(closed);
    }

    @Test
    void theLanguageChangesInTheMiddleOfThePage() {
        signInAs(SOMEBODY);
        UI.getCurrent().navigate(NOTHING);
        H1 heading = _get(H1.class);
        String english = heading.getText();
        speak("kk");
        assertThat(_get(H1.class)).as("the same element").isSameAs(heading);
        assertThat(heading.getText()).isEqualTo("Мұнда ештеңе жоқ").isNotEqualTo(english);
    }

    @Test
    void whoeversPasswordWasResetIsToldOnEveryPageUntilHeHasReadIt() {
        String number = UUID.randomUUID().toString().substring(24);
        var unit = founding.unit("Академия", null);
        var chief = person("chief" + number, unit);
        founding.grant(chief, Role.ADMINISTRATOR, new Scope.Installation());
        var reset = person("reset" + number, unit);
        people.reset(new Caller(chief), reset);

        signInAs(reset);
        assertThat(told()).singleElement().asString().startsWith("An administrator reset your password on ");
        UI.getCurrent().navigate("account");
        speak("ru");
        assertThat(told()).singleElement().asString().startsWith("Администратор сбросил ваш пароль: ");
        signInAs(reset);
        assertThat(told()).hasSize(1);
        _click(_get(NativeButton.class, spec -> spec.withText("I have read this")));
        assertThat(told()).isEmpty();
        signInAs(reset);
        assertThat(told()).isEmpty();
        signInAs(chief, Role.ADMINISTRATOR);
        assertThat(told()).isEmpty();
    }

    private PersonId person(String name, UUID unit) {
        return founding.person(
                new NewPerson(name, name, "Оразова", "Әлия", "", "", "", "", unit, "kk"), "four plain horses");
    }

    private static List<String> told() {
        return _find(Div.class, spec -> spec.withClasses("frame-reset")).stream()
                .map(notice -> notice.getElement().getTextRecursively())
                .toList();
    }

    private static List<String> menu() {
        return links().map(Anchor::getHref).toList();
    }

    /** Those that share a word too, closed or open. */
    private static Stream<Anchor> links() {
        return _find(_get(Nav.class), Anchor.class).stream();
    }
}
