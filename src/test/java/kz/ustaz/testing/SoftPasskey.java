package kz.ustaz.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A browser's passkey in plain Java, written from the words of WebAuthn (level 2, 6.1 and 6.5) and RFC 9053. */
public final class SoftPasskey {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final int PRESENT_AND_VERIFIED = 0x05;
    private static final int WITH_KEY = 0x40;

    private final KeyPair keys;
    private final byte[] id = new byte[16];
    private String origin;
    private boolean counts = true;
    private int counter;

    /** @param origin of the page that it thinks it is on */
    public SoftPasskey(String origin) {
        this.origin = origin;
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
            new SecureRandom().nextBytes(id);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** As many phones do, which say zero for ever. */
    public SoftPasskey withoutCounter() {
        counts = false;
        return this;
    }

    /** The same key on another page. */
    public SoftPasskey on(String page) {
        origin = page;
        return this;
    }

    /** What somebody does who has copied the key when it was younger. */
    public SoftPasskey turnedBack() {
        counter = 0;
        return this;
    }

    /** What the browser answers when it is asked to make it. */
    public String made(String options) {
        var asked = JSON.readTree(options);
        byte[] client = client("webauthn.create", asked.path("challenge").asString());
        byte[] data = data(asked.path("rp").path("id").asString(), WITH_KEY);
        var attestation = new ByteArrayOutputStream();
        attestation.write(0xa3);
        text(attestation, "fmt");
        text(attestation, "none");
        text(attestation, "attStmt");
        attestation.write(0xa0);
        text(attestation, "authData");
        bytes(attestation, data);
        return answer(Map.of(
                "clientDataJSON",
                URL.encodeToString(client),
                "attestationObject",
                URL.encodeToString(attestation.toByteArray())));
    }

    /** What the browser answers when it is asked to show it. */
    public String shown(String options) {
        var asked = JSON.readTree(options);
        byte[] client = client("webauthn.get", asked.path("challenge").asString());
        byte[] data = data(asked.path("rpId").asString(), 0);
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return answer(Map.of(
                    "clientDataJSON", URL.encodeToString(client),
                    "authenticatorData", URL.encodeToString(data),
                    "signature", URL.encodeToString(signature.sign())));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private String answer(Map<String, String> response) {
        return JSON.writeValueAsString(Map.of(
                "id", URL.encodeToString(id),
                "rawId", URL.encodeToString(id),
                "type", "public-key",
                "response", response,
                "clientExtensionResults", Map.of()));
    }

    private byte[] client(String type, String challenge) {
        return JSON.writeValueAsString(
                        Map.of("type", type, "challenge", challenge, "origin", origin, "crossOrigin", false))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(String host, int more) {
        var data = new ByteArrayOutputStream();
        data.writeBytes(sha256(host.getBytes(StandardCharsets.UTF_8)));
        data.write(PRESENT_AND_VERIFIED | more);
        data.writeBytes(ByteBuffer.allocate(4).putInt(counts ? ++counter : 0).array());
        if (more == WITH_KEY) {
            data.writeBytes(new byte[16]);
            data.write(0);
            data.write(id.length);
            data.writeBytes(id);
            var point = ((ECPublicKey) keys.getPublic()).getW();
            data.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
            bytes(data, coordinate(point.getAffineX()));
            data.write(0x22);
            bytes(data, coordinate(point.getAffineY()));
        }
        return data.toByteArray();
    }

    private static byte[] coordinate(java.math.BigInteger number) {
        byte[] bytes = number.toByteArray();
        var fixed = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.write(0x60 | text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void bytes(ByteArrayOutputStream out, byte[] bytes) {
        out.write(0x58);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static byte[] sha256(byte[] of) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(of);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
