package kz.ustaz.assessment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import kz.ustaz.roster.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which items a run's attempts at a quiz were asked, for rules that avoid what the run before was asked. */
@Repository
class ItemUses {

    private final JdbcClient sql;

    ItemUses(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Authors' ids that the run before was asked: of all other runs that were asked before this one was, the last that
     * began. One query.
     */
    Set<String> before(RunId run, String quiz, Instant now) {
        return new HashSet<>(sql.sql("""
                with begun as (select run, min(first_at) as at from item_use where quiz_id = :quiz group by run),
                own as (select coalesce(min(first_at), :now) as at from item_use where quiz_id = :quiz and run = :run)
                select u.item_id from item_use u where u.quiz_id = :quiz and u.run = (
                    select b.run from begun b, own where b.run <> :run and b.at < own.at
                    order by b.at desc, b.run fetch first 1 row only)""")
                .param("quiz", quiz)
                .param("run", run.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list());
    }

    /** Says that a run was asked some items; those that were said before stay. */
    void add(RunId run, String quiz, Collection<String> items, Instant now) {
        var known = new HashSet<>(sql.sql("select item_id from item_use where run = ? and quiz_id = ?")
                .params(run.value(), quiz)
                .query(String.class)
                .list());
        items.stream()
                .filter(item -> !known.contains(item))
                .sorted()
                .forEach(item -> sql.sql("""
                        insert into item_use (run, quiz_id, item_id, first_at)
                        select cast(:run as uuid), cast(:quiz as varchar(60)), cast(:item as varchar(60)),
                            cast(:now as timestamp(6) with time zone)
                        where not exists (
                            select 1 from item_use where run = :run and quiz_id = :quiz and item_id = :item)""")
                        .param("run", run.value())
                        .param("quiz", quiz)
                        .param("item", item)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update());
    }
}
