package kz.ustaz.account;

import java.util.UUID;

/**
 * What an administrator writes about a person. Checked by {@link PersonRules}, not here, so that a form can carry what is
 * still wrong.
 *
 * @param signInName 3–60 Latin letters, digits, dots, hyphens, underscores; unique whatever its case
 * @param personnelNumber 1–40 characters; unique whatever its case
 * @param family in Cyrillic, as in the order of appointment
 * @param patronymic empty for who has none
 * @param familyLatin as in the passport; may be empty, like the two others
 * @param language code of the language he reads, such as {@code kk}
 */
public record NewPerson(
        String signInName,
        String personnelNumber,
        String family,
        String given,
        String patronymic,
        String familyLatin,
        String givenLatin,
        String patronymicLatin,
        UUID unit,
        String language) {

    /** Where no unit has been chosen yet; no person can be entered with it. */
    public static final UUID NO_UNIT = new UUID(0, 0);

    public NewPerson {
        signInName = signInName.strip();
        personnelNumber = personnelNumber.strip();
        family = oneSpaced(family);
        given = oneSpaced(given);
        patronymic = oneSpaced(patronymic);
        familyLatin = oneSpaced(familyLatin);
        givenLatin = oneSpaced(givenLatin);
        patronymicLatin = oneSpaced(patronymicLatin);
    }

    private static String oneSpaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
