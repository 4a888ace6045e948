package kz.ustaz.certification.ui;

import java.util.Map;
import kz.ustaz.certification.BadgeKeys;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where other systems find the public key that a badge names. */
@RestController
class BadgeKeyEndpoint {

    private final BadgeKeys keys;

    BadgeKeyEndpoint(BadgeKeys keys) {
        this.keys = keys;
    }

    @GetMapping(path = "/badges/keys/{key}", produces = "application/json")
    ResponseEntity<Map<String, String>> key(@PathVariable String key) {
        return ResponseEntity.of(keys.open(key));
    }
}
