package kz.ustaz.quiz;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.common.Ids;
import kz.ustaz.common.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who changed an item of the bank, who asked for its review and who decided. Rows are added and never changed. */
@Repository
class ItemBook {

    private final JdbcClient sql;
    private final Ids ids;

    ItemBook(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** One entry. @param content hash of what the item was then */
    record Entry(String item, ItemHistory.Act act, String content, PersonId by, Instant at, String note) {}

    void add(Entry entry) {
        sql.sql(
                        "insert into item_book (id, item_id, act, content, made_by, made_at, note) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        ids.next(),
                        entry.item(),
                        entry.act().name(),
                        entry.content(),
                        entry.by().value(),
                        entry.at().atOffset(ZoneOffset.UTC),
                        entry.note())
                .update();
    }

    /** The earliest first. */
    List<Entry> of(String item) {
        return of(List.of(item)).getOrDefault(item, List.of());
    }

    /** Of some items, the earliest first. One query. */
    Map<String, List<Entry>> of(Collection<String> items) {
        if (items.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("select item_id, act, content, made_by, made_at, note from item_book where item_id in (:items)"
                        + " order by made_at, id")
                .param("items", items)
                .query((row, number) -> new Entry(
                        row.getString(1),
                        ItemHistory.Act.valueOf(row.getString(2)),
                        row.getString(3),
                        new PersonId(row.getObject(4, UUID.class)),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getString(6)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Entry::item));
    }

    /** Whoever changed it since it was last approved. */
    static Set<PersonId> writers(List<Entry> entries) {
        var writers = new HashSet<PersonId>();
        for (var entry : entries) {
            switch (entry.act()) {
                case CHANGED -> writers.add(entry.by());
                case APPROVED -> writers.clear();
                case ASKED, RETURNED -> {}
            }
        }
        return writers;
    }
}
