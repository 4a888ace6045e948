package kz.ustaz.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Remembered;
import kz.ustaz.content.Course.Block;
import kz.ustaz.content.Course.LessonText;
import kz.ustaz.content.Course.Section;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Turns the Markdown of one lesson in one language into sections and blocks. */
final class LessonReader {

    private static final List<String> CALL_OUTS =
            List.of("why", "error", "changed", "rights", "example", "activity", "summary");
    private static final List<String> FENCES =
            List.of("check", "why", "error", "changed", "rights", "example", "activity", "summary");

    /** Characters of lessons, whose drawings stand in them anew. */
    private static final Remembered<Source, Read> KNOWN =
            new Remembered<>(4_000_000, source -> source.markdown().length());

    private final String path;
    private final String lesson;
    private final Figures figures;
    private final Problems problems;
    private final Markup markup;
    private final TextCheck check;

    private final Map<String, Integer> checks = new LinkedHashMap<>();
    private final List<Section> sections = new ArrayList<>();
    private List<Block> blocks = new ArrayList<>();
    private String heading = "";
    private String title = "";
    private final StringBuilder prose = new StringBuilder();

    private LessonReader(String path, String lesson, Around around, Problems problems) {
        this.path = path;
        this.lesson = lesson;
        this.figures = new Figures(around, problems);
        this.problems = problems;
        this.markup = new Markup(lesson);
        this.check = TextCheck.inFile(path, 1, around.links(), problems).allowingHeadings();
    }

    /** @param checks the line of each check-yourself item that the lesson asks, in order */
    record Read(LessonText text, Map<String, Integer> checks) {}

    private record Source(String path, String lesson, String markdown, Around around) {}

    /** @return empty when there is no such file */
    static Optional<Read> read(String path, String lesson, Around around, Draft draft) {
        return draft.text(path)
                .flatMap(markdown -> KNOWN.read(
                        new Source(path, lesson, markdown, around),
                        found -> Optional.of(new LessonReader(path, lesson, around, found).read(markdown)),
                        draft.problems()));
    }

    private Read read(String written) {
        String markdown = written;
        if (markdown.length() > Markup.LONGEST_LESSON) {
            problems.add(path, 1, "A lesson has at most " + Markup.LONGEST_LESSON + " characters.");
            markdown = "# " + lesson + "\n\n–";
        }
        read(Markup.parse(markdown));
        return new Read(
                new LessonText(title, List.copyOf(sections), check.cites()), Collections.unmodifiableMap(checks));
    }

    private void read(Node document) {
        Node node = document.getFirstChild();
        if (node instanceof Heading first && first.getLevel() == 1) {
            title = Markup.words(first);
            check.plainWords(first);
            node = node.getNext();
        }
        if (title.isEmpty()) {
            problems.add(path, 1, "A lesson begins with its title: # Title.");
        }
        while (node != null) {
            // taken before rendering, which puts a table into a frame
            Node next = node.getNext();
            block(node);
            node = next;
        }
        endSection();
        if (sections.isEmpty()) {
            problems.add(path, 1, "The lesson has no text behind its title.");
        }
    }

    private void block(Node node) {
        switch (node) {
            case Heading found
            when found.getLevel() == 2 -> {
                endSection();
                heading = Markup.words(found);
                check.plainWords(found);
                if (heading.isEmpty()) {
                    check.report(found, "The heading is empty.");
                }
            }
            case Heading found
            when found.getLevel() == 1 -> check.report(found, "A lesson has one title; a section begins with ##.");
            case FencedCodeBlock fence when !fence.getInfo().isBlank() -> fence(fence);
            case Paragraph paragraph
            when paragraph.getFirstChild() instanceof Image image && image.getNext() == null -> {
                endProse();
                var place = new Place(path, check.line(image));
                figures.figure(image, lesson, place).ifPresent(blocks::add);
            }
            default -> {
                node.accept(check);
                prose.append(markup.html(framedRoot(node))).append('\n');
            }
        }
    }

    /** Rendering replaces a table by a frame around it, which needs a parent of its own. */
    private static Node framedRoot(Node node) {
        var root = new Document();
        root.appendChild(node);
        return root;
    }

    private void fence(FencedCodeBlock fence) {
        endProse();
        String word = fence.getInfo().strip();
        if (fence.getClosingFenceLength() == null) {
            check.report(fence, "The block '" + word + "' is not closed by a line of ```.");
        }
        if (word.equals("check")) {
            checkItem(fence, fence.getLiteral().strip());
        } else if (CALL_OUTS.contains(word)) {
            int first = check.line(fence) + 1;
            Node body = Markup.parse(fence.getLiteral());
            body.accept(check.within(first));
            if (fence.getLiteral().isBlank()) {
                check.report(fence, "The block '" + word + "' is empty.");
            }
            blocks.add(new Block.CallOut(word, markup.html(body)));
        } else {
            problems.unknown(path, check.line(fence), "block", word, FENCES);
        }
    }

    private void checkItem(FencedCodeBlock fence, String item) {
        if (!item.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            check.report(fence, "A block 'check' holds the id of one item of checks.yml.");
        } else if (checks.putIfAbsent(item, check.line(fence) + 1) != null) {
            check.report(fence, "The lesson asks '" + item + "' twice.");
        } else {
            blocks.add(new Block.Check(item));
        }
    }

    private void endProse() {
        if (!prose.isEmpty()) {
            blocks.add(new Block.Prose(prose.toString()));
            prose.setLength(0);
        }
    }

    private void endSection() {
        endProse();
        if (!heading.isEmpty() || !blocks.isEmpty()) {
            sections.add(new Section("s" + sections.size(), heading, List.copyOf(blocks)));
        }
        blocks = new ArrayList<>();
    }
}
