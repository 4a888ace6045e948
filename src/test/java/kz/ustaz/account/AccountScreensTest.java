package kz.ustaz.account;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class AccountScreensTest extends ScreenTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("kk"), Locale.of("ru"), Locale.of("en"));

    @Autowired
    Founding founding;

    @Autowired
    LinkBook links;

    @Autowired
    TransactionTemplate transaction;

    private PersonId chief;
    private String number;

    @BeforeEach
    void found() {
        var unit = founding.unit("Академия", null);
        number = UUID.randomUUID().toString().substring(24);
        chief = founding.person(
                new NewPerson("u" + number, number, "Оразова", "Әлия", "", "", "", "", unit, "kk"),
                "four plain horses");
        founding.grant(chief, Role.ADMINISTRATOR, new Scope.Installation());
    }

    @Test
    void the_doors_for_strangers_speak_every_language() {
        String first = transaction
                .execute(_ -> links.make(LinkPurpose.FIRST_ADMINISTRATOR, null))
                .token();
        String invitation = transaction
                .execute(_ -> links.make(LinkPurpose.INVITATION, chief.value()))
                .token();
        for (String page : List.of(
                "login",
                "login?failed",
                "login?slow=3",
                "login?slow=x",
                "login?out",
                "first",
                "first/" + first,
                "welcome",
                "welcome/" + invitation)) {
            open(page);
        }
    }

    @Test
    void an_administrators_pages_speak_every_language_and_list_people() {
        signInAs(chief, Role.ADMINISTRATOR);
        for (String page : List.of("account", "units", "audit", "people")) {
            open(page);
        }
        _get(TextField.class, spec -> spec.withValue("")).setValue("Aliya " + number);
        Grid<?> grid = _get(Grid.class);
        assertThat(GridKt._size(grid)).isEqualTo(1);
        _click((NativeButton) GridKt._getCellComponent(grid, 0, "NAME"));
        var dialog = _get(Dialog.class);
        LANGUAGES.forEach(UI.getCurrentOrThrow()::setLocale);
        assertThat(dialog.getHeaderTitle()).isEqualTo("Оразова Әлия");
        assertThat(_find(dialog, TextField.class, spec -> spec.withValue("Оразова")))
                .hasSize(1);
    }

    @Test
    void one_changes_ones_password_on_the_page() {
        signInAs(chief, Role.ADMINISTRATOR);
        open("account");
        var fields = _find(PasswordField.class);
        fields.get(0).setValue("wrong");
        fields.get(1).setValue("another plain horse");
        fields.get(2).setValue("another plain horse");
        var change = _get(NativeButton.class, spec -> spec.withText("Change the password"));
        _click(change);
        assertThat(fields.get(0).getErrorMessage()).isEqualTo("This is not your current password.");
        fields.get(0).setValue("four plain horses");
        _click(change);
        assertThat(fields.get(0).isInvalid()).isFalse();
        assertThat(fields.get(0).getValue()).isEmpty();
    }

    private static void open(String page) {
        var where = new Location(page);
        UI.getCurrentOrThrow().navigate(where.getPath(), where.getQueryParameters());
        for (var language : LANGUAGES) {
            UI.getCurrentOrThrow().setLocale(language);
            assertThat(_get(H1.class).getText()).isNotBlank().doesNotContain("!");
        }
    }
}
