package kz.ustaz.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ustaz.account.Fact;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.Notice;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Notices;
import kz.ustaz.common.PersonId;
import kz.ustaz.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class InboxScreenTest extends ScreenTest {

    @Autowired
    Founding founding;

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private PersonId person;

    @BeforeEach
    void found() {
        String number = UUID.randomUUID().toString().substring(24);
        var unit = founding.unit("Академия", null);
        person = founding.person(
                new NewPerson("i" + number, number, "Оразова", "Әлия", "", "", "", "", unit, "kk"),
                "four plain horses");
    }

    private void tell(Notice notice) {
        transaction.executeWithoutResult(_ -> notices.tell(List.of(person), notice));
        // ids of one millisecond are in no order
        long told = clock.millis();
        while (clock.millis() == told) {
            Thread.onSpinWait();
        }
    }

    @Test
    void theBellSaysHowManyAreUnreadOnEveryPageAndInEveryLanguage() {
        signInAs(person);
        UI.getCurrent().navigate("account");
        assertThat(bell().getAriaLabel()).contains("Inbox");
        assertThat(bell().getElement().getTextRecursively()).isEmpty();

        tell(Notice.of("notice.struck", "", Fact.of("Autumn")));
        tell(Notice.of("notice.struck", "", Fact.of("Spring")));
        UI.getCurrent().navigate("glossary");
        assertThat(bell().getAriaLabel()).contains("Inbox, 2 unread");
        assertThat(bell().getElement().getTextRecursively()).isEqualTo("2");
        speak("ru");
        assertThat(bell().getAriaLabel()).contains("Уведомления, непрочитанных: 2");
        speak("kk");
        assertThat(bell().getAriaLabel()).contains("Хабарламалар, оқылмағаны: 2");
    }

    @Test
    void aStrangerHasNoBell() {
        UI.getCurrent().navigate("login");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).doesNotContain("inbox");
    }

    @Test
    void aNoticeIsInTheReadersWordsAndChangesThemWithTheLanguage() {
        tell(Notice.of("notice.moved", "", Fact.of("Күз"), Fact.of("<b>'Spring' {0}</b>"), Fact.of(day())));
        tell(Notice.of("notice.role", "", Fact.of("Күз"), new Fact.Word("account.role.marker")));
        tell(Notice.of("notice.released", "", new Fact.Named(Map.of("en", "Final exam", "kk", "Қорытынды"))));
        signInAs(person);
        UI.getCurrent().navigate("inbox");
        assertThat(texts())
                .containsExactly(
                        "The results of “Final exam” can be seen now.",
                        "You have a role in “Күз” now: Marker. If you do not find its pages in the menu, sign out and"
                                + " in again.",
                        "You were moved from “Күз” to “<b>'Spring' {0}</b>”, which begins on 23 November 2026.");
        speak("kk");
        assertThat(texts().getFirst()).isEqualTo("«Қорытынды» нәтижелері енді ашық.");
        assertThat(texts().getLast().replaceAll("\\p{Z}", " ")).endsWith("Басталуы: 2026 ж. 23 қараша.");
        speak("ru");
        assertThat(texts().getFirst()).isEqualTo("Результаты «Final exam» теперь открыты.");
        assertThat(texts().get(1)).contains("роль в потоке «Күз»: Проверяющий.");
        assertThat(_get(H1.class).getText()).isEqualTo("Уведомления");
        assertThat(main()).contains("Непрочитанных: 3", "Новое");
    }

    private static LocalDate day() {
        return LocalDate.of(2026, 11, 23);
    }

    @Test
    void whoFollowsANoticeHasReadItAndIsWhereItLeads() {
        tell(Notice.of("notice.struck", "", Fact.of("Autumn")));
        tell(Notice.of("notice.observe", "practicum", Fact.of("Autumn")));
        signInAs(person);
        UI.getCurrent().navigate("inbox");
        var link = links().getFirst();
        UI.getCurrent()
                .navigate("inbox", QueryParameters.fromString(link.getHref().replace("inbox?", "")));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("practicum");
        assertThat(bell().getAriaLabel()).contains("Inbox, 1 unread");
        UI.getCurrent().navigate("inbox");
        assertThat(badges()).containsExactly(false, true);
    }

    @Test
    void allAreReadAtOnceAndTheBellKnows() {
        tell(Notice.of("notice.struck", "", Fact.of("Autumn")));
        tell(Notice.of("notice.struck", "", Fact.of("Spring")));
        signInAs(person);
        UI.getCurrent().navigate("inbox");
        assertThat(main()).contains("Unread: 2");
        _click(_get(NativeButton.class, spec -> spec.withText("Mark all as read")));
        assertThat(main()).contains("You have read everything.").doesNotContain("New");
        assertThat(bell().getAriaLabel()).contains("Inbox");
        _assertNone(NativeButton.class, spec -> spec.withText("Mark all as read"));
    }

    @Test
    void olderOnesAreShownOnDemand() {
        for (int i = 0; i < 31; i++) {
            tell(Notice.of("notice.struck", "", Fact.of("Run " + i)));
        }
        signInAs(person);
        UI.getCurrent().navigate("inbox");
        assertThat(_find(Article.class)).hasSize(30);
        _click(_get(NativeButton.class, spec -> spec.withText("Show older ones")));
        assertThat(_find(Article.class)).hasSize(31);
        _assertNone(NativeButton.class, spec -> spec.withText("Show older ones"));
    }

    @Test
    void anothersNoticeAndNoneAreThePageOfWhatDoesNotExist() {
        tell(Notice.of("notice.struck", "", Fact.of("Autumn")));
        signInAs(person);
        UI.getCurrent().navigate("inbox");
        String address = links().getFirst().getHref().replace("inbox?", "");
        found();
        signInAs(person);
        UI.getCurrent().navigate("inbox");
        assertThat(main()).contains("Nothing here yet.");
        for (String read : List.of(address, "read=x", "read=" + UUID.randomUUID())) {
            UI.getCurrent().navigate("inbox", QueryParameters.fromString(read));
            assertThat(_get(H1.class).getText()).isEqualTo("There is nothing here");
        }
    }

    private static Anchor bell() {
        return _find(Anchor.class).stream()
                .filter(link -> link.getHref().equals("inbox"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Anchor> links() {
        return _find(Anchor.class).stream()
                .filter(link -> link.getHref().startsWith("inbox?"))
                .toList();
    }

    private static List<String> texts() {
        return links().stream().map(Anchor::getText).toList();
    }

    private static List<Boolean> badges() {
        return _find(Article.class).stream()
                .map(card -> card.getElement().getTextRecursively().contains("New"))
                .toList();
    }

    private static String main() {
        return _get(Main.class).getElement().getTextRecursively();
    }
}
