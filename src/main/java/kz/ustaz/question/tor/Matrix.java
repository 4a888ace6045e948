package kz.ustaz.question.tor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who sees what, by the design of Tor (Dingledine, Mathewson, Syverson 2004) and the user documentation. Where the plain
 * «yes» has an exception, «depends» is accepted too: an entry may be disguised, a site may not look the address up.
 */
final class Matrix {

    static final List<String> VALUES = List.of("yes", "no", "depends");
    private static final List<String> YES = List.of("yes");
    private static final List<String> NO = List.of("no");
    private static final List<String> USUALLY = List.of("yes", "depends");

    private Matrix() {}

    /** The name of an answer's part. */
    static String part(Destination destination, Observer observer, Seen seen) {
        return destination.word() + "-" + observer.word() + "-" + seen.word();
    }

    /** What is right in each cell of the tables for some visits. */
    static Map<String, Expected> expected(List<Visit> visits) {
        var expected = new LinkedHashMap<String, Expected>();
        for (var visit : visits) {
            for (var observer : visit.destination().observers()) {
                for (var seen : Seen.values()) {
                    expected.put(part(visit.destination(), observer, seen), cell(visit.destination(), observer, seen));
                }
            }
        }
        return expected;
    }

    private static Expected cell(Destination destination, Observer observer, Seen seen) {
        String why =
                "question.tor.why." + observer.word() + (observer == Observer.EXIT ? "." + destination.word() : "");
        return new Expected(
                switch (observer) {
                    case PROVIDER -> seen == Seen.IP ? YES : seen == Seen.TOR ? USUALLY : NO;
                    case GUARD -> seen == Seen.IP || seen == Seen.TOR ? YES : NO;
                    case MIDDLE -> seen == Seen.TOR ? YES : NO;
                    case EXIT -> seen == Seen.IP || seen == Seen.CONTENT && destination == Destination.HTTPS ? NO : YES;
                    case SITE -> seen == Seen.IP ? NO : seen == Seen.TOR ? USUALLY : YES;
                    case SERVICE -> seen == Seen.IP ? NO : YES;
                },
                why);
    }
}
