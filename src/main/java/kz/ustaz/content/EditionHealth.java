package kz.ustaz.content;

import static kz.ustaz.common.HealthLine.State.BAD;
import static kz.ustaz.common.HealthLine.State.FACT;

import java.util.List;
import kz.ustaz.common.HealthLine;
import kz.ustaz.content.ports.Editions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which edition new runs get. */
@Component
@Order(30)
class EditionHealth implements HealthLine.Source {

    private static final String NAME = "content.edition.title";

    private final EditionTable table;
    private final Editions editions;

    EditionHealth(EditionTable table, Editions editions) {
        this.table = table;
        this.editions = editions;
    }

    @Override
    @Transactional(readOnly = true)
    public List<HealthLine> lines() {
        return List.of(editions.newest()
                .flatMap(table::row)
                .map(row -> new HealthLine(
                        NAME, FACT, "content.health.edition", row.edition().brief(), row.madeAt()))
                .orElseGet(() -> new HealthLine(NAME, BAD, "content.health.none")));
    }
}
