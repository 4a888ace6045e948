package kz.ustaz.question.hotspot;

import com.vaadin.flow.dom.Element;
import kz.ustaz.common.Localized;
import kz.ustaz.question.ui.PromptField;
import kz.ustaz.question.ui.Wording;

/** The picture with letters above, numbers beside it and fine lines over it. */
final class GridPicture {

    private GridPicture() {}

    /** @return a layer over the picture, made of as many cells as the grid */
    static Element show(Element parent, Wording wording, Localized picture, Grid grid) {
        var frame = PromptField.child(parent, "div", "hotspot-frame");
        frame.getStyle()
                .set("--columns", Integer.toString(grid.columns()))
                .set("--rows", Integer.toString(grid.rows()));
        var columns = PromptField.child(frame, "div", "hotspot-letters").setAttribute("aria-hidden", "true");
        for (int column = 1; column <= grid.columns(); column++) {
            PromptField.child(columns, "span", "hotspot-sign").setText(Grid.letter(column));
        }
        var rows = PromptField.child(frame, "div", "hotspot-numbers").setAttribute("aria-hidden", "true");
        for (int row = 1; row <= grid.rows(); row++) {
            PromptField.child(rows, "span", "hotspot-sign").setText(Integer.toString(row));
        }
        wording.inline(PromptField.child(frame, "div", "hotspot-picture"), picture);
        return PromptField.child(frame, "div", "hotspot-layer");
    }

    /** Puts an element over a cell of the layer. */
    static Element at(Element layer, String tag, String classes, String cell) {
        var element = PromptField.child(layer, tag, classes);
        element.getStyle()
                .set("grid-column", Integer.toString(Grid.column(cell)))
                .set("grid-row", Integer.toString(Grid.row(cell)));
        return element;
    }
}
