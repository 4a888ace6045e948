package kz.ustaz.question.hotspot;

import kz.ustaz.question.Answer;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Variant;
import kz.ustaz.question.ui.MarkedReview;

/** The picture with the regions and the markers on it, and both in words. */
final class HotspotReview extends MarkedReview {

    HotspotReview(HotspotQuestion question, Variant variant, Answer answer, Grade grade) {
        super(variant.prompt(), grade);
        var prompt = (HotspotPrompt) variant.prompt();
        var cells = HotspotQuestion.cells(variant, answer);
        var layer = GridPicture.show(getElement(), wording(), prompt.picture(), prompt.grid());
        layer.setAttribute("aria-hidden", "true"); // the words below say the same
        for (String cell : prompt.grid().cells()) {
            boolean right = question.regions().stream()
                    .anyMatch(region -> region.cells().contains(cell));
            if (right) {
                GridPicture.at(layer, "span", "hotspot-right", cell);
            }
            if (cells.contains(cell)) {
                GridPicture.at(layer, "span", "hotspot-marker " + (right ? "is-right" : "is-wrong"), cell)
                        .setText(right ? "✓" : "✗");
            }
        }
        if (!cells.isEmpty()) {
            fact(getElement(), "question.answer.yours", "").setText(String.join(", ", cells));
        }
        var list = list("ul");
        for (var region : question.regions()) {
            boolean found = HotspotQuestion.isFound(region, cells);
            var entry = child(list, "li", "review-option review-pair " + (found ? "is-right" : "is-wrong"));
            wording().inline(child(entry, "strong", "review-text"), region.name());
            fact(entry, "question.answer.right", found ? "✓" : "✗")
                    .setText(prompt.grid().cells().stream()
                            .filter(region.cells()::contains)
                            .collect(java.util.stream.Collectors.joining(", ")));
        }
    }
}
