package kz.ustaz.certification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** The public half of a key that signs badges: Ed25519, by Java's own provider. @param x 32 bytes in base64url */
record BadgeKey(String x) {

    private static final String ALGORITHM = "Ed25519";
    private static final int LENGTH = 32;

    /** What stands before the 32 bytes where Java wants such a key (RFC 8410). */
    private static final byte[] BEFORE = HexFormat.of().parseHex("302a300506032b6570032100");

    /** Both halves. @param secret in PKCS #8 */
    record Pair(BadgeKey open, byte[] secret) {}

    static Pair make() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] open = pair.getPublic().getEncoded();
            byte[] raw = Arrays.copyOfRange(open, open.length - LENGTH, open.length);
            return new Pair(
                    new BadgeKey(Base64.getUrlEncoder().withoutPadding().encodeToString(raw)),
                    pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 of the key as RFC 7638 writes it (RFC 8037, 2), 43 characters. */
    String id() {
        String canonical = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As others read it (RFC 8037). */
    Map<String, String> jwk() {
        var jwk = new LinkedHashMap<String, String>();
        jwk.put("kty", "OKP");
        jwk.put("crv", ALGORITHM);
        jwk.put("x", x);
        jwk.put("kid", id());
        jwk.put("alg", "EdDSA");
        jwk.put("use", "sig");
        return jwk;
    }

    boolean signed(byte[] what, byte[] signature) {
        try {
            byte[] raw = Base64.getUrlDecoder().decode(x);
            byte[] encoded = Arrays.copyOf(BEFORE, BEFORE.length + LENGTH);
            System.arraycopy(raw, 0, encoded, BEFORE.length, LENGTH);
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(what);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // of another length, or no point of the curve
            return false;
        }
    }

    /** @param secret in PKCS #8 */
    static byte[] sign(byte[] secret, byte[] what) {
        try {
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret));
            var signer = Signature.getInstance(ALGORITHM);
            signer.initSign(key);
            signer.update(what);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
