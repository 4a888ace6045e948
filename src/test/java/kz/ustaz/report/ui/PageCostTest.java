package kz.ustaz.report.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.communication.UidlWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.report.Board;
import kz.ustaz.report.BoardChange;
import kz.ustaz.report.Rows;
import kz.ustaz.report.Supervision;
import kz.ustaz.report.TraineeRow;
import kz.ustaz.report.WatchingOf;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.testing.ScreenTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one changed row of two thousand costs the server for one page, from the news to the bytes that are sent. */
@Tag("deep")
class PageCostTest extends ScreenTest {

    private static final int PEOPLE = 2000;
    private static final int CHANGES = 400;
    private static final double MOST_MILLIS = 5;

    @Autowired
    I18NProvider texts;

    @Autowired
    Supervision supervision;

    @Autowired
    CurrentCaller caller;

    private Board board = new Board(Rows.RUN, Rows.COURSE, Map.of());

    private void say(int number, int percent) {
        var rows = new HashMap<EnrolmentId, TraineeRow>(board.rows());
        var row = Rows.row(number, "Name %04d".formatted(number), percent);
        rows.put(row.enrolment(), row);
        board = new Board(Rows.RUN, Rows.COURSE, Map.copyOf(rows));
    }

    @Test
    void aChangeCostsAPageLessThanFiveMilliseconds() {
        var rows = new HashMap<EnrolmentId, TraineeRow>();
        for (int i = 0; i < PEOPLE; i++) {
            var row = Rows.row(i, "Name %04d".formatted(i), 1);
            rows.put(row.enrolment(), row);
        }
        board = new Board(Rows.RUN, Rows.COURSE, Map.copyOf(rows));
        var clock = Clock.fixed(Rows.ENROLLED.plus(Duration.ofDays(1)), ZoneOffset.UTC);
        var table = new WatchedTable(
                WatchingOf.board(() -> board, clock), new Wording(texts, Locale.ENGLISH), supervision, caller, null);
        var page = UI.getCurrentOrThrow();
        page.add(table);
        _get(TraineeGrid.class).getDataCommunicator().setViewportRange(0, 40);
        long first = System.nanoTime();
        int bytes = uidl(page).length();
        System.out.printf("page: all of it took %.1f ms and %d characters%n", (System.nanoTime() - first) / 1e6, bytes);
        double sum = 0;
        int sent = 0;
        for (int change = 0; change < CHANGES; change++) {
            int number = change % 40;
            say(number, 2 + change / 40);
            var told = new BoardChange(Set.of(Rows.row(number, "", 0).enrolment()), false);
            long began = System.nanoTime();
            table.show(told);
            String answer = uidl(page);
            if (change >= CHANGES / 2) {
                sum += (System.nanoTime() - began) / 1e6;
                sent += answer.length();
            }
        }
        double each = sum / (CHANGES / 2);
        System.out.printf(
                "page: a changed row of %d took %.2f ms and %d characters%n", PEOPLE, each, sent / (CHANGES / 2));
        assertThat(sent / (CHANGES / 2)).as("the row is among what is sent").isBetween(100, 5000);
        assertThat(each).isLessThan(MOST_MILLIS);
    }

    private static String uidl(UI page) {
        return new UidlWriter().createUidl(page, false).toString();
    }
}
