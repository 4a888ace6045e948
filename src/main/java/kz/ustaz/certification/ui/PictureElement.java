package kz.ustaz.certification.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Map;
import kz.ustaz.certification.Cascade;
import kz.ustaz.certification.TreePicture;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cascade as the browser draws it. It gets what is nearest to the roots with the page, and asks for each branch when
 * somebody opens it. It asks for nothing that the page's desk has not given already.
 */
@Tag("ustaz-cascade")
@JsModule("./certification/ustaz-cascade.ts")
class PictureElement extends Component {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final transient TreePicture tree;
    private final transient SerializableConsumer<TreePicture.Node> chosen;

    /** As {@code Part} in cascade-tree.ts reads it. */
    private record Sent(int above, List<Trainer> nodes, int more) {}

    /** @param sides number, kind and runs of each */
    private record Trainer(
            int id,
            String name,
            String unit,
            int generation,
            String state,
            int people,
            int below,
            List<List<Object>> sides) {}

    /** @param chosen gets whomever the reader wants to know more of */
    PictureElement(Cascade.Page page, SerializableConsumer<TreePicture.Node> chosen) {
        this.tree = new TreePicture(page);
        this.chosen = chosen;
        getElement()
                .setAttribute(
                        "data-parts",
                        JSON.writeValueAsString(
                                tree.first().stream().map(PictureElement::sent).toList()));
    }

    void say(Map<String, String> texts) {
        getElement().setAttribute("data-texts", JSON.writeValueAsString(texts));
    }

    /** @param from how many of those who come from him the browser has */
    @ClientCallable
    String branch(int number, int from) {
        return JSON.writeValueAsString(sent(tree.below(number, from)));
    }

    @ClientCallable
    void choose(int number) {
        tree.node(number).ifPresent(chosen);
    }

    private static Sent sent(TreePicture.Part part) {
        return new Sent(
                part.above(), part.nodes().stream().map(PictureElement::trainer).toList(), part.more());
    }

    private static Trainer trainer(TreePicture.Node node) {
        var row = node.row();
        return new Trainer(
                node.number(),
                row.name(),
                row.unit(),
                row.generation(),
                row.state().name(),
                row.figures().branch().people(),
                node.below(),
                node.sides().stream()
                        .map(side -> List.<Object>of(side.from(), side.kind().name(), side.runs()))
                        .toList());
    }
}
