package kz.ustaz.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.ports.CourseFiles;

/** A course in a folder of this machine. Hidden files are passed over; a link that leads outside is refused. */
record CourseFolder(Path folder) implements CourseOrigin {

    private static final int DEPTH = 8;

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public CourseFiles read(Problems problems) {
        var files = new TreeMap<String, byte[]>();
        try {
            Path root = folder.toRealPath();
            long all = 0;
            for (Path path : paths(root)) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (!leadsInside(root, path)) {
                    problems.add(name, 0, "A symbolic link leads to no file inside the course's folder.");
                } else if (FileRules.size(name, Files.size(path), problems)) {
                    all += Files.size(path);
                    if (all > FileRules.ALL_BYTES || files.size() > FileRules.FILES) {
                        problems.add(name, 0, "The folder has too many or too large files to be a course.");
                        break;
                    }
                    files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add("course.yml", 0, "The folder cannot be read: " + folder + ".");
        }
        return new CourseFiles(files);
    }

    /** Links are listed, not followed: a link to a folder is seen as a link. */
    private static List<Path> paths(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root, DEPTH)) {
            return walk.filter(path -> !Files.isDirectory(path, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !hidden(root.relativize(path)))
                    .limit(10L * FileRules.FILES)
                    .sorted()
                    .toList();
        }
    }

    private static boolean hidden(Path path) {
        for (Path step : path) {
            if (step.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean leadsInside(Path root, Path path) {
        try {
            Path real = path.toRealPath();
            return real.startsWith(root) && Files.isRegularFile(real);
        } catch (IOException e) {
            return false;
        }
    }
}
