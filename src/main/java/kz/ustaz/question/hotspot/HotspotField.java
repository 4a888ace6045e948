package kz.ustaz.question.hotspot;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;
import java.util.List;
import kz.ustaz.question.Answer;
import kz.ustaz.question.ui.PromptField;
import kz.ustaz.question.ui.Wording;

/**
 * The picture, and below it for each marker a native list of the cells. The lists hold the answer; the markers on the
 * picture, which the browser adds on first use, show and move what the lists hold.
 */
@JsModule("./activities/ustaz-activity.ts")
final class HotspotField extends PromptField {

    HotspotField(HotspotPrompt prompt, Answer answer) {
        super(prompt, "group");
        instruct(language -> Wording.translate(language, "question.hotspot.instruction")
                + (prompt.markers() == 1
                        ? ""
                        : " " + Wording.translate(language, "question.hotspot.several", prompt.markers())));
        var layer = GridPicture.show(controls(), wording(), prompt.picture(), prompt.grid());
        var markers = child(layer, "ustaz-activity", "hotspot-markers")
                .setAttribute("name", "hotspot")
                .setAttribute("data-columns", Integer.toString(prompt.grid().columns()))
                .setAttribute("data-rows", Integer.toString(prompt.grid().rows()));
        wording().attribute(markers, "data-marker", language -> Wording.translate(language, "question.hotspot.name"));
        wording().attribute(markers, "data-none", language -> Wording.translate(language, "question.hotspot.none"));
        var lists = child(controls(), "div", "hotspot-lists");
        var cells = prompt.grid().cells();
        for (int number = 1; number <= prompt.markers(); number++) {
            list(lists, number, cells, answer);
        }
    }

    private void list(Element lists, int number, List<String> cells, Answer answer) {
        String part = HotspotQuestion.part(number);
        var label = child(lists, "label", "hotspot-list");
        wording()
                .text(
                        child(label, "span", "hotspot-name"),
                        language -> Wording.translate(language, "question.hotspot.marker", number));
        var select = child(label, "select", "matching-select").setAttribute("data-part", part);
        wording().text(child(select, "option", "matching-none").setAttribute("value", ""), "question.hotspot.none");
        for (String cell : cells) {
            child(select, "option", "matching-option")
                    .setAttribute("value", cell)
                    .setAttribute("selected", answer.values(part).contains(cell))
                    .setText(cell);
        }
    }
}
