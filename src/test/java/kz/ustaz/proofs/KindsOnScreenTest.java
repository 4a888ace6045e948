package kz.ustaz.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.Authoring;
import kz.ustaz.quiz.Authoring.Published;
import kz.ustaz.quiz.Authoring.Saving;
import kz.ustaz.quiz.Bank;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind of question must go through on an author's screen, the tests' own among them. */
class KindsOnScreenTest {

    private static ProofHouse house;
    private static Caller author;

    @BeforeAll
    static void open() {
        house = ProofHouse.on(Databases.H2);
        author = house.product().person("author");
        house.product().bean(Founding.class).grant(author.person(), Role.AUTHOR, new Scope.Installation());
    }

    @AfterAll
    static void close() {
        house.product().close();
    }

    static Set<String> kinds() {
        return house.product().bean(Kinds.class).names();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void oneIsTakenFromTheBankSeenChangedAndPublished(String kind) {
        var desk = house.product().bean(Authoring.class);
        var bank = house.product().bean(Bank.class);
        String module = desk.modules(author).keySet().iterator().next();
        var page = desk.create(author, module, "On screen: " + kind);
        var quiz = page.draft();
        String found =
                bank.find(author, Bank.Search.of("", kind, module)).getFirst().item();
        var item = bank.entries(author, List.of(found), quiz).getFirst();
        quiz.items().add(item);
        item.set("marks", "3");
        assertThat(desk.preview(author, quiz.id(), item)).isPresent();
        var editor = house.product().bean(Kinds.class).get(kind).editor(item, List.of("en"));
        assertThat(editor.getElement().getChildren()).isNotEmpty();

        var saved = (Saving.Saved) desk.save(author, page.step(), quiz);
        assertThat(saved.page().flaws()).isEmpty();
        var done = (Published.Done) desk.publish(author, quiz.id(), saved.page().step());
        assertThat(house.product()
                        .bean(Quizzes.class)
                        .in(done.edition(), quiz.id())
                        .items())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one).extracting(Item::kind, Item::marks).containsExactly(kind, 3);
                    assertThat(one.id()).isEqualTo(item.id()).isNotEqualTo(found);
                });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aNewOneIsSavedAsItBeginsAndSaysWhatItNeeds(String kind) {
        var desk = house.product().bean(Authoring.class);
        String module = desk.modules(author).keySet().iterator().next();
        var page = desk.create(author, module, "New: " + kind);
        var item = new ItemDraft("new-" + kind, kind);
        house.product().bean(Kinds.class).get(kind).begin(item);
        page.draft().items().add(item);
        var saved = (Saving.Saved) desk.save(author, page.step(), page.draft());
        assertThat(saved.page().draft().items())
                .singleElement()
                .satisfies(
                        one -> assertThat(Yaml.canonical(one.structure())).isEqualTo(Yaml.canonical(item.structure())));
        assertThat(saved.page().flaws())
                .as("its text is missing")
                .anySatisfy(flaw -> assertThat(flaw.item()).isEqualTo(item.id()));
        assertThat(desk.publish(author, page.draft().id(), saved.page().step())).isInstanceOf(Published.Flawed.class);
    }
}
