package kz.ustaz.storage.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A backup that somebody takes apart, changes, and puts together again. */
final class EditedBackup {

    private static final JsonMapper JSON = JsonMapper.shared();
    static final String MANIFEST = "manifest.json";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    EditedBackup(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
    }

    EditedBackup with(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    EditedBackup with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    EditedBackup without(String name) {
        entries.remove(name);
        return this;
    }

    EditedBackup change(String name, UnaryOperator<String> change) {
        return with(name, change.apply(new String(entries.get(name), StandardCharsets.UTF_8)));
    }

    EditedBackup manifest(Consumer<ObjectNode> change) {
        var manifest = (ObjectNode) JSON.readTree(entries.get(MANIFEST));
        change.accept(manifest);
        return with(MANIFEST, JSON.writeValueAsBytes(manifest));
    }

    static ObjectNode entry(ObjectNode manifest, String name) {
        for (var entry : manifest.get("entries")) {
            if (entry.get("name").stringValue().equals(name)) {
                return (ObjectNode) entry;
            }
        }
        throw new AssertionError(name);
    }

    /** Makes the checksums right again, as somebody who knows how would. */
    EditedBackup sealed() {
        return manifest(manifest -> {
            var named = (ArrayNode) manifest.get("entries");
            named.removeAll();
            entries.forEach((name, content) -> {
                if (!name.equals(MANIFEST)) {
                    long lines = 0;
                    for (byte one : content) {
                        lines += one == '\n' ? 1 : 0;
                    }
                    named.addObject()
                            .put("name", name)
                            .put("rows", name.startsWith("keys/") ? 0 : Math.max(0, lines - 1))
                            .put("bytes", content.length)
                            .put("sha256", sha256(content));
                }
            });
        });
    }

    Path writeTo(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
