package kz.ustaz.content.ports;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All files of a course, by path with forward slashes ({@code day-1/en/module.yml}). The bytes are not to be changed.
 */
public record CourseFiles(Map<String, byte[]> files) {

    public CourseFiles {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    public boolean has(String path) {
        return files.containsKey(path);
    }

    /** @throws IllegalArgumentException if there is no such file */
    public byte[] bytes(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new IllegalArgumentException("no file " + path);
        }
        return bytes;
    }

    /** A file as UTF-8 text, its encoding checked beforehand. */
    public Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Paths under a folder, such as {@code day-1/quizzes/}, in order. */
    public List<String> under(String folder) {
        return files.keySet().stream().filter(path -> path.startsWith(folder)).toList();
    }
}
