package kz.ustaz.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.PersonField;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Scope;
import kz.ustaz.common.table.TableSource;
import kz.ustaz.common.ui.FileField;
import kz.ustaz.common.ui.NamedSelect;
import kz.ustaz.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class PeopleImportScreenTest extends ScreenTest {

    @Autowired
    Founding founding;

    @Autowired
    JdbcTemplate sql;

    private String mark;
    private String unit;

    @BeforeEach
    void open() {
        mark = UUID.randomUUID().toString().substring(24);
        unit = "Академия " + mark;
        var academy = founding.unit(unit, null);
        var chief = founding.person(
                new NewPerson("u" + mark, mark, "Оразова", "Әлия", "", "", "", "", academy, "en"), "four plain horses");
        founding.grant(chief, Role.ADMINISTRATOR, new Scope.Unit(academy));
        signInAs(chief, Role.ADMINISTRATOR);
        speak("en");
        UI.getCurrentOrThrow().navigate("people");
        _click(_get(NativeButton.class, spec -> spec.withText("Import people")));
        assertThat(_get(H1.class).getText()).isEqualTo("Import people");
    }

    private void choose(String csv) {
        var file = _get(FileField.class);
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        assertThat(file.begin("people.csv", bytes.length)).isTrue();
        file.piece(Base64.getEncoder().encodeToString(bytes));
    }

    private String rows(String... rows) {
        return "Number " + mark + ";Sign-in name;Family name;Given name;Unit\n" + String.join("\n", rows) + "\n";
    }

    private String row(String name, String family) {
        return name + " " + mark + ";" + name + mark + ";" + family + ";Ұлан;" + unit;
    }

    private List<Select<PersonField>> columns() {
        return _find(_get(PeopleImportView.class), NamedSelect.class).stream()
                .map(PeopleImportScreenTest::ofFields)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Select<PersonField> ofFields(Select<?> select) {
        return (Select<PersonField>) select;
    }

    private void tryOut() {
        _click(_get(NativeButton.class, spec -> spec.withText("Try it out")));
    }

    private static List<String> notices() {
        return _find(Notice.class).stream().map(Notice::getText).toList();
    }

    private static List<String> lines() {
        return _find(NativeTable.class).stream()
                .flatMap(table -> table.getBody().getRows().stream())
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private static List<String> buttons() {
        return _find(NativeButton.class).stream().map(NativeButton::getText).toList();
    }

    private int people(String name) {
        return sql.queryForObject(
                "select count(*) from person where personnel_number = ?", Integer.class, name + " " + mark);
    }

    @Test
    void aFileIsMappedTriedOutAndTaken() {
        choose(rows(row("one", "Ахметов"), row("two", "Қалиев")));
        assertThat(notices()).containsExactly("The file is read. Rows: 2.");
        assertThat(columns())
                .extracting(Select::getLabel, Select::getValue)
                .contains(tuple("Number " + mark, null), tuple("Family name", PersonField.FAMILY));
        assertThat(columns().get(2).getHelperText()).isEqualTo("Ахметов · Қалиев");
        tryOut();
        assertThat(notices()).last().asString().contains("“Personnel number”");
        columns().getFirst().setValue(PersonField.PERSONNEL_NUMBER);
        tryOut();
        assertThat(notices()).last().isEqualTo("New: 2. Changed: 0. As they are: 0.");
        assertThat(lines()).hasSize(2).first().asString().contains("Ахметов Ұлан · one " + mark, "New");
        assertThat(people("one")).isZero();
        _click(_get(NativeButton.class, spec -> spec.withText("Enter 2, change 0")));
        assertThat(people("one")).isEqualTo(1);
        assertThat(_get(H2.class).getText()).isEqualTo("The people are imported");
        assertThat(notices()).singleElement().asString().startsWith("Entered: 2. Changed: 0.");
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getHref).contains("people");
    }

    @Test
    void faultsComeFirstAndLeaveNoButton() {
        choose(rows(row("one", "Ахметов"), row("two", "Smith")));
        columns().getFirst().setValue(PersonField.PERSONNEL_NUMBER);
        tryOut();
        assertThat(notices()).last().asString().startsWith("Wrong: 1. New: 1.");
        assertThat(lines().getFirst()).contains("Smith Ұлан", "3", "Wrong", "Family name: Cyrillic letters");
        assertThat(buttons()).noneMatch(text -> text.startsWith("Enter "));
        choose(rows(row("one", "Ахметов")));
        assertThat(lines()).as("of the file before").isEmpty();
        assertThat(columns().getFirst().getValue())
                .as("only what was taken is remembered")
                .isNull();
    }

    @Test
    void noMoreThanTwoHundredLinesAreShown() {
        choose(rows(IntStream.range(0, 203).mapToObj(i -> row("m" + i, "Ким")).toArray(String[]::new)));
        columns().getFirst().setValue(PersonField.PERSONNEL_NUMBER);
        tryOut();
        assertThat(lines()).hasSize(200);
        assertThat(_find(Paragraph.class)).last().extracting(Paragraph::getText).isEqualTo("… and 3 more.");
    }

    @Test
    void whatIsNoTableIsRefused() {
        var file = _get(FileField.class);
        assertThat(file.begin("huge.csv", TableSource.MOST_BYTES + 1.0)).isFalse();
        assertThat(notices()).singleElement().asString().contains("larger than 5 MB");
        assertThat(file.begin("none.csv", 0)).isFalse();
        assertThat(notices()).singleElement().asString().contains("could not be read");
        choose("a,b\n1,2,3\n");
        assertThat(notices()).singleElement().asString().startsWith("Row 2 has more cells");
        assertThat(columns()).isEmpty();
    }

    @Test
    void allOfItChangesItsLanguageWithThePage() {
        choose(rows(row("one", "Smith")));
        columns().getFirst().setValue(PersonField.PERSONNEL_NUMBER);
        tryOut();
        for (String language : List.of("ru", "kk", "en")) {
            speak(language);
            String page = _get(PeopleImportView.class).getElement().getTextRecursively();
            assertThat(page).as(language).doesNotContain("!{", "account.", "common.");
            assertThat(columns()).extracting(Select::getValue).contains(PersonField.PERSONNEL_NUMBER);
            assertThat(lines()).hasSize(1);
        }
        speak("ru");
        assertThat(lines().getFirst()).contains("Фамилия: Кириллица");
        assertThat(_find(H2.class)).extracting(H2::getText).containsExactly("Что в столбцах", "Что произойдёт");
    }
}
