package kz.ustaz.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import kz.ustaz.study.Programme;

/** For who is in several runs: which one this page shows. */
class RunChooser extends Nav implements LocaleChangeObserver {

    RunChooser(Programme.Shown shown) {
        addClassName("run-chooser");
        var list = new UnorderedList();
        list.addClassName("row");
        for (var run : shown.runs()) {
            var link = new Anchor(Ways.programme(run.enrolment()), run.title());
            shown.page()
                    .filter(page -> page.enrolment().equals(run.enrolment()))
                    .ifPresent(page -> link.getElement().setAttribute("aria-current", "true"));
            list.add(new ListItem(link));
        }
        add(list);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setAttribute("aria-label", getTranslation("study.runs"));
    }
}
