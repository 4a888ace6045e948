package kz.ustaz.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.People;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeptScreenTest extends ScreenTest {

    @Autowired
    Founding founding;

    @Autowired
    People people;

    private String number;
    private PersonId person;
    private PersonId chief;

    @BeforeEach
    void found() {
        number = UUID.randomUUID().toString().substring(24);
        var unit = founding.unit("Академия", null);
        person = founding.person(
                new NewPerson("k" + number, number, "Оразова", "Әлия", "", "", "", "", unit, "kk"),
                "four plain horses");
        chief = founding.person(
                new NewPerson("c" + number, "C" + number, "Бастық", "Асан", "", "", "", "", unit, "kk"),
                "four plain horses");
        founding.grant(chief, Role.ADMINISTRATOR, new Scope.Installation());
    }

    @Test
    void everybodyFindsWhatIsKeptOfHimFromHisAccountInHisLanguage() {
        signInAs(person);
        UI.getCurrent().navigate("account");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("account/kept");
        UI.getCurrent().navigate("account/kept");
        assertThat(_get(H1.class).getText()).isEqualTo("What is kept of me");
        assertThat(main()).contains("Name, numbers and language", "Take all of it along");
        speak("ru");
        assertThat(main()).contains("Имя, номера и язык", "Скачать всё");
        speak("kk");
        assertThat(main()).contains("Аты-жөні, нөмірлері және тілі", "Бәрін жүктеп алу");
    }

    @Test
    void anAdministratorSeesWhatGoesAndWhatStaysBeforeHeErases() {
        people.deactivate(new Caller(chief), person);
        signInAs(chief, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("people/erase/" + person);
        assertThat(main())
                .contains("Оразова Әлия", number, "This cannot be undone.")
                .contains("What stays without name and free words");
        _click(_get(NativeButton.class, spec -> spec.withId("erase-now")));
        assertThat(field("field-number").getErrorMessage()).startsWith("This is not the personnel number");
        field("field-number").setValue(number);
        _click(_get(NativeButton.class, spec -> spec.withId("erase-now")));
        assertThat(field("field-reason").getErrorMessage()).startsWith("Say why, in at most 300");
        field("field-reason").setValue("asked for it");
        _click(_get(NativeButton.class, spec -> spec.withId("erase-now")));
        assertThat(main()).contains("The name is erased.").doesNotContain("Оразова", number);
        _assertNone(NativeButton.class, spec -> spec.withId("erase-now"));
        for (var said : List.of("ru:Имя удалено.", "kk:Аты-жөні жойылды.")) {
            speak(said.substring(0, 2));
            assertThat(main()).contains(said.substring(3));
        }
    }

    @Test
    void whoMayStillSignInIsNotErasedAndWhyIsSaid() {
        signInAs(chief, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("people/erase/" + person);
        assertThat(main()).contains("Deactivate this person first");
        _assertNone(NativeButton.class, spec -> spec.withId("erase-now"));
        for (String nobody : List.of("x", UUID.randomUUID().toString())) {
            UI.getCurrent().navigate("people/erase/" + nobody);
            assertThat(_get(H1.class).getText()).isEqualTo("There is nothing here");
        }
    }

    private static TextField field(String id) {
        return _get(TextField.class, spec -> spec.withId(id));
    }

    private static String main() {
        return _get(Main.class).getElement().getTextRecursively();
    }
}
