package kz.ustaz.common.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.Renderer;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A grid whose rows say something new while it is looked at: as many at a time as the window holds, and on a phone one
 * column that says it all. Its items are ids, so that a row that says something new is the same row: chosen if it was, and
 * where it was.
 */
public abstract class LiveGrid<K> extends Grid<K> {

    private static final String CARD = "card";

    /** The rows that are shown, in their order. */
    public interface Rows<K> extends Serializable {

        List<K> order();

        /** Puts them in another order. @param column key of a column; empty for the first one's */
        void sort(String column, boolean down);
    }

    private final transient Rows<K> rows;
    private String sorting = "";

    /** @param label for who does not see it */
    protected LiveGrid(String label, Rows<K> rows) {
        this.rows = rows;
        addClassName("run-grid");
        addThemeName("wrap-cell-content");
        setColumnReorderingAllowed(false);
        getElement().setAttribute("aria-label", label);
    }

    /** The column of a phone, which stands before all others. @param sorted key of the column by which its head sorts */
    protected final void addCard(Renderer<K> card, String heading, String sorted) {
        addColumn(card)
                .setKey(CARD)
                .setHeader(heading)
                .setSortable(true)
                .setSortProperty(sorted)
                .setVisible(false);
    }

    /** Shows the rows, once all columns are there. */
    protected final void begin() {
        setItems(DataProvider.fromCallbacks(
                this::page,
                query -> rows.order().subList(from(query), to(query)).size()));
        Narrow.watch(this, this::narrow);
    }

    private void narrow(boolean now) {
        getColumns().forEach(column -> column.setVisible(now == CARD.equals(column.getKey())));
    }

    private Stream<K> page(Query<K, Void> query) {
        var sort = query.getSortOrders().stream().findFirst();
        String wanted = sort.map(by -> by.getSorted() + " " + by.getDirection()).orElse("");
        if (!wanted.equals(sorting)) {
            sorting = wanted;
            rows.sort(
                    sort.map(by -> by.getSorted()).orElse(""),
                    sort.filter(by -> by.getDirection() == SortDirection.DESCENDING)
                            .isPresent());
        }
        return rows.order().subList(from(query), to(query)).stream();
    }

    private int from(Query<K, Void> query) {
        return Math.min(query.getOffset(), rows.order().size());
    }

    private int to(Query<K, Void> query) {
        return (int) Math.min(
                (long) query.getOffset() + query.getLimit(), rows.order().size());
    }

    /** These say something new. */
    public final void changed(Collection<K> ids) {
        ids.forEach(getDataProvider()::refreshItem);
    }

    /** Other rows are to be seen, or in another order. */
    public final void arranged() {
        getDataProvider().refreshAll();
    }
}
