package kz.ustaz.quiz;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Refused;
import kz.ustaz.common.Scope;
import kz.ustaz.content.Picture;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Pictures;
import kz.ustaz.content.ports.UnpublishedPictures;
import org.springframework.stereotype.Component;

/**
 * Pictures that drafts bring. They belong to the draft and not to one of its steps: undoing takes away what the text says
 * of a picture, and doing it again finds the picture still there. What no text of the step in force names is not published.
 */
@Component
class DraftPictures implements UnpublishedPictures {

    /** In one draft: far more than a quiz shows, and few enough for the disk. */
    private static final int MOST = 100;

    private final Drafts drafts;
    private final Pictures pictures;
    private final Rights rights;

    DraftPictures(Drafts drafts, Pictures pictures, Rights rights) {
        this.drafts = drafts;
        this.pictures = pictures;
        this.rights = rights;
    }

    /** @param live files of the newest edition */
    Authoring.Bringing bring(Drafts.Head head, String name, byte[] bytes, CourseFiles live) {
        var own = drafts.pictures(head.quiz());
        if (own.size() >= MOST) {
            return new Authoring.Bringing.No(new Refused("quiz.picture.refused.many", MOST));
        }
        return switch (pictures.bring(head.module(), name, bytes)) {
            case Pictures.Brought.No(var reason) -> new Authoring.Bringing.No(reason);
            case Pictures.Brought.Kept(var path, var hash) -> {
                if (!live.has(path) && !own.containsKey(path)) {
                    drafts.addPicture(head.quiz(), path, hash);
                }
                yield new Authoring.Bringing.Brought(pictures.at(head.module(), path, hash));
            }
        };
    }

    /** What texts of this quiz may show: the module's pictures and those that the draft brings. */
    List<Picture> of(String module, String quiz, CourseFiles live) {
        var all = new ArrayList<>(pictures.of(module, live));
        drafts.pictures(quiz).forEach((path, hash) -> {
            if (!live.has(path)) {
                all.add(pictures.at(module, path, hash));
            }
        });
        return List.copyOf(all);
    }

    /** The pictures that some texts of a draft name and the newest edition has not. A picture of the course is never replaced. */
    Map<String, byte[]> named(String quiz, String module, Collection<String> texts, CourseFiles live) {
        var named = new TreeMap<String, byte[]>();
        drafts.pictures(quiz).forEach((path, hash) -> {
            String written = path.substring(module.length() + 1);
            if (!live.has(path) && texts.stream().anyMatch(text -> text.contains(written))) {
                named.put(path, pictures.bytes(hash));
            }
        });
        return named;
    }

    /** The Markdown of an item with addresses for its pictures. */
    String shown(String module, String language, String markdown, CourseFiles files) {
        return pictures.shown(module, language, markdown, files);
    }

    @Override
    public boolean shows(Caller caller, String hash, String extension) {
        return (holds(caller, Role.AUTHOR) || holds(caller, Role.REVIEWER)) && drafts.hasPicture(hash, extension);
    }

    private boolean holds(Caller caller, Role role) {
        return rights.has(caller, role, new Scope.Installation());
    }
}
