package kz.ustaz.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.ustaz.question.choice.ChoiceKind;
import kz.ustaz.question.classify.ClassifyKind;
import kz.ustaz.question.error.ErrorKind;
import kz.ustaz.question.essay.EssayKind;
import kz.ustaz.question.gap.GapKind;
import kz.ustaz.question.hotspot.HotspotKind;
import kz.ustaz.question.matching.MatchingKind;
import kz.ustaz.question.numeric.NumericKind;
import kz.ustaz.question.ordering.OrderingKind;
import kz.ustaz.question.text.ShortKind;
import kz.ustaz.question.tor.TorKind;
import kz.ustaz.question.truefalse.TrueFalseKind;

/** The kinds there are. The list in {@link #standard} is the one place that names them. */
public final class Kinds {

    private final Map<String, Kind> byName = new LinkedHashMap<>();

    public Kinds(List<Kind> kinds) {
        kinds.forEach(kind -> {
            if (byName.put(kind.name(), kind) != null) {
                throw new IllegalArgumentException("two kinds are called " + kind.name());
            }
        });
    }

    /** The kinds that ship. */
    public static List<Kind> standard() {
        return List.of(
                ChoiceKind.single(),
                ChoiceKind.multiple(),
                new TrueFalseKind(),
                new NumericKind(),
                new ShortKind(),
                new MatchingKind(),
                new OrderingKind(),
                new GapKind(),
                new ClassifyKind(),
                new ErrorKind(),
                new HotspotKind(),
                new TorKind(),
                new EssayKind());
    }

    public Optional<Kind> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @throws IllegalArgumentException if there is none */
    public Kind get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no kind of question is called " + name));
    }

    public Set<String> names() {
        return byName.keySet();
    }
}
