package kz.ustaz.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.ustaz.content.Course;

/** One section of a lesson. Another language fits into it when its blocks are of the same kinds in the same order. */
class SectionText extends Section {

    private final H2 heading = new H2();
    private final String anchor;
    private final String lessons;
    private final List<String> shape;
    private final List<BlockText> blocks = new ArrayList<>();
    /** By the block's place in the section. */
    private final Map<Integer, Component> parts = new HashMap<>();

    /**
     * @param lessons where this course's lessons are: {@code lesson/<enrolment>/}
     * @param checks cards by item; a question without one is left out
     */
    SectionText(Course.Section section, String lessons, Map<String, CheckCard> checks) {
        this.anchor = section.anchor();
        this.lessons = lessons;
        this.shape = shape(section);
        setId(section.anchor());
        addClassName("lesson-section");
        heading.setVisible(!section.heading().isEmpty());
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading);
        for (int i = 0; i < section.blocks().size(); i++) {
            var block = section.blocks().get(i);
            if (!(block instanceof Course.Block.Check check) || checks.containsKey(check.item())) {
                var part = part(block, checks);
                part.getElement().setAttribute("data-block", String.valueOf(i));
                parts.put(i, part);
                add(part);
            }
        }
    }

    String anchor() {
        return anchor;
    }

    /** Below the heading. */
    void putHead(Component what) {
        addComponentAtIndex(1, what);
    }

    /** @param block its place in the section, from 0 */
    void putBelow(int block, Component what) {
        var part = parts.get(block);
        addComponentAtIndex(part == null ? getComponentCount() : indexOf(part) + 1, what);
    }

    private Component part(Course.Block block, Map<String, CheckCard> checks) {
        if (block instanceof Course.Block.Check check && checks.get(check.item()) instanceof CheckCard card) {
            return card;
        }
        var text = new BlockText(block);
        blocks.add(text);
        return text;
    }

    boolean fits(Course.Section section) {
        return anchor.equals(section.anchor()) && shape.equals(shape(section));
    }

    void say(Course.Section section) {
        heading.setText(section.heading());
        var texts = section.blocks().stream()
                .filter(block -> !(block instanceof Course.Block.Check))
                .toList();
        for (int i = 0; i < blocks.size() && i < texts.size(); i++) {
            blocks.get(i).say(texts.get(i), lessons);
        }
    }

    private static List<String> shape(Course.Section section) {
        var shape = new ArrayList<String>();
        shape.add(section.heading().isEmpty() ? "" : "h");
        section.blocks()
                .forEach(block -> shape.add(
                        switch (block) {
                            case Course.Block.Prose _ -> "prose";
                            case Course.Block.Figure _ -> "figure";
                            case Course.Block.CallOut callOut -> "call-out " + callOut.kind();
                            case Course.Block.Check check -> "check " + check.item();
                        }));
        return shape;
    }
}
