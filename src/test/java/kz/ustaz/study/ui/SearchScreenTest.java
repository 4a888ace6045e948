package kz.ustaz.study.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import kz.ustaz.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The search of the shipped course, as those see it who learn, teach, write, and do none of these. */
class SearchScreenTest extends ScreenTest {

    @Autowired
    Founding founding;

    @Autowired
    Runs runs;

    private final String mark = UUID.randomUUID().toString().substring(24);
    private PersonId chief;
    private PersonId trainee;
    private RunId run;

    @BeforeEach
    void found() {
        var unit = founding.unit("Академия", null);
        chief = person("chief", unit);
        founding.grant(chief, Role.ADMINISTRATOR, new Scope.Installation());
        trainee = person("trainee", unit);
        var wanted = new Runs.NewRun("Autumn", unit, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
        run = ((Runs.Creation.Made) runs.create(new Caller(chief), wanted)).run();
        runs.enrol(new Caller(chief), run, List.of("trainee" + mark));
    }

    private PersonId person(String name, UUID unit) {
        return founding.person(
                new NewPerson(name + mark, name + mark, "Оразов", "Асан", "", "", "", "", unit, "en"),
                "four plain horses");
    }

    private static String search(String typed) {
        UI.getCurrentOrThrow().navigate("search", QueryParameters.of("q", typed));
        return text();
    }

    private static String text() {
        return UI.getCurrentOrThrow().getCurrentView().getElement().getTextRecursively();
    }

    private static List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private static Stream<Element> marks(Element element) {
        if (element.isTextNode()) {
            return Stream.empty();
        }
        return element.getTag().equals("mark")
                ? Stream.of(element)
                : element.getChildren().flatMap(SearchScreenTest::marks);
    }

    @Test
    void aTraineeFindsSectionsTermsAndSourcesAndOpensThemWhereTheyAre() {
        signInAs(trainee);
        assertThat(search("escrow payments")).contains("Nothing has all the words of “escrow payments”.");
        assertThat(search("escrow"))
                .contains("This has “escrow”:", "Lessons", "Anatomy and life cycle of a market", "Glossary")
                .contains("ratings, and escrow: the money waits")
                .doesNotContain("in the bank");
        assertThat(links())
                .contains("glossary#term-escrow")
                .anyMatch(link -> link.matches("lesson/[-0-9a-f]{36}/d1-anatomy\\?at=s1"));
        assertThat(marks(UI.getCurrentOrThrow().getCurrentView().getElement()).map(Element::getText))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found).containsIgnoringCase("escrow"));
        assertThat(search("OpenDark")).contains("S1 — OpenDark", "Confidence C", "Used in:");
        assertThat(links()).anyMatch(link -> link.endsWith("?at=src-s1"));
    }

    @Test
    void aLockedLessonIsATitleAndAReason() {
        signInAs(trainee);
        search("messengers talks");
        var locked = _get(Article.class, spec -> spec.withAttribute("data-found", "d2-messengers"));
        assertThat(locked.getElement().getTextRecursively())
                .contains("Messengers: who talks", "Locked until this is complete");
        assertThat(links()).noneMatch(link -> link.contains("d2-messengers"));
    }

    @Test
    void theFieldHasTheWordsOfTheAddressAndTheLanguageChangesOnThePage() {
        signInAs(trainee);
        search("биржалардан");
        assertThat(_get(Input.class, spec -> spec.withId("search-words")).getValue())
                .isEqualTo("биржалардан");
        speak("kk");
        assertThat(_get(H1.class).getText()).isEqualTo("Іздеу");
        assertThat(text()).contains("«биржалардан» бойынша табылғаны:", "Сабақтар");
        assertThat(marks(UI.getCurrentOrThrow().getCurrentView().getElement()).map(Element::getText))
                .anyMatch(found -> found.toLowerCase(java.util.Locale.ROOT).startsWith("бирж"));
        speak("ru");
        assertThat(search("")).contains("Введите одно или несколько слов");
    }

    @Test
    void whatStandsInAnotherLanguageSaysWhich() {
        signInAs(trainee);
        assertThat(search("эскроудың")).contains("No lesson or term in your language has “эскроудың”");
        assertThat(_find(H2.class)).extracting(H2::getText).contains("Lessons (language: Kazakh)");
        assertThat(search("escrwo")).contains("Did you mean “escrow”?");
        assertThat(search("xyzzy")).contains("Nothing has “xyzzy”.");
        assertThat(search("<b>{0}*:*\\\"")).contains("“<b>{0}*:*\\\"”");
    }

    @Test
    void whoTeachesIsLedToTheGuideAndWhoIsInNoRunFindsNoLesson() {
        founding.grant(chief, Role.LEAD, new Scope.Run(run.value()));
        signInAs(chief, Role.LEAD);
        search("messengers");
        assertThat(links()).contains("guides/" + run.value() + "/d2-messengers");
        var nobody = person("nobody", founding.unit("Another", null));
        signInAs(nobody);
        assertThat(search("escrow"))
                .contains("You are in no run of the course", "Glossary")
                .doesNotContain("Lessons");
    }

    @Test
    void whoWritesItemsIsLedToTheBankWithTheWords() {
        var author = person("author", founding.unit("Another", null));
        founding.grant(author, Role.AUTHOR, new Scope.Installation());
        signInAs(author, Role.AUTHOR);
        assertThat(search("escrow")).contains("Questions in the bank with these words: ");
        assertThat(links()).contains("bank?q=escrow");
        UI.getCurrentOrThrow().navigate("bank", QueryParameters.of("q", "escrow"));
        assertThat(text()).containsIgnoringCase("escrow");
    }
}
