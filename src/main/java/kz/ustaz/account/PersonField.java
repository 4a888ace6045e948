package kz.ustaz.account;

import java.util.Arrays;
import java.util.Optional;

/** What a column of a file can say of a person. */
public enum PersonField {
    PERSONNEL_NUMBER("personnelNumber"),
    SIGN_IN_NAME("signInName"),
    FAMILY("family"),
    GIVEN("given"),
    PATRONYMIC("patronymic"),
    FAMILY_LATIN("familyLatin"),
    GIVEN_LATIN("givenLatin"),
    PATRONYMIC_LATIN("patronymicLatin"),
    UNIT("unit"),
    LANGUAGE("language");

    private final String word;

    PersonField(String word) {
        this.word = word;
    }

    /** As the component of {@link NewPerson} is called. */
    public String word() {
        return word;
    }

    /** Key of what a reader calls it. */
    public String key() {
        return "account.field." + word;
    }

    static Optional<PersonField> of(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }
}
