package kz.ustaz.account;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.common.Refused;

/** What must be true of a person's description by itself; what is unique only the database knows. */
final class PersonRules {

    // ASCII alone, so that no two names look the same.
    private static final Pattern SIGN_IN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{2,59}");
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd} ./-]{0,39}");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}[\\p{IsCyrillic}\\p{M} .'’-]{0,99}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}\\p{M} .'’-]{0,99}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,8}");

    private final List<Fault> faults = new ArrayList<>();

    private PersonRules() {}

    static List<Fault> faults(NewPerson person) {
        var rules = new PersonRules();
        rules.must(SIGN_IN_NAME, person.signInName(), "signInName", "account.rule.sign-in-name");
        rules.must(NUMBER, person.personnelNumber(), "personnelNumber", "account.rule.personnel-number");
        rules.must(CYRILLIC, person.family(), "family", "account.rule.cyrillic");
        rules.must(CYRILLIC, person.given(), "given", "account.rule.cyrillic");
        rules.may(CYRILLIC, person.patronymic(), "patronymic", "account.rule.cyrillic");
        rules.may(LATIN, person.familyLatin(), "familyLatin", "account.rule.latin");
        rules.may(LATIN, person.givenLatin(), "givenLatin", "account.rule.latin");
        rules.may(LATIN, person.patronymicLatin(), "patronymicLatin", "account.rule.latin");
        rules.must(LANGUAGE, person.language(), "language", "account.rule.language");
        return List.copyOf(rules.faults);
    }

    private void may(Pattern pattern, String text, String field, String key) {
        if (!text.isEmpty()) {
            must(pattern, text, field, key);
        }
    }

    private void must(Pattern pattern, String text, String field, String key) {
        if (!pattern.matcher(text).matches()) {
            faults.add(new Fault(field, new Refused(key)));
        }
    }
}
