package kz.ustaz.content;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.content.ports.Editions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where everybody who is signed in looks up a word. */
@Service
public class GlossaryDesk {

    private final Editions editions;
    private final Rights rights;

    GlossaryDesk(Editions editions, Rights rights) {
        this.editions = editions;
        this.rights = rights;
    }

    /**
     * @param term plain text
     * @param definition safe HTML
     * @param language in which both are written; another than asked for where they are not translated
     */
    public record Entry(String id, String term, String definition, String language) {}

    /**
     * The terms of the newest edition that have all the words somewhere: first those whose name has them, then the others, each
     * in the alphabet's order; none before the first edition was loaded.
     *
     * @param words as typed; empty for all terms
     * @throws NotAllowed if the caller is deactivated
     */
    @Transactional(readOnly = true)
    public List<Entry> find(Caller caller, Locale locale, String words) {
        if (!rights.isActive(caller)) {
            throw new NotAllowed("the glossary");
        }
        var order = Collator.getInstance(new ULocale(locale.getLanguage()));
        String language = locale.getLanguage();
        String[] wanted = words.toLowerCase(locale).strip().split("\\s+", 20);
        return editions.newest().stream()
                .flatMap(edition -> editions.course(edition).glossary().values().stream())
                .map(term -> new Entry(
                        term.id(),
                        term.term().in(language),
                        term.definition().in(language),
                        term.term().languageFor(language)))
                .filter(entry -> has(entry.term() + " " + bare(entry.definition()), wanted, locale))
                .sorted(Comparator.comparing((Entry entry) -> !has(entry.term(), wanted, locale))
                        .thenComparing(Entry::term, order::compare))
                .toList();
    }

    private static String bare(String html) {
        return html.replaceAll("<[^>]*>", "");
    }

    private static boolean has(String where, String[] wanted, Locale locale) {
        String text = where.toLowerCase(locale);
        for (String word : wanted) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
