package kz.ustaz.quiz;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Plain;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;

/**
 * Puts a quiz's entries together with the bank: which items it may ask, and by which plan. Longer than most, as each kind
 * of entry has its own mistakes to be told (decision 0023).
 */
final class Planning {

    /** @param items all that may be asked @param document of the quiz, with the plan if it is not just its own items */
    record Planned(List<Draft> items, Document document) {}

    private final Map<String, Shelf> bank = new LinkedHashMap<>();
    private final Problems problems;

    private record Shelf(String module, Draft item, Shelved place, String objective) {}

    /** @param quizzes of the whole course, the shelves of its bank among them */
    Planning(Collection<Draft.OfQuiz> quizzes, Problems problems) {
        this.problems = problems;
        for (var quiz : quizzes) {
            if (quiz.isShelf()) {
                quiz.asked().forEach(item -> {
                    var structure = item.document().structure(new Problems());
                    bank.put(
                            item.id(),
                            new Shelf(quiz.module(), item, Shelved.read(structure), structure.textOr("objective", "")));
                });
            }
        }
    }

    /** What a quiz may ask; what is wrong with it goes to the problems. */
    Planned plan(Draft.OfQuiz quiz) {
        if (quiz.entries().stream().allMatch(Draft::isItem)) {
            return new Planned(quiz.asked(), quiz.document());
        }
        return new OfOne(quiz).plan();
    }

    private final class OfOne {

        private final Draft.OfQuiz quiz;
        private final Quiz.Mode mode;
        private final LinkedHashMap<String, Draft> items = new LinkedHashMap<>();
        private final List<Object> plan = new ArrayList<>();
        private final Map<String, Map<String, Object>> sections = new TreeMap<>();
        /** Of each draw so far: how many it takes, and of which. */
        private final Map<Set<String>, Integer> drawn = new HashMap<>();

        private final Set<String> fixed = new LinkedHashSet<>();

        OfOne(Draft.OfQuiz quiz) {
            this.quiz = quiz;
            this.mode = quiz.mode();
            quiz.entries().stream()
                    .filter(entry ->
                            entry.isAsked() && (entry.isItem() || entry.kind().equals(Draft.BANK)))
                    .forEach(entry -> fixed.add(entry.id()));
        }

        Planned plan() {
            boolean sectioned =
                    quiz.entries().stream().anyMatch(entry -> entry.kind().equals(Draft.SECTION));
            Draft before = null;
            for (var entry : quiz.entries()) {
                if (!entry.isAsked()) {
                    continue;
                }
                boolean section = entry.kind().equals(Draft.SECTION);
                if (sectioned && before == null && !section) {
                    wrong(entry, "A quiz with sections begins with a section: '" + entry.id() + "' belongs to none.");
                }
                if (section && before != null && before.kind().equals(Draft.SECTION)) {
                    wrong(before, "The section '" + before.id() + "' has no questions.");
                }
                add(entry);
                before = entry;
            }
            if (before != null && before.kind().equals(Draft.SECTION)) {
                wrong(before, "The section '" + before.id() + "' has no questions.");
            }
            return new Planned(List.copyOf(items.values()), document());
        }

        private void add(Draft entry) {
            switch (entry.kind()) {
                case Draft.SECTION -> section(entry);
                case Draft.BANK -> taken(entry);
                case Draft.DRAW -> drawn(entry);
                default -> pick(entry, 1, false, List.of(entry));
            }
        }

        private void section(Draft entry) {
            var line = Plain.map(entry.document().structure());
            line.remove("kind");
            line.put("section", line.remove("id"));
            plan.add(line);
            entry.document()
                    .texts()
                    .forEach((language, text) -> sections.computeIfAbsent(language, key -> new LinkedHashMap<>())
                            .put(entry.id(), Plain.of(text)));
        }

        private void taken(Draft entry) {
            var found = bank.get(entry.id());
            if (found == null) {
                problems.unknown(entry.file(), entry.line(), "item of the bank", entry.id(), bank.keySet());
            } else if (found.place().state() != Shelved.State.APPROVED) {
                wrong(entry, "The item '" + entry.id() + "' of the bank is not approved.");
            } else if (!found.place().serves(mode)) {
                wrong(
                        entry,
                        "The item '" + entry.id() + "' of the bank is for use in '"
                                + Shelved.word(found.place().use()) + "' and not in '" + Shelved.word(mode) + "'.");
            } else if (items.containsKey(entry.id())) {
                wrong(entry, "The item '" + entry.id() + "' is asked twice.");
            } else {
                pick(entry, 1, false, List.of(found.item().worth(entry.marks())));
            }
        }

        private void drawn(Draft entry) {
            var structure = entry.document().structure(new Problems());
            int count = structure.wholeOr("count", 1, 50, 1);
            var pool = pool(structure);
            var free = new LinkedHashSet<>(pool.keySet());
            free.removeAll(fixed);
            int left = free.size()
                    - drawn.entrySet().stream()
                            .mapToInt(other -> (int) Math.min(
                                    other.getValue(),
                                    other.getKey().stream()
                                            .filter(free::contains)
                                            .count()))
                            .sum();
            if (left < count) {
                wrong(
                        entry,
                        "The rule asks for " + count + " items, and the bank has " + Math.max(0, left)
                                + " approved ones for it that nothing else in this quiz asks.");
            }
            drawn.put(free, count + drawn.getOrDefault(free, 0));
            for (String id : free) {
                var other = items.get(id);
                if (other != null && other.marks() != entry.marks()) {
                    wrong(
                            entry,
                            "The item '" + id + "' may be drawn by two rules that give it different marks: "
                                    + other.marks() + " and " + entry.marks() + ".");
                    break;
                }
            }
            if (left >= count) {
                pick(
                        entry,
                        count,
                        structure.flagOr("unused", false),
                        pool.values().stream()
                                .map(Shelf::item)
                                .filter(item -> free.contains(item.id()))
                                .map(item -> item.worth(entry.marks()))
                                .toList());
            }
        }

        private Map<String, Shelf> pool(Fields rule) {
            var pool = new LinkedHashMap<String, Shelf>();
            var wanted = DrawRule.of(rule);
            bank.forEach((id, shelf) -> {
                if (wanted.takes(
                        mode, shelf.module(), shelf.objective(), shelf.item().kind(), shelf.place())) {
                    pool.put(id, shelf);
                }
            });
            return pool;
        }

        private void pick(Draft entry, int count, boolean unused, List<Draft> among) {
            among.forEach(item -> items.putIfAbsent(item.id(), item));
            var places = new ArrayList<>(items.keySet());
            var line = new LinkedHashMap<String, Object>();
            line.put("count", Integer.toString(count));
            line.put("marks", Integer.toString(entry.marks()));
            if (unused) {
                line.put("unused", "true");
            }
            line.put(
                    "among",
                    among.stream()
                            .map(item -> Integer.toString(places.indexOf(item.id())))
                            .collect(Collectors.toList()));
            plan.add(line);
        }

        private Document document() {
            var structure = Plain.map(quiz.document().structure());
            structure.put("plan", plan);
            var texts = new TreeMap<String, Yaml.Entries>();
            quiz.document().texts().forEach((language, text) -> {
                var own = Plain.map(text);
                if (sections.containsKey(language)) {
                    own.put("sections", sections.get(language));
                }
                texts.put(language, Plain.entries(text.file(), own));
            });
            return new Document(Plain.entries(quiz.file(), structure), texts);
        }

        private void wrong(Draft entry, String reason) {
            problems.add(entry.file(), entry.line(), reason);
        }
    }
}
