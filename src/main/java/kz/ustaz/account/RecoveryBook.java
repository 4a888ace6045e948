package kz.ustaz.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ustaz.common.Ids;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes recovery codes and takes them. Whoever calls it has locked the person. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RecoveryBook {

    static final int CODES = 10;

    /** 80 bits, so that whoever reads the hashes finds none by trying. */
    private static final int BYTES = 10;

    private final RecoveryCodes codes;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    RecoveryBook(RecoveryCodes codes, Ids ids) {
        this.codes = codes;
        this.ids = ids;
    }

    /** New ones, to be shown once; the old ones end. */
    List<String> renew(UUID person, Instant now) {
        codes.deleteByPerson(person);
        var texts = Stream.generate(this::draw).distinct().limit(CODES).toList();
        texts.forEach(text -> codes.save(new RecoveryCode(ids.next(), person, hash(person, text), now)));
        return texts;
    }

    /** Takes a code once. Letters of either case; what stands between the groups does not matter. */
    boolean takes(UUID person, String typed, Instant now) {
        String hash = hash(person, typed);
        var found = codes.findByPersonAndUsedAtIsNull(person).stream()
                .filter(code -> code.codeHash.equals(hash))
                .findFirst();
        found.ifPresent(code -> code.usedAt = now);
        return found.isPresent();
    }

    int left(UUID person) {
        return codes.findByPersonAndUsedAtIsNull(person).size();
    }

    void forget(UUID person) {
        codes.deleteByPerson(person);
    }

    private String draw() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base32.toBase32String(bytes).replaceAll("(.{4})(?!$)", "$1-");
    }

    private static String hash(UUID person, String code) {
        try {
            String plain = code.replaceAll("[^A-Za-z0-9]", "").toUpperCase(java.util.Locale.ROOT);
            byte[] text = (person + " " + plain).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
