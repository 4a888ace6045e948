package kz.ustaz.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.Course.Block.Figure;
import org.commonmark.node.Image;

/** The pictures of one module. */
final class Figures {

    private final Around around;
    private final Problems problems;
    private final Map<String, String> addresses = new HashMap<>();
    private int drawn;

    Figures(Around around, Problems problems) {
        this.around = around;
        this.problems = problems;
    }

    /** Where this installation serves a picture; empty, and reported, when there is none or it has no alt text. */
    Optional<String> address(Image image, Place place) {
        if (Markup.words(image).isEmpty()) {
            problems.add(
                    place.file(),
                    place.line(),
                    "The picture has no alternative text: ![what a blind reader needs to know](…).");
        }
        String path = path(image);
        var picture = around.picture(path);
        if (picture.isEmpty()) {
            var known = new TreeSet<String>();
            around.pictures()
                    .forEach(file -> known.add(file.substring(around.module().length() + 1)));
            problems.unknown(place.file(), place.line(), "picture", image.getDestination(), known);
            return Optional.empty();
        }
        return picture.map(
                bytes -> addresses.computeIfAbsent(path, missing -> Media.address(missing, Hashes.of(bytes))));
    }

    /** A picture in a lesson: an SVG goes into the page, with ids that no other figure has. */
    Optional<Figure> figure(Image image, String lesson, Place place) {
        String alt = Markup.words(image);
        String caption = image.getTitle() == null ? "" : Markup.escaped(image.getTitle());
        return address(image, place).map(address -> {
            String path = path(image);
            String svg = path.endsWith(".svg") ? svg(path, lesson + "-f" + ++drawn + "-", alt) : "";
            return new Figure(svg, address, alt, caption);
        });
    }

    private String svg(String path, String prefix, String alt) {
        // what is wrong with the picture is reported once, where all media are checked
        return Svg.read(path, around.picture(path).orElseThrow(), prefix, alt, new Problems());
    }

    private String path(Image image) {
        return around.module() + "/" + image.getDestination();
    }
}
