package kz.ustaz.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.words.SearchFold;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in. The only place where a name stands: all else holds the id. */
@Entity
class Person {

    /** How many letters of his id stand for a name that was erased; those at the end are drawn by chance. */
    private static final int MARK = 6;

    @Id
    UUID id;

    @Version
    int version;

    String signInName;
    String signInKey;
    String personnelNumber;
    String personnelKey;
    String family;
    String given;
    String patronymic;
    String familyLatin;
    String givenLatin;
    String patronymicLatin;
    String sortKey;
    String fold;
    UUID unit;
    String language;
    boolean active = true;

    /** Absent until he has set a password by his invitation. */
    @Nullable
    String passwordHash;

    /** Sessions that began before it are over. */
    Instant sessionsValidFrom;

    /** When somebody else reset his password; kept until he has dismissed the notice. */
    @Column(name = "reset_notice")
    @Nullable
    Instant resetNotice;

    /** When his name was erased, for good. */
    @Nullable
    Instant erasedAt;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    @SuppressWarnings("NullAway.Init")
    Person(PersonId id, NewPerson as, Instant now) {
        this.id = id.value();
        sessionsValidFrom = now;
        describe(as);
    }

    /** Everything an administrator may write; what is derived from it follows. */
    final void describe(NewPerson as) {
        signInName = as.signInName();
        signInKey = Fields.key(as.signInName());
        personnelNumber = as.personnelNumber();
        personnelKey = Fields.key(as.personnelNumber());
        family = as.family();
        given = as.given();
        patronymic = as.patronymic();
        familyLatin = as.familyLatin();
        givenLatin = as.givenLatin();
        patronymicLatin = as.patronymicLatin();
        unit = as.unit();
        language = as.language();
        sortKey = KazakhAlphabet.sortKey(cyrillic());
        fold = SearchFold.of(cyrillic() + " " + latin() + " " + signInName + " " + personnelNumber);
    }

    PersonId personId() {
        return new PersonId(id);
    }

    String cyrillic() {
        return Fields.joined(family, given, patronymic);
    }

    String latin() {
        return Fields.joined(familyLatin, givenLatin, patronymicLatin);
    }

    NewPerson description() {
        return new NewPerson(
                signInName,
                personnelNumber,
                family,
                given,
                patronymic,
                familyLatin,
                givenLatin,
                patronymicLatin,
                unit,
                language);
    }

    /** Ends his sessions everywhere. */
    void endSessions(Instant now) {
        sessionsValidFrom = now;
    }

    void setPassword(String hash, Instant now) {
        passwordHash = hash;
        endSessions(now);
    }

    boolean isErased() {
        return erasedAt != null;
    }

    /**
     * Blanks all that names him. What is left tells two such rows apart in a list, and the star keeps his keys from being
     * anybody's number or sign-in name again.
     */
    void erase(Instant now) {
        String bare = id.toString().replace("-", "");
        signInName = "";
        signInKey = "*" + bare;
        personnelNumber = "";
        personnelKey = "*" + bare;
        family = "— " + bare.substring(bare.length() - MARK);
        given = "";
        patronymic = "";
        familyLatin = "";
        givenLatin = "";
        patronymicLatin = "";
        sortKey = KazakhAlphabet.sortKey(family);
        fold = SearchFold.of(family);
        passwordHash = null;
        resetNotice = null;
        active = false;
        erasedAt = now;
        endSessions(now);
    }

    /** Takes the password away; he gets a link to set a new one, and is told that this happened. */
    void reset(Instant now) {
        passwordHash = null;
        resetNotice = now;
        endSessions(now);
    }
}
