package kz.ustaz.question.ordering;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Piece;
import kz.ustaz.question.ui.PromptField;
import kz.ustaz.question.ui.Wording;

/** A list whose items are moved by buttons, Alt and arrow keys, or the pointer; the browser's element moves them. */
@JsModule("./question/ustaz-order.ts")
final class OrderingField extends PromptField {

    OrderingField(OrderingPrompt prompt, Answer answer) {
        super(prompt, "group");
        instruct("question.ordering.instruction");
        var placed = answer.filled(OrderingQuestion.PART);
        var element = child(controls(), "ustaz-order", "order")
                .setAttribute("data-part", OrderingQuestion.PART)
                .setAttribute("answered", !placed.isEmpty());
        wording().attribute(element, "data-moved", language -> Wording.translate(language, "question.ordering.moved"));
        wording().attribute(element, "data-kept", language -> Wording.translate(language, "question.ordering.kept"));
        // said outright, as one browser takes a list without bullets for none
        var list = child(element, "ol", "order-list").setAttribute("role", "list");
        shown(prompt.start(), placed).forEach(piece -> item(list, piece));
        var confirm = button(element, "button order-confirm");
        confirm.setAttribute("aria-pressed", Boolean.toString(!placed.isEmpty()));
        wording().text(confirm, "question.ordering.confirm");
        child(element, "p", "visually-hidden order-said").setAttribute("role", "status");
    }

    private static List<Piece> shown(List<Piece> start, List<String> placed) {
        var shown = new ArrayList<>(start);
        if (placed.size() == start.size()) {
            shown.sort(Comparator.comparingInt(piece -> placed.indexOf(piece.token())));
        }
        return shown;
    }

    private void item(Element list, Piece piece) {
        var item = child(list, "li", "order-item").setAttribute("data-token", piece.token());
        child(item, "span", "order-grip").setAttribute("aria-hidden", "true").setText("⠿");
        wording().inline(child(item, "span", "order-text"), piece.text());
        move(item, piece, "order-up", "↑", "question.ordering.up");
        move(item, piece, "order-down", "↓", "question.ordering.down");
    }

    private void move(Element item, Piece piece, String name, String arrow, String key) {
        var button = button(item, "button order-move " + name).setText(arrow);
        wording()
                .attribute(
                        button,
                        "aria-label",
                        language -> Wording.translate(
                                language, key, Markdown.plain(piece.text().in(language))));
    }

    private static Element button(Element parent, String classes) {
        return child(parent, "button", classes).setAttribute("type", "button");
    }
}
