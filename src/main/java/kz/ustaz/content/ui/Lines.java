package kz.ustaz.content.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** A plain list of texts. */
final class Lines {

    private Lines() {}

    static UnorderedList of(List<String> texts) {
        var list = new UnorderedList();
        texts.forEach(text -> list.add(new ListItem(text)));
        return list;
    }
}
