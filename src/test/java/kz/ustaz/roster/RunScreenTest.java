package kz.ustaz.roster;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RunScreenTest extends ScreenTest {

    @Autowired
    Founding founding;

    @Autowired
    Rights rights;

    @Autowired
    Runs runs;

    private final String number = UUID.randomUUID().toString().substring(24);
    private PersonId lead;
    private RunId run;

    @BeforeEach
    void found() {
        var unit = founding.unit("Академия", null);
        var chief = person("chief" + number, "Әлия", unit);
        founding.grant(chief, Role.ADMINISTRATOR, new Scope.Installation());
        lead = person("lead" + number, "Болат", unit);
        var wanted = new Runs.NewRun("Autumn", unit, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
        run = ((Runs.Creation.Made) runs.create(new Caller(chief), wanted)).run();
        signInAs(chief, Role.ADMINISTRATOR);
        UI.getCurrentOrThrow().navigate("runs/" + run.value());
    }

    private PersonId person(String name, String given, UUID unit) {
        return founding.person(
                new NewPerson(name, name, "Оразов", given, "", "", "", "", unit, "kk"), "four plain horses");
    }

    @Test
    @SuppressWarnings("unchecked")
    void anAdministratorGivesARoleInARunAndTakesItBack() {
        assertThat(said()).contains("Nobody leads or watches this run yet.");
        var who = _get(TextField.class, spec -> spec.withId("trainer-name"));
        give();
        assertThat(who.isInvalid()).isTrue();
        assertThat(who.getErrorMessage()).isEqualTo("Please fill in this field.");
        who.setValue("nobody.such");
        give();
        assertThat(said()).contains("Nobody found for: nobody.such.");

        who.setValue("lead" + number);
        _get(Select.class).setValue(Role.ASSISTANT);
        give();
        assertThat(who.getValue()).isEmpty();
        assertThat(said()).contains("The role was given.").doesNotContain("Nobody leads or watches this run yet.");
        assertThat(trainers()).contains("Assistant", "Оразов Болат");
        assertThat(holds()).isTrue();

        speak("ru");
        assertThat(trainers()).contains("Ассистент", "Оразов Болат");
        _click(_get(NativeButton.class, spec -> spec.withText("Отозвать")));
        assertThat(said()).contains("Роль отозвана.");
        assertThat(holds()).isFalse();
    }

    @Test
    void aNewRunSaysAtEachFieldThatWasLeftEmptyThatItMustNotBe() {
        UI.getCurrentOrThrow().navigate("runs");
        speak("ru");
        var title = _get(TextField.class, spec -> spec.withId("run-title"));
        title.setValue(" ");
        _click(_get(NativeButton.class, spec -> spec.withText("Создать поток с новейшей редакцией")));
        assertThat(title.getErrorMessage()).isEqualTo("Заполните это поле.");
        assertThat(_find(com.vaadin.flow.component.combobox.ComboBox.class).stream()
                        .filter(box -> box.isInvalid())
                        .map(box -> box.getLabel()))
                .containsExactly("Подразделение");
    }

    private static void give() {
        _click(_get(NativeButton.class, spec -> spec.withText("Give the role")));
    }

    private boolean holds() {
        return rights.has(new Caller(lead), Role.ASSISTANT, new Scope.Run(run.value()));
    }

    private static String trainers() {
        return _find(NativeTable.class).getLast().getElement().getTextRecursively();
    }

    private static java.util.List<String> said() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }
}
