package kz.ustaz.account;

import java.util.List;

/**
 * Something to tell people.
 *
 * @param what key of its text; it is never taken out of the translations, as old notices have it
 * @param facts for the gaps of the text, in their order
 * @param link address inside the product where there is more, such as {@code timetable?run=…}; empty for the first page
 */
public record Notice(String what, List<Fact> facts, String link) {

    private static final int LONGEST = 300;
    private static final String OWN_PAGE = "(?!/)[\\w./~-]*(\\?[\\w=&-]+)?";

    /** @throws IllegalArgumentException for a key of other texts, and for an address elsewhere */
    public Notice {
        if (!what.matches("notice\\.[a-z.-]{1,90}")) {
            throw new IllegalArgumentException("no text of a notice: " + what);
        }
        if (link.length() > LONGEST || !link.matches(OWN_PAGE)) {
            throw new IllegalArgumentException("no address of ours: " + link);
        }
        facts = List.copyOf(facts);
    }

    public static Notice of(String what, String link, Fact... facts) {
        return new Notice(what, List.of(facts), link);
    }
}
