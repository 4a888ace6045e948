package kz.ustaz.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.io.Serializable;
import kz.ustaz.common.table.TableFile;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.FileMaking;

/** Buttons that print the page without themselves, or save what it shows. */
class TakeAway extends Div {

    private static final String PRINT = "this.hidden = true; window.print(); this.hidden = false";

    /** Makes one kind of file. */
    interface Start extends Serializable {
        void of(TableFile kind, FileMaking making);
    }

    TakeAway(Wording wording, Start start) {
        var making = new FileMaking();
        var tools = new Div();
        tools.addClassName("row");
        tools.add(button(wording.get("report.print"), () -> getElement().executeJs(PRINT)));
        for (var kind : TableFile.values()) {
            tools.add(button(wording.get("report.save." + kind), () -> start.of(kind, making)));
        }
        add(tools, making);
    }

    /** What a button does. */
    private interface Press extends Serializable {
        void run();
    }

    private static NativeButton button(String text, Press press) {
        var button = new NativeButton(text, click -> press.run());
        button.addClassName("button");
        return button;
    }
}
