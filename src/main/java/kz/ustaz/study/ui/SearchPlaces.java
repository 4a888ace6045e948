package kz.ustaz.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import kz.ustaz.study.SearchPage;

/** For who learns or teaches in several runs: whose course is looked through. */
class SearchPlaces extends Nav {

    SearchPlaces(SearchPage page, String words) {
        addClassName("run-chooser");
        setAriaLabel(getTranslation("study.search.places"));
        var list = new UnorderedList();
        list.addClassName("row");
        for (var place : page.places()) {
            var link = new Anchor(Ways.search(place, words), place.title());
            if (page.place().filter(place::equals).isPresent()) {
                link.getElement().setAttribute("aria-current", "true");
            }
            list.add(new ListItem(link));
        }
        add(list);
    }
}
