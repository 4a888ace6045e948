package kz.ustaz.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ustaz.account.Fact;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.Notice;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Notices;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.testing.ScreenTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody chooses for himself whether his notices go by mail, in an installation that sends any. */
class MailScreenTest extends ScreenTest {

    private static final String SETTING = "mail of this test";

    @Autowired
    Founding founding;

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    ConfigurableEnvironment environment;

    @Autowired
    ObjectProvider<JavaMailSender> senders;

    private PersonId person;
    private String number;
    private UUID unit;

    @BeforeEach
    void found() {
        number = UUID.randomUUID().toString().substring(24);
        unit = founding.unit("Академия", null);
        person = founding.person(described("m" + number), "four plain horses");
    }

    private NewPerson described(String name) {
        return new NewPerson(name, name, "Оразова", "Әлия", "", "", "", "", unit, "kk");
    }

    private void switchOn() {
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        SETTING, Map.of("ustaz.mail.host", "localhost", "ustaz.mail.sender", "ustaz@academy.kz")));
    }

    @AfterEach
    void switchOff() {
        environment.getPropertySources().remove(SETTING);
    }

    private void tell() {
        transaction.executeWithoutResult(
                _ -> notices.tell(List.of(person), Notice.of("notice.struck", "", Fact.of("Autumn"))));
    }

    private int letters() {
        return sql.queryForObject(
                "select count(*) from letter l join notice n on n.id = l.notice where n.person = ?",
                Integer.class,
                person.value());
    }

    private List<Map<String, Object>> kept() {
        return sql.queryForList("select address, wanted from mail_address where person = ?", person.value());
    }

    @Test
    void whereNoMailIsSetUpNobodyIsAskedAndNothingCanBeSent() {
        sql.update(
                "insert into mail_address (person, address, wanted) values (?, 'john@academy.kz', true)",
                person.value());
        signInAs(person);
        UI.getCurrent().navigate("account");
        assertThat(main()).contains("Sessions");
        _assertNone(TextField.class, spec -> spec.withId("field-mail"));
        tell();
        assertThat(letters()).isZero();
        assertThat(senders.getIfAvailable()).as("what could call out").isNull();
    }

    @Test
    void oneChoosesOnesAddress() {
        switchOn();
        signInAs(person);
        UI.getCurrent().navigate("account");
        assertThat(main()).contains("Notices by mail");
        wanted().setValue(true);
        save();
        assertThat(address().getErrorMessage()).isEqualTo("Enter the address to which your notices are to go.");
        address().setValue("john@academy.kz, all@academy.kz");
        save();
        assertThat(address().isInvalid()).isTrue();
        assertThat(address().getErrorMessage())
                .isEqualTo("Write one address in Latin letters, as in name@example.kz, of at most 254 characters.");
        assertThat(kept()).isEmpty();

        address().setValue(" john@academy.kz ");
        save();
        assertThat(address().isInvalid()).isFalse();
        assertThat(main()).contains("Saved. Your notices go to john@academy.kz too.");
        assertThat(kept()).containsExactly(Map.of("ADDRESS", "john@academy.kz", "WANTED", true));
        speak("ru");
        assertThat(main()).contains("Уведомления по почте", "Ваши уведомления приходят и на адрес john@academy.kz.");
        speak("kk");
        assertThat(main()).contains("Хабарламалар пошта арқылы", "john@academy.kz мекенжайына да жіберіледі");
        tell();
        assertThat(letters()).isOne();

        speak("en");
        wanted().setValue(false);
        save();
        assertThat(main()).contains("Saved. Your notices stand in your inbox only.");
        tell();
        assertThat(letters()).isOne();
        address().setValue("");
        save();
        assertThat(kept()).isEmpty();
    }

    @Test
    void anAdministratorEntersAnAddressAndItsOwnerIsToldAndChooses() {
        switchOn();
        var chief = founding.person(described("c" + number), "four plain horses");
        founding.grant(chief, Role.ADMINISTRATOR, new Scope.Installation());
        signInAs(chief, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("people");
        _get(TextField.class, spec -> spec.withValue("")).setValue("m" + number);
        _click((NativeButton) GridKt._getCellComponent(_get(Grid.class), 0, "NAME"));
        var save = _get(NativeButton.class, spec -> spec.withId("person-mail-save"));
        address().setValue("nobody");
        _click(save);
        assertThat(address().getErrorMessage()).startsWith("Write one address in Latin letters");
        address().setValue("john@academy.kz");
        _click(save);
        _click(save);
        assertThat(kept()).containsExactly(Map.of("ADDRESS", "john@academy.kz", "WANTED", false));
        assertThat(letters()).as("not before he has chosen it").isZero();
        assertThat(sql.queryForList("select what from notice where person = ?", String.class, person.value()))
                .containsExactly("notice.mail");
        assertThat(sql.queryForList(
                        "select action from audit_row where actor = ? and subject = ? and action like 'mail%'",
                        String.class, chief.value(), person.value().toString()))
                .containsExactly("mail.enter");

        sql.update("update mail_address set wanted = true where person = ?", person.value());
        address().setValue("other@academy.kz");
        _click(save);
        assertThat(kept()).containsExactly(Map.of("ADDRESS", "other@academy.kz", "WANTED", false));
        signInAs(person);
        UI.getCurrent().navigate("account");
        assertThat(address().getValue()).isEqualTo("other@academy.kz");
        assertThat(wanted().getValue()).isFalse();
    }

    @Test
    void whereNoMailIsSetUpNoAdministratorEntersAnAddress() {
        founding.grant(person, Role.ADMINISTRATOR, new Scope.Installation());
        signInAs(person, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("people");
        _get(TextField.class, spec -> spec.withValue("")).setValue("m" + number);
        _click((NativeButton) GridKt._getCellComponent(_get(Grid.class), 0, "NAME"));
        _assertNone(NativeButton.class, spec -> spec.withId("person-mail-save"));
    }

    private static TextField address() {
        return _get(TextField.class, spec -> spec.withId("field-mail"));
    }

    private static Checkbox wanted() {
        return _get(Checkbox.class, spec -> spec.withId("mail-wanted"));
    }

    private static void save() {
        _click(_get(NativeButton.class, spec -> spec.withId("mail-save")));
    }

    private static String main() {
        return _get(Main.class).getElement().getTextRecursively();
    }
}
