package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import kz.ustaz.certification.Cascade;
import kz.ustaz.certification.SideEdge;
import kz.ustaz.certification.TreePicture;
import kz.ustaz.common.ui.Spoken;

/** What is known of one trainer: the figures of his line in the table, and what he had from others beside the line. */
class TrainerFigures extends Spoken {

    private final transient Cascade.Page page;

    TrainerFigures(Cascade.Page page) {
        this.page = page;
        addClassNames("card", "stack", "cascade-figures");
        getElement().setAttribute("aria-live", "polite");
        text(this, "certification.cascade.picture.choose");
    }

    void show(TreePicture.Node node) {
        forget();
        var row = node.row();
        var what = new Paragraph();
        what.addClassName("muted");
        var list = new DescriptionList();
        list.addClassName("facts");
        say(() -> {
            var words = new CascadeWords(this);
            what.setText(row.unit() + " · " + words.state(row.state()));
            list.removeAll();
            words.figures(row)
                    .forEach((heading, value) ->
                            list.add(new DescriptionList.Term(heading), new DescriptionList.Description(value)));
        });
        add(new H3(row.name()), what, list);
        node.sides()
                .forEach(side -> add(text(
                        new Paragraph(),
                        key(side.kind()),
                        page.rows().get(side.from()).name(),
                        side.runs())));
    }

    private static String key(SideEdge.Kind kind) {
        return switch (kind) {
            case REFRESHER -> "certification.cascade.picture.refresher-from";
            case ASSISTANT -> "certification.cascade.picture.assistant-to";
        };
    }
}
