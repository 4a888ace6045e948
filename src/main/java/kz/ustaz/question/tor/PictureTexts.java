package kz.ustaz.question.tor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import kz.ustaz.question.ui.Wording;
import tools.jackson.databind.json.JsonMapper;

/** The words in a picture, as JSON, by the last part of their keys. */
final class PictureTexts {

    private static final List<String> WORDS = List.of(
            "you",
            "rendezvous",
            "layer.1",
            "layer.2",
            "layer.3",
            "layer.https",
            "layer.none",
            "layer.onion",
            "next",
            "again",
            "large",
            "small",
            "hop.you",
            "hop.provider",
            "hop.guard",
            "hop.middle",
            "hop.exit",
            "hop.rendezvous",
            "hop.site.http",
            "hop.site.https",
            "hop.service",
            "sight",
            "sight.none",
            "unnamed");

    private PictureTexts() {}

    static Wording.Phrase in(Destination destination) {
        return language -> {
            var texts = new LinkedHashMap<String, String>();
            WORDS.forEach(word -> texts.put(word, Wording.translate(language, "question.tor.picture." + word)));
            destination
                    .observers()
                    .forEach(observer ->
                            texts.put(observer.word(), Wording.translate(language, observer.key() + ".short")));
            Stream.of(Seen.values())
                    .forEach(seen -> texts.put(seen.word(), Wording.translate(language, seen.key() + ".short")));
            return JsonMapper.shared().writeValueAsString(texts);
        };
    }
}
