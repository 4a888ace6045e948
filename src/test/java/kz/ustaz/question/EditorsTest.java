package kz.ustaz.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The editors of gap text, groups, errors and places: an item is written with nothing but their controls. */
class EditorsTest {

    private static final String PICTURE = "/media/" + "a".repeat(64) + ".svg";

    private final List<String> changes = new ArrayList<>();

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    private Element editor(ItemDraft draft, String... languages) {
        var kind = Written.KINDS.get(draft.kind());
        var editor = kind.editor(draft, List.of(languages));
        editor.onChange(() -> changes.add("changed"));
        UI.getCurrent().getElement().appendChild(editor.getElement());
        return editor.getElement();
    }

    private static ItemDraft begun(String kind) {
        var draft = new ItemDraft("item", kind);
        Written.KINDS.get(kind).begin(draft);
        draft.setText("en", "What?", "text");
        return draft;
    }

    /** What was written on screen is read as a file would be, and nothing is wrong with it. */
    private static Question read(ItemDraft draft) {
        var problems = new kz.ustaz.common.source.Problems();
        var texts = new java.util.TreeMap<String, kz.ustaz.common.source.Fields>();
        draft.texts()
                .forEach((language, text) -> texts.put(language, new kz.ustaz.common.source.Fields(text, problems)));
        var structure = new kz.ustaz.common.source.Fields(draft.structure(), problems);
        structure.has("id");
        structure.has("kind");
        var question = Written.KINDS.get(draft.kind()).read(new ItemSource(structure, "en", texts));
        structure.done();
        texts.values().forEach(kz.ustaz.common.source.Fields::done);
        assertThat(problems.list()).isEmpty();
        return question;
    }

    @Test
    void aGapTextIsWrittenWithATypedAndAChosenGap() {
        var draft = begun("gap");
        var editor = editor(draft, "en", "kk");
        press(editor, "Add gap");
        var ids = draft.entries("gaps").stream().map(DraftRow::id).toList();
        assertThat(draft.text("kk", "passage")).isEqualTo("{" + ids.get(1) + "}");
        type(editor, "Passage · English", "It lay in {" + ids.get(0) + "} and was {" + ids.get(1) + "}.");
        type(editor, "Passage · Kazakh", "{" + ids.get(1) + "} {" + ids.get(0) + "}");
        type(editor, "Accepted spellings", "escrow\n\n эскроу ");
        assertThat(draft.entries("gaps").getFirst().words("accept")).containsExactly("escrow", "эскроу");

        choose(all(editor, label("It is")).get(1), "options");
        assertThat(draft.entries("gaps").get(1).has("accept")).isFalse();
        type(all(editor, label("Option · English")).get(0), "released");
        type(all(editor, label("Option · English")).get(1), "lost");
        type(all(editor, label("Option · Kazakh")).get(0), "берілді");
        type(all(editor, label("Option · Kazakh")).get(1), "жоғалды");
        tick(all(editor, label("Right")).getFirst(), true);
        draft.setText("kk", "Не?", "text");
        assertThat(changes).isNotEmpty();

        var question = read(draft);
        var prompt = question.vary(Dice.of(1, 0)).prompt();
        assertThat(prompt.toString()).contains("released", "жоғалды").doesNotContain("эскроу");

        press(all(editor, "button").stream().filter(text("Remove")).toList().getLast());
        assertThat(draft.entries("gaps")).hasSize(1);
        assertThat(draft.text("en", "passage")).isEqualTo("It lay in {" + ids.get(0) + "} and was .");
        assertThat(draft.texts().get("en").entries()).doesNotContainKey("nothing");
        assertThat(kz.ustaz.common.source.Yaml.canonical(draft.texts().get("en")))
                .doesNotContain("released", "lost");
    }

    @Test
    void anErrorIsTickedAndItsNumberTold() {
        var draft = begun("error");
        var editor = editor(draft, "en");
        for (int i = 0; i < 3; i++) {
            type(all(editor, label("Segment")).get(i), "Part " + i);
        }
        tick(all(editor, label("Is wrong")).get(2), true);
        tick(all(editor, label("Is wrong")).get(0), true);
        tick(all(editor, label("Tell how many are wrong")).getFirst(), true);
        var segments = draft.words("segments");
        assertThat(draft.words("wrong")).containsExactly(segments.get(0), segments.get(2));
        read(draft);

        press(all(editor, "button").stream().filter(text("Remove")).findFirst().orElseThrow());
        assertThat(draft.words("wrong")).containsExactly(segments.get(2));
        read(draft);
    }

    @Test
    void aPlaceIsPaintedOnThePicture() {
        var draft = begun("hotspot");
        draft.know(Map.of("media/plan.svg", PICTURE));
        var editor = editor(draft, "en");
        choose(all(editor, label("File")).getFirst(), "media/plan.svg");
        assertThat(editor.getOuterHTML() + properties(editor)).contains(PICTURE);
        type(editor, "What it shows", "A plan [of] rooms");
        assertThat(draft.text("en", "picture")).isEqualTo("![A plan of rooms](media/plan.svg)");
        type(editor, "Name, shown afterwards", "The door");
        paint(editor, "C3");
        paint(editor, "D3");
        paint(editor, "C3");
        press(editor, "Add place");
        type(all(editor, label("Name, shown afterwards")).get(1), "The window");
        paint(editor, "A1");
        paint(editor, "D3");
        paint(editor, "B2");

        assertThat(draft.entries("regions"))
                .extracting(region -> region.words("cells"))
                .as("a cell that belongs to another place is taken from it first")
                .containsExactly(List.of(), List.of("A1", "B2", "D3"));
        tick(all(editor, label("Press the cells of this one")).getFirst(), true);
        paint(editor, "H6");
        read(draft);

        choose(all(editor, label("Columns")).getFirst(), "4");
        assertThat(draft.get("grid")).isEqualTo("4x6");
        assertThat(draft.entries("regions"))
                .extracting(region -> region.words("cells"))
                .containsExactly(List.of(), List.of("A1", "B2", "D3"));
    }

    @Test
    void thingsArePutIntoGroups() {
        var draft = begun("classify");
        var editor = editor(draft, "en");
        type(all(editor, label("Group")).get(0), "Even");
        type(all(editor, label("Group")).get(1), "Odd");
        var groups = draft.words("groups");
        for (int i = 0; i < 3; i++) {
            type(all(editor, label("Entry")).get(i), "Thing " + i);
            choose(all(editor, label("Its group")).get(i), groups.get(i % 2));
        }
        read(draft);
    }

    @Test
    void aRubricIsWrittenLevelByLevel() {
        var draft = begun("essay");
        var editor = editor(draft, "en");
        type(editor, "At least so many words", "20");
        choose(all(editor, label("Marked by")).getFirst(), "2");
        type(editor, "A third marks when", "1");
        tick(all(editor, label("Trainees see the rubric while they write")).getFirst(), true);
        type(editor, "What is looked at", "Facts");
        choose(all(editor, label("Most points")).getFirst(), "2");
        for (int level = 0; level <= 2; level++) {
            type(all(editor, label("What it takes")).get(level), "Level " + level);
        }
        press(editor, "Add criterion");
        type(all(editor, label("What is looked at")).get(1), "Style");
        choose(all(editor, label("Most points")).get(1), "1");
        type(all(editor, label("What it takes")).get(3), "Poor");
        type(all(editor, label("What it takes")).get(4), "Good");
        var rubric = read(draft).rubric().orElseThrow();
        assertThat(rubric.markers()).isEqualTo(2);
        assertThat(rubric.disagreement()).contains(1);
        assertThat(rubric.points()).isEqualTo(3);
        assertThat(rubric.criteria().getFirst().levels().get(2).in("en")).isEqualTo("Level 2");

        choose(all(editor, label("Most points")).getFirst(), "1");
        assertThat(kz.ustaz.common.source.Yaml.canonical(draft.texts().get("en")))
                .doesNotContain("Level 2");
        press(all(editor, "button").stream().filter(text("Remove")).toList().getLast());
        assertThat(read(draft).rubric().orElseThrow().criteria()).hasSize(1);
        assertThat(kz.ustaz.common.source.Yaml.canonical(draft.texts().get("en")))
                .doesNotContain("Good");
    }

    // ---- hands

    private static Predicate<Element> text(String text) {
        return element -> element.getTextRecursively().equals(text);
    }

    /** Controls under a label of that name. */
    private static Predicate<Element> label(String name) {
        return element -> List.of("input", "textarea", "select").contains(element.getTag())
                && element.getParent().getTag().equals("label")
                && element.getParent().getChildren().anyMatch(text(name));
    }

    private static List<Element> all(Element root, Predicate<Element> wanted) {
        var found = new ArrayList<Element>();
        root.getChildren().filter(child -> !child.isTextNode()).forEach(child -> {
            if (wanted.test(child)) {
                found.add(child);
            }
            found.addAll(all(child, wanted));
        });
        return found;
    }

    private static List<Element> all(Element root, String tag) {
        return all(root, element -> element.getTag().equals(tag));
    }

    private static String properties(Element element) {
        var text = new StringBuilder(element.isTextNode() ? "" : element.getProperty("innerHTML", ""));
        if (!element.isTextNode()) {
            element.getChildren().forEach(child -> text.append(properties(child)));
        }
        return text.toString();
    }

    private static void type(Element root, String name, String value) {
        type(
                all(
                                root,
                                element -> List.of("input", "textarea").contains(element.getTag())
                                        && element.getParent().getTag().equals("label")
                                        && element.getParent()
                                                .getTextRecursively()
                                                .startsWith(name))
                        .getFirst(),
                value);
    }

    private static void type(Element input, String value) {
        input.setProperty("value", value);
    }

    private static void choose(Element select, String value) {
        select.setProperty("value", value);
    }

    private static void tick(Element box, boolean on) {
        box.setProperty("checked", on);
    }

    private static void press(Element root, String name) {
        press(all(root, "button").stream().filter(text(name)).findFirst().orElseThrow());
    }

    private static void press(Element button) {
        fire(button, "click");
    }

    private static void paint(Element root, String cell) {
        press(all(root, element -> cell.equals(element.getAttribute("aria-label")))
                .getFirst());
    }

    private static void fire(Element element, String event) {
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, event, JsonMapper.shared().createObjectNode()));
    }
}
