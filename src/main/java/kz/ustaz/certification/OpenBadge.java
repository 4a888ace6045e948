package kz.ustaz.certification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.ustaz.common.table.Wording;

/**
 * A certificate as an Open Badge 3.0 of 1EdTech, on the data model 2.0 of verifiable credentials: what a JWT holds, its
 * claims beside the credential's own.
 */
record OpenBadge(Site site, Wording wording) {

    private static final List<String> CONTEXT = List.of(
            "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

    /** @param name of its holder in that language */
    Map<String, Object> of(Certificate one, String name) {
        String id = site.verify(one.number());
        var subject = subject(one, name);
        var badge = new LinkedHashMap<String, Object>();
        badge.put("@context", CONTEXT);
        badge.put("id", id);
        badge.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        badge.put("issuer", issuer(one));
        badge.put("validFrom", one.issuedAt().toString());
        badge.put("validUntil", one.expiresAt().toString());
        badge.put("name", title(one));
        badge.put("credentialSubject", subject);
        badge.put("iss", site.address());
        badge.put("jti", id);
        badge.put("sub", subject.get("id"));
        badge.put("nbf", one.issuedAt().getEpochSecond());
        badge.put("exp", one.expiresAt().getEpochSecond());
        return badge;
    }

    private String title(Certificate one) {
        return wording.get("certification.certificate.kind." + one.kind());
    }

    private Map<String, Object> issuer(Certificate one) {
        var issuer = new LinkedHashMap<String, Object>();
        issuer.put("id", site.address());
        issuer.put("type", List.of("Profile"));
        issuer.put(
                "name", one.facts().issuer().isEmpty() ? "Ustaz" : one.facts().issuer());
        return issuer;
    }

    /** Another id in each badge, so that two of one person do not betray that they are his. */
    private Map<String, Object> subject(Certificate one, String name) {
        var called = new LinkedHashMap<String, Object>();
        called.put("type", "IdentityObject");
        called.put("hashed", false);
        called.put("identityHash", name);
        called.put("identityType", "name");
        var subject = new LinkedHashMap<String, Object>();
        subject.put("id", "urn:uuid:" + one.id().value());
        subject.put("type", List.of("AchievementSubject"));
        subject.put("identifier", List.of(called));
        subject.put("achievement", achievement(one));
        return subject;
    }

    private Map<String, Object> achievement(Certificate one) {
        String course = wording.of(one.course());
        var achievement = new LinkedHashMap<String, Object>();
        achievement.put(
                "id",
                "urn:ustaz:" + one.kind().name().toLowerCase(Locale.ROOT) + ":"
                        + one.edition().hash());
        achievement.put("type", List.of("Achievement"));
        achievement.put(
                "achievementType",
                switch (one.kind()) {
                    case COURSE -> "CertificateOfCompletion";
                    case TRAINER -> "Certification";
                });
        achievement.put("name", title(one) + ": " + course);
        achievement.put("description", wording.get("certification.paper.for." + one.kind()) + " " + course);
        achievement.put("criteria", Map.of("narrative", wording.get("certification.badge.criteria." + one.kind())));
        achievement.put("version", one.edition().hash());
        return achievement;
    }
}
