package kz.ustaz.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import kz.ustaz.common.Caller;
import kz.ustaz.common.words.SearchFold;
import org.springframework.stereotype.Component;

/** Finds the people whom an administrator's grants cover. One query, whatever their number. */
@Component
class PeopleList {

    /** The part of {@code where} that keeps an administrator in his own units. */
    private static final String COVERED = """
            exists (select 1 from Grant g join Person me on me.id = g.person
              where me.id = :caller and me.active and g.role = ADMINISTRATOR and g.revokedAt is null
                and (g.scopeKind = INSTALLATION or g.scopeKind = UNIT and exists (
                  select 1 from OrgUnit own where own.id = g.scopeId and u.path like concat(own.path, '%'))))""";

    private final EntityManager entities;

    PeopleList(EntityManager entities) {
        this.entities = entities;
    }

    List<PersonLine> page(Caller caller, PeopleQuery query, int offset, int limit) {
        String direction = query.descending() ? " desc" : " asc";
        return query(
                        "select new kz.ustaz.account.PersonLine(p.id, p.family, p.given, p.patronymic, p.signInName,"
                                + " p.personnelNumber, u.name, p.active, p.passwordHash is not null,"
                                + " p.erasedAt is not null)",
                        " order by " + query.order().column + direction + ", p.sortKey, p.id",
                        PersonLine.class,
                        caller,
                        query)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    int count(Caller caller, PeopleQuery query) {
        return Math.toIntExact(
                query("select count(p)", "", Long.class, caller, query).getSingleResult());
    }

    private <T> TypedQuery<T> query(String select, String order, Class<T> type, Caller caller, PeopleQuery query) {
        var values = new HashMap<String, Object>();
        values.put("caller", caller.person().value());
        var where = new StringBuilder(COVERED);
        if (!query.inactive()) {
            where.append(" and p.active");
        }
        if (query.unit() != null) {
            where.append(" and exists (select 1 from OrgUnit top where top.id = :unit")
                    .append(" and u.path like concat(top.path, '%'))");
            values.put("unit", query.unit());
        }
        int i = 0;
        for (String pattern : SearchFold.patterns(query.search())) {
            where.append(" and p.fold like :word").append(i);
            values.put("word" + i++, pattern);
        }
        var made = entities.createQuery(
                select + " from Person p join OrgUnit u on u.id = p.unit where " + where + order, type);
        values.forEach(made::setParameter);
        return made;
    }
}
