package kz.ustaz.common.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a feed tells a page: what comes before the page had its turn is shown in one go. */
public final class News<C> {

    private final BinaryOperator<C> and;
    private final Consumer<C> show;
    private final AtomicReference<@Nullable C> waiting = new AtomicReference<>();

    /** @param and makes one of two @param show in the page's turn */
    public News(BinaryOperator<C> and, Consumer<C> show) {
        this.and = and;
        this.show = show;
    }

    /** In a thread of the feed. */
    public void tell(UI page, C change) {
        var before = waiting.getAndUpdate(known -> known == null ? change : and.apply(known, change));
        if (before == null) {
            try {
                page.access(this::showAll);
            } catch (UIDetachedException closed) {
                waiting.set(null);
            }
        }
    }

    private void showAll() {
        var all = waiting.getAndSet(null);
        if (all != null) {
            show.accept(all);
        }
    }
}
