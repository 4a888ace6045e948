package kz.ustaz.content;

import java.time.Duration;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.content.ports.UnpublishedPictures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves pictures by their hash. That of an edition names the very bytes, so that a browser may keep them for good; one that
 * no edition has yet is shown only to who may see the draft that it is in, asked anew each time.
 */
@RestController
class MediaController {

    private final EditionTable editions;
    private final ObjectProvider<UnpublishedPictures> unpublished;
    private final ObjectProvider<CurrentCaller> caller;

    MediaController(
            EditionTable editions,
            ObjectProvider<UnpublishedPictures> unpublished,
            ObjectProvider<CurrentCaller> caller) {
        this.editions = editions;
        this.unpublished = unpublished;
        this.caller = caller;
    }

    @GetMapping("/media/{hash:[0-9a-f]{64}}.{extension:svg|png|jpg|webp}")
    ResponseEntity<byte[]> picture(@PathVariable String hash, @PathVariable String extension) {
        var published = editions.picture(hash, extension);
        if (published.isPresent()) {
            var kept = CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
            return answer(published.get(), hash, extension, kept);
        }
        return shows(hash, extension)
                ? answer(editions.bytes(hash), hash, extension, CacheControl.noStore())
                : ResponseEntity.notFound().build();
    }

    private boolean shows(String hash, String extension) {
        return unpublished.stream()
                .anyMatch(room -> room.shows(caller.getObject().get(), hash, extension));
    }

    private static ResponseEntity<byte[]> answer(byte[] bytes, String hash, String extension, CacheControl cache) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(String.valueOf(Media.TYPES.get(extension))))
                .cacheControl(cache)
                .eTag(hash)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .body(bytes);
    }
}
