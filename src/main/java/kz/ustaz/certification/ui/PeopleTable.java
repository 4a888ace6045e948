package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.common.ui.TableRows;

/** The people of a run in a table that is made anew in each language, or that there are none. */
class PeopleTable extends Spoken {

    PeopleTable(boolean none, Supplier<NativeTable> table) {
        if (none) {
            add(text(new Paragraph(), "certification.led.none"));
        } else {
            say(() -> {
                removeAll();
                TableRows.of(this, table.get());
            });
        }
    }
}
