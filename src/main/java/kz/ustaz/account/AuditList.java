package kz.ustaz.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Names;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.words.SearchFold;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds rows of the audit and puts names in them: two queries a page, and one more for a person's name. */
@Component
class AuditList {

    private static final int PEOPLE_LIMIT = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EntityManager entities;
    private final Names names;

    AuditList(EntityManager entities, Names names) {
        this.entities = entities;
        this.names = names;
    }

    List<AuditLine> page(AuditQuery query, int offset, int limit) {
        var rows = query("select r", " order by r.position desc", AuditRow.class, query)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        var people = names.of(
                rows.stream().flatMap(AuditList::ids).map(PersonId::new).toList());
        return rows.stream().map(row -> line(row, people)).toList();
    }

    int count(AuditQuery query) {
        return Math.toIntExact(query("select count(r)", "", Long.class, query).getSingleResult());
    }

    List<String> actions() {
        return entities.createQuery("select distinct r.action from AuditRow r order by r.action", String.class)
                .getResultList();
    }

    private <T> TypedQuery<T> query(String select, String order, Class<T> type, AuditQuery query) {
        var where = new StringBuilder("1 = 1");
        var values = new HashMap<String, Object>();
        if (query.from() != null) {
            where.append(" and r.happenedAt >= :from");
            values.put("from", query.from());
        }
        if (query.to() != null) {
            where.append(" and r.happenedAt < :to");
            values.put("to", query.to());
        }
        if (!query.action().isEmpty()) {
            where.append(" and r.action = :action");
            values.put("action", query.action());
        }
        var patterns = SearchFold.patterns(query.person());
        if (!patterns.isEmpty()) {
            var found = people(patterns);
            where.append(" and (r.actor in :people or r.subject in :subjects)");
            values.put("people", found);
            values.put("subjects", found.stream().map(UUID::toString).toList());
        }
        var made = entities.createQuery(select + " from AuditRow r where " + where + order, type);
        values.forEach(made::setParameter);
        return made;
    }

    private List<UUID> people(List<String> patterns) {
        var where = new StringBuilder("1 = 1");
        for (int i = 0; i < patterns.size(); i++) {
            where.append(" and p.fold like :word").append(i);
        }
        var query = entities.createQuery("select p.id from Person p where " + where, UUID.class);
        for (int i = 0; i < patterns.size(); i++) {
            query.setParameter("word" + i, patterns.get(i));
        }
        return query.setMaxResults(PEOPLE_LIMIT).getResultList();
    }

    private static AuditLine line(AuditRow row, Map<PersonId, Names.Name> people) {
        String actor = Optional.ofNullable(row.actor)
                .map(id -> name(id, people).orElse(id.toString()))
                .orElse("");
        var details = details(row.details);
        details.replaceAll((what, value) -> named(value, people));
        return new AuditLine(row.position, row.happenedAt, actor, row.action, named(row.subject, people), details);
    }

    /** Whatever in a row may be a person. */
    private static Stream<UUID> ids(AuditRow row) {
        var words = Stream.concat(Stream.of(row.subject), details(row.details).values().stream());
        return Stream.concat(Optional.ofNullable(row.actor).stream(), words.flatMap(word -> id(word).stream()));
    }

    private static String named(String word, Map<PersonId, Names.Name> people) {
        return id(word).flatMap(id -> name(id, people)).orElse(word);
    }

    private static Optional<String> name(UUID id, Map<PersonId, Names.Name> people) {
        return Optional.ofNullable(people.get(new PersonId(id))).map(Names.Name::cyrillic);
    }

    private static Optional<UUID> id(String word) {
        try {
            return word.length() == 36 ? Optional.of(UUID.fromString(word)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A row that somebody edited may hold anything: then it is shown as it stands. */
    private static SequencedMap<String, String> details(String json) {
        try {
            return JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (JacksonException e) {
            var raw = new LinkedHashMap<String, String>();
            raw.put("?", json);
            return raw;
        }
    }
}
