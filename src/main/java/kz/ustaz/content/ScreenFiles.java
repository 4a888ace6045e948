package kz.ustaz.content;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.source.Problem;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Editions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where administrators and authors take what was published on screen back into the course's folder, which stands under
 * version control elsewhere. All methods throw {@link NotAllowed} for anybody else.
 */
@Service
public class ScreenFiles {

    private final ScreenParts screen;
    private final EditionLoading loading;
    private final Editions editions;
    private final CourseSetting setting;
    private final CourseAuthors authors;
    private final Audit audit;
    private final Clock clock;

    ScreenFiles(
            ScreenParts screen,
            EditionLoading loading,
            Editions editions,
            CourseSetting setting,
            CourseAuthors authors,
            Audit audit,
            Clock clock) {
        this.screen = screen;
        this.loading = loading;
        this.editions = editions;
        this.setting = setting;
        this.authors = authors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param files that the newest edition has otherwise than the folder, by path
     * @param left parts that the folder changed too: somebody loads it and chooses first
     * @param problems with reading the folder; then there are no files
     */
    public record Back(List<String> files, List<String> left, List<Problem> problems) {}

    /** Reads the folder. */
    @Transactional(readOnly = true)
    public Back list(Caller caller) {
        authors.require(caller);
        return back(live());
    }

    /** Writes those files as a zip that is unpacked over the folder. Audited. */
    @Transactional
    public void write(Caller caller, OutputStream to) throws IOException {
        authors.require(caller);
        var live = live();
        var files = back(live).files();
        audit.record(
                caller, "content.take-back", setting.origin().name(), Map.of("files", Integer.toString(files.size())));
        var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        for (String path : files) {
            var entry = new ZipEntry(path);
            entry.setLastModifiedTime(FileTime.from(clock.instant()));
            zip.putNextEntry(entry);
            zip.write(live.bytes(path));
            zip.closeEntry();
        }
        zip.finish();
    }

    private Back back(CourseFiles live) {
        var problems = new Problems();
        var folder = setting.origin().read(problems);
        var files = new TreeSet<String>();
        var left = new ArrayList<String>();
        if (problems.isEmpty()) {
            for (var part : screen.all()) {
                var here = loading.hashes(live, part.part());
                var there = loading.hashes(folder, part.part());
                if (there.equals(here)) {
                    continue;
                }
                if (part.held().isPresent() || !there.equals(part.base())) {
                    left.add(part.part());
                } else {
                    here.forEach((path, hash) -> {
                        if (!hash.equals(there.get(path))) {
                            files.add(path);
                        }
                    });
                }
            }
        }
        return new Back(List.copyOf(files), List.copyOf(left), problems.list());
    }

    private CourseFiles live() {
        return editions.newest().map(editions::files).orElse(new CourseFiles(Map.of()));
    }
}
