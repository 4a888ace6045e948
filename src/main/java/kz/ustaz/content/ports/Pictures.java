package kz.ustaz.content.ports;

import java.util.List;
import kz.ustaz.common.Refused;
import kz.ustaz.content.Picture;

/** Pictures that somebody brings on screen, before an edition has them. Who may do so, the room that asks sees to. */
public interface Pictures {

    /** What became of a file. */
    sealed interface Brought {

        /** @param path in the course, as if the file stood in the module's media folder @param hash of its kept bytes */
        record Kept(String path, String hash) implements Brought {}

        record No(Refused reason) implements Brought {}
    }

    /**
     * Keeps a picture, after the same check that a picture in the course's folder goes through. What sort of picture it
     * is, its bytes say; of its name only letters, digits and hyphens are used. Where the newest edition's module has the
     * very same picture, that is the answer. In the caller's transaction.
     */
    Brought bring(String module, String name, byte[] bytes);

    /** The bytes of a picture that was kept. */
    byte[] bytes(String hash);

    /** Pictures in a module's media folder, by name. What was told of the same files once is not worked out again. */
    List<Picture> of(String module, CourseFiles files);

    /** One that was kept. @param path in the course */
    Picture at(String module, String path, String hash);

    /** The Markdown of an item as an edition of these files would keep it: paths of pictures are addresses, of that language's own. */
    String shown(String module, String language, String markdown, CourseFiles files);
}
