package kz.ustaz.content;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves pictures of the course by their hash, which names the very bytes, so that a browser may keep them for good. */
@RestController
class MediaController {

    private final EditionTable editions;

    MediaController(EditionTable editions) {
        this.editions = editions;
    }

    @GetMapping("/media/{hash:[0-9a-f]{64}}.{extension:svg|png|jpg|webp}")
    ResponseEntity<byte[]> picture(@PathVariable String hash, @PathVariable String extension) {
        var type = Optional.ofNullable(Media.TYPES.get(extension));
        return type.flatMap(known -> editions.picture(hash, extension))
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(type.orElseThrow()))
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePrivate()
                                .immutable())
                        .eTag(hash)
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
