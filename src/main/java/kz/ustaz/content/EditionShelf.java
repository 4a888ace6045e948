package kz.ustaz.content;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.ustaz.common.NotFound;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Editions;
import org.springframework.stereotype.Component;

/** Editions as other rooms read them; the few that runs use now are kept in memory. */
@Component
class EditionShelf implements Editions {

    private final EditionTable table;
    private final LoadingCache<EditionId, Course> courses;
    private final LoadingCache<EditionId, CourseFiles> files;
    private final LoadingCache<EditionId, Map<String, String>> pictures;

    EditionShelf(EditionTable table) {
        this.table = table;
        this.files = Caffeine.newBuilder().maximumSize(2).build(this::readFiles);
        this.pictures = Caffeine.newBuilder().maximumSize(2).build(table::pictures);
        this.courses = Caffeine.newBuilder().maximumSize(8).build(this::readCourse);
    }

    @Override
    public Optional<EditionId> newest() {
        return table.newest();
    }

    @Override
    public Course course(EditionId edition) {
        return courses.get(edition);
    }

    @Override
    public CourseFiles files(EditionId edition) {
        return files.get(edition);
    }

    @Override
    public Map<String, String> pictures(EditionId edition, String module) {
        var addresses = new TreeMap<String, String>();
        pictures.get(edition).forEach((path, address) -> {
            if (path.startsWith(Media.folder(module))) {
                addresses.put(path.substring(module.length() + 1), address);
            }
        });
        return addresses;
    }

    private CourseFiles readFiles(EditionId edition) {
        var found = table.files(edition);
        if (found.files().isEmpty()) {
            throw new NotFound("edition " + edition.brief());
        }
        return found;
    }

    /** It was checked when it was loaded; rules that came later do not take it away from who learns by it. */
    private Course readCourse(EditionId edition) {
        return CourseReader.read(readFiles(edition), Optional.empty(), List.of())
                .course()
                .orElseThrow(() -> new NotFound("edition " + edition.brief()));
    }
}
