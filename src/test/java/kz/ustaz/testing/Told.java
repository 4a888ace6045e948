package kz.ustaz.testing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.ustaz.account.Fact;
import kz.ustaz.account.Notice;
import kz.ustaz.account.ports.Notices;
import kz.ustaz.common.PersonId;

/** Hears what a room tells people, where the room of accounts is not there. */
public final class Told implements Notices {

    private record One(PersonId person, Notice notice) {}

    private final List<One> all = new CopyOnWriteArrayList<>();

    @Override
    public void tell(Collection<PersonId> people, Notice notice) {
        people.forEach(person -> all.add(new One(person, notice)));
    }

    @Override
    public void tellOnce(Collection<PersonId> people, Notice notice) {
        people.stream().map(person -> new One(person, notice)).forEach(one -> {
            if (!all.contains(one)) {
                all.add(one);
            }
        });
    }

    @Override
    public void tellAfresh(Collection<PersonId> people, Notice notice, Instant from) {
        people.stream().map(person -> new One(person, notice)).forEach(all::remove);
        tell(people, notice);
    }

    public void forget() {
        all.clear();
    }

    /** The earliest first. */
    public List<Notice> to(PersonId person) {
        return all.stream()
                .filter(one -> one.person().equals(person))
                .map(One::notice)
                .toList();
    }

    /** Their keys without the beginning that all have, each with its plain facts. */
    public List<String> said(PersonId person) {
        return to(person).stream()
                .map(notice -> notice.what().replace("notice.", "") + facts(notice))
                .toList();
    }

    private static String facts(Notice notice) {
        return notice.facts().stream()
                .map(fact -> switch (fact) {
                    case Fact.Text(var text) -> " " + text;
                    case Fact.Named(var texts) -> " " + texts.get("en");
                    case Fact.Day(var day) -> " " + day;
                    case Fact.Moment(var at) -> " " + at;
                    case Fact.Word(var key) -> " " + key;
                })
                .reduce("", String::concat);
    }
}
