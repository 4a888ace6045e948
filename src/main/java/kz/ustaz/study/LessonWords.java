package kz.ustaz.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.ustaz.content.Course;

/**
 * The words of a lesson in one language, in which passages are found again: by their own words, and where those were
 * changed, by what stood before and after them.
 */
public final class LessonWords {

    /** So much of what stood beside a passage, in UTF-16 units, is no chance. */
    private static final int ENOUGH = 8;

    /** So much beside a passage is looked for where its own words are gone. */
    private static final int CLOSE = 20;

    /** Another block is farther away than any place in the same one. */
    private static final int BLOCK = 200_000;

    private final String language;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> sections;

    private record Block(String section, int number, String words) {}

    /** @param agreement of what stands beside it with what stood there, in UTF-16 units @param distance from where it was */
    private record Candidate(Block block, int start, int end, int agreement, int distance, boolean own) {}

    /** @param language that the text is in */
    public LessonWords(Course.LessonText text, String language) {
        this.language = language;
        sections = text.sections().stream().map(Course.Section::anchor).toList();
        for (var section : text.sections()) {
            for (int i = 0; i < section.blocks().size(); i++) {
                blocks.add(new Block(
                        section.anchor(), i, BlockWords.of(section.blocks().get(i))));
            }
        }
    }

    /** The place of a note in this text. */
    public NoteSpot find(NotePlace place) {
        if (place.passage().isEmpty()) {
            return head(place, NoteSpot.Why.WHOLE_SECTION);
        }
        if (!place.language().equals(language)) {
            return head(place, NoteSpot.Why.OTHER_LANGUAGE);
        }
        var passage = place.passage().get();
        return byItsWords(place.section(), passage)
                .map(found -> inText(found, false))
                .or(() -> byItsNeighbours(place.section(), passage).map(found -> inText(found, true)))
                .orElseGet(() -> head(place, NoteSpot.Why.CHANGED));
    }

    /**
     * What was chosen on a page, with what stands beside it here. Empty where the block that is named has no such words, as
     * after a change of the text.
     */
    Optional<Passage> remember(String section, Passage chosen) {
        return blocks.stream()
                .filter(block -> block.section().equals(section) && block.number() == chosen.block())
                .filter(block -> block.words().startsWith(chosen.quote(), chosen.start()))
                .map(block -> new Passage(
                        chosen.block(),
                        chosen.start(),
                        chosen.quote(),
                        end(block.words().substring(0, chosen.start()), Passage.BESIDE),
                        beginning(block.words().substring(chosen.end()), Passage.BESIDE)))
                .findFirst();
    }

    private NoteSpot head(NotePlace place, NoteSpot.Why why) {
        boolean there = sections.contains(place.section()) || sections.isEmpty();
        return new NoteSpot.AtHead(there ? place.section() : sections.getFirst(), why);
    }

    private static NoteSpot inText(Candidate found, boolean changed) {
        return new NoteSpot.InText(
                found.block().section(), found.block().number(), found.start(), found.end(), changed);
    }

    /**
     * The only place where its words stand; of several, the one with the same neighbours, or where it stood. A word that
     * stands everywhere is not guessed at.
     */
    private Optional<Candidate> byItsWords(String section, Passage passage) {
        var found = new ArrayList<Candidate>();
        for (var block : blocks) {
            for (int at = block.words().indexOf(passage.quote());
                    at >= 0;
                    at = block.words().indexOf(passage.quote(), at + 1)) {
                found.add(candidate(block, at, at + passage.quote().length(), section, passage));
            }
        }
        int enough =
                Math.min(ENOUGH, passage.before().length() + passage.after().length());
        return found.stream()
                .min(Comparator.comparing(Candidate::agreement)
                        .reversed()
                        .thenComparing(one -> !one.own())
                        .thenComparing(Candidate::distance))
                .filter(best -> found.size() == 1 || best.agreement() >= enough || best.own() && best.distance() == 0);
    }

    private Optional<Candidate> byItsNeighbours(String section, Passage passage) {
        String before = end(passage.before(), CLOSE);
        String after = beginning(passage.after(), CLOSE);
        if (before.strip().length() < ENOUGH || after.strip().length() < ENOUGH) {
            return Optional.empty();
        }
        int longest = 2 * passage.quote().length() + CLOSE;
        var found = new ArrayList<Candidate>();
        for (var block : blocks) {
            for (int at = block.words().indexOf(before);
                    at >= 0;
                    at = block.words().indexOf(before, at + 1)) {
                int start = at + before.length();
                int end = block.words().indexOf(after, start);
                if (end > start && end - start <= longest) {
                    found.add(candidate(block, start, end, section, passage));
                }
            }
        }
        return found.stream()
                .min(Comparator.comparing((Candidate one) -> !one.own()).thenComparing(Candidate::distance));
    }

    private static Candidate candidate(Block block, int start, int end, String section, Passage passage) {
        return new Candidate(
                block,
                start,
                end,
                sameAtEnd(block.words(), start, passage.before())
                        + sameAtBeginning(block.words(), end, passage.after()),
                Math.abs(block.number() - passage.block()) * BLOCK + Math.abs(start - passage.start()),
                block.section().equals(section));
    }

    private static int sameAtEnd(String words, int end, String before) {
        int same = 0;
        while (same < before.length()
                && same < end
                && words.charAt(end - 1 - same) == before.charAt(before.length() - 1 - same)) {
            same++;
        }
        return same;
    }

    private static int sameAtBeginning(String words, int start, String after) {
        int same = 0;
        while (same < after.length()
                && start + same < words.length()
                && words.charAt(start + same) == after.charAt(same)) {
            same++;
        }
        return same;
    }

    /** Not more than so many units of its end, and no half of a pair. */
    private static String end(String text, int most) {
        int from = Math.max(0, text.length() - most);
        return text.substring(from < text.length() && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    }

    private static String beginning(String text, int most) {
        int to = Math.min(most, text.length());
        return text.substring(0, to > 0 && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to);
    }
}
