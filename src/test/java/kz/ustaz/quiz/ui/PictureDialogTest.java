package kz.ustaz.quiz.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.FileField;
import kz.ustaz.content.Picture;
import kz.ustaz.quiz.Authoring.Bringing;
import kz.ustaz.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PictureDialogTest extends ScreenTest {

    private static final Picture PLAN = new Picture("media/plan.svg", "/media/" + "0".repeat(64) + ".svg");
    private static final Picture NEW = new Picture("media/new.png", "/media/" + "1".repeat(64) + ".png");

    private final List<String> brought = new ArrayList<>();
    private final Map<String, String> inserted = new HashMap<>();
    private Bringing answer = new Bringing.Brought(NEW);
    private PictureDialog dialog;
    private FileField file;

    @BeforeEach
    void open() {
        dialog = new PictureDialog(
                List.of(PLAN),
                List.of("en", "kk"),
                (name, bytes) -> {
                    brought.add(name + " " + bytes.length);
                    return answer;
                },
                inserted::putAll);
        UI.getCurrentOrThrow().add(dialog);
        dialog.open();
        file = _get(dialog, FileField.class);
    }

    private static String base64(int bytes) {
        return Base64.getEncoder().encodeToString(new byte[bytes]);
    }

    private String complaint() {
        return dialog.getElement()
                .getComponent()
                .flatMap(all -> _paragraphs()
                        .filter(one -> "alert".equals(one.getElement().getAttribute("role")))
                        .findFirst())
                .filter(Paragraph::isVisible)
                .map(Paragraph::getText)
                .orElse("");
    }

    private Stream<Paragraph> _paragraphs() {
        return inside(dialog.getElement())
                .flatMap(element -> element.getComponent().stream())
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast);
    }

    private static Stream<Element> inside(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(PictureDialogTest::inside));
    }

    private void say(String language, String words) {
        inside(dialog.getElement())
                .filter(element -> language.equals(element.getAttribute("data-alt")))
                .forEach(element -> element.setProperty("value", words));
    }

    private void confirm() {
        _click(_get(dialog, NativeButton.class, spec -> spec.withClasses("button-primary")));
    }

    @Test
    void aFileComesInPiecesAndIsInsertedWithItsWordsInEachLanguage() {
        assertThat(file.begin("new.png", 10)).isTrue();
        assertThat(file.piece(base64(6))).isTrue();
        assertThat(brought).isEmpty();
        assertThat(file.piece(base64(4))).isFalse();
        assertThat(brought).containsExactly("new.png 10");
        assertThat(_get(dialog, Image.class).getSrc()).isEqualTo(NEW.address());
        say("en", "  New ");
        confirm();
        assertThat(complaint()).isEqualTo("Say in each language what the picture shows.");
        assertThat(inserted).isEmpty();
        say("kk", "Жаңа");
        confirm();
        assertThat(inserted)
                .containsOnly(Map.entry("en", "![New](media/new.png)"), Map.entry("kk", "![Жаңа](media/new.png)"));
    }

    @Test
    void nothingIsInsertedWithoutAPicture() {
        say("en", "Words");
        say("kk", "Сөздер");
        confirm();
        assertThat(complaint()).isEqualTo("Choose a file or a picture of the module first.");
        assertThat(inserted).isEmpty();
    }

    @Test
    void whatIsRefusedIsSaidAndNotChosen() {
        answer = new Bringing.No(new Refused("content.picture.refused.type"));
        file.begin("page.png", 1);
        file.piece(base64(1));
        assertThat(complaint()).startsWith("This is no picture");
        say("en", "Words");
        say("kk", "Сөздер");
        confirm();
        assertThat(inserted).isEmpty();
    }

    @Test
    void aBrowserThatSendsMoreThanItSaidOrNonsenseIsNotListenedTo() {
        assertThat(file.piece(base64(5))).as("before it began").isFalse();
        assertThat(file.begin("huge.png", 100_000_000)).isFalse();
        assertThat(complaint()).contains("larger than 5 MB");
        assertThat(file.begin("none.png", Double.NaN)).isFalse();
        assertThat(file.begin("none.png", -1)).isFalse();
        assertThat(file.begin("more.png", 5)).isTrue();
        assertThat(file.piece(base64(6))).isFalse();
        assertThat(file.piece(base64(1))).as("it is over").isFalse();
        assertThat(file.begin("odd.png", 5)).isTrue();
        assertThat(file.piece("<nonsense>")).isFalse();
        assertThat(brought).isEmpty();
    }
}
