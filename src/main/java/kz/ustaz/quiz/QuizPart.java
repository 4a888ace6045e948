package kz.ustaz.quiz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Remarks;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Part;
import kz.ustaz.content.ports.TextUnit;
import kz.ustaz.question.Kinds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The quizzes and check-yourself items of a course's files. */
@Component
class QuizPart implements Part {

    /** A quiz's structure: the module is the first group. */
    static final Pattern QUIZ = Pattern.compile("([^/]+)/quizzes/[^/]+\\.yml");
    /** Check-yourself items of a module. */
    static final Pattern CHECKS = Pattern.compile("([^/]+)/checks\\.yml");

    private static final Pattern TEXTS = Pattern.compile("([^/]+)/[a-z]{2,3}/(quizzes/[^/]+\\.yml|checks\\.yml)");

    private static final Pattern QUIZZES = Pattern.compile("[^/]+/([a-z]{2,3}/)?quizzes/[^/]+\\.yml");

    private final Kinds kinds;
    private final ObjectProvider<Revisions> revisions;

    /** @param revisions asked for only when something is kept: a check needs no database */
    QuizPart(Kinds kinds, ObjectProvider<Revisions> revisions) {
        this.kinds = kinds;
        this.revisions = revisions;
    }

    @Override
    public boolean reads(String path) {
        return List.of(QUIZ, CHECKS, TEXTS).stream()
                .anyMatch(pattern -> pattern.matcher(path).matches());
    }

    @Override
    public String together(String path) {
        return QUIZZES.matcher(path).matches()
                ? part(path.substring(path.lastIndexOf('/') + 1, path.length() - 4))
                : "";
    }

    @Override
    public String editor(String path) {
        return QUIZZES.matcher(path).matches()
                ? "authoring/" + path.substring(path.lastIndexOf('/') + 1, path.length() - 4)
                : "";
    }

    /** The name under which all files of a quiz are decided about. */
    static String part(String quiz) {
        return "quiz " + quiz;
    }

    @Override
    public void check(CourseFiles files, Known known, Optional<CourseFiles> before, Problems problems) {
        var read = new QuizFiles(kinds, files, known, problems);
        var all = new ArrayList<Draft.OfQuiz>();
        for (String module : known.modules()) {
            var places = new Places(files, module);
            var quizzes = read.quizzes(module);
            all.addAll(quizzes);
            checkQuizzes(module, quizzes, known, places, problems);
            checkChecks(module, read.checks(module), known, places, problems);
        }
        var planning = new Planning(all, problems);
        all.stream().filter(quiz -> !quiz.isShelf()).forEach(planning::plan);
        files.files().keySet().forEach(path -> checkPlace(path, files, known, problems));
        before.ifPresent(edition -> new Succession(edition, files, problems).check());
    }

    private static void checkQuizzes(
            String module, List<Draft.OfQuiz> quizzes, Known known, Places places, Problems problems) {
        var named = known.quizzes(module);
        var found = new LinkedHashSet<String>();
        for (var quiz : quizzes) {
            found.add(quiz.id());
            known.claim(quiz.id(), quiz.file(), quiz.line());
            quiz.entries().stream()
                    .filter(entry -> !entry.kind().equals(Draft.BANK))
                    .forEach(item -> claim(item, known));
            checkUse(quiz, problems);
            if (quiz.isShelf()) {
                checkShelf(quiz, named, problems);
            } else if (!named.contains(quiz.id())) {
                problems.add(
                        quiz.file(), quiz.line(), module + "/module.yml does not name the quiz '" + quiz.id() + "'.");
            }
        }
        for (String quiz : named) {
            if (!found.contains(quiz) && !places.files().has(module + "/quizzes/" + quiz + ".yml")) {
                var place = places.ofQuiz(quiz);
                problems.add(
                        place.file(),
                        place.line(),
                        "There is no file " + module + "/quizzes/" + quiz + ".yml for the quiz '" + quiz + "'.");
            }
        }
    }

    /** What is for exams alone stands in exams, and on shelves. */
    private static void checkUse(Draft.OfQuiz quiz, Problems problems) {
        if (quiz.mode() == Quiz.Mode.EXAM || quiz.isShelf()) {
            return;
        }
        quiz.asked().stream()
                .filter(item ->
                        Shelved.read(item.document().structure(new Problems())).use() == Shelved.Use.EXAM)
                .forEach(item -> problems.add(
                        item.file(),
                        item.line(),
                        "The item '" + item.id() + "' is for exams alone, and this quiz is none."));
    }

    private static void checkShelf(Draft.OfQuiz shelf, List<String> named, Problems problems) {
        if (named.contains(shelf.id())) {
            problems.add(
                    shelf.file(),
                    shelf.line(),
                    "'" + shelf.id() + "' is a shelf of the bank: nobody sits it, so no module names it.");
        }
        shelf.entries().stream()
                .filter(entry -> !entry.isItem())
                .forEach(entry -> problems.add(
                        entry.file(),
                        entry.line(),
                        "A shelf of the bank has items alone, and no '" + entry.kind() + "'."));
    }

    private static void checkChecks(String module, List<Draft> checks, Known known, Places places, Problems problems) {
        var used = known.checks(module);
        var asked = new LinkedHashSet<String>();
        for (var item : checks) {
            claim(item, known);
            if (!item.retired()) {
                asked.add(item.id());
                if (!item.id().isEmpty() && !used.contains(item.id())) {
                    problems.add(item.file(), item.line(), "No lesson of " + module + " asks '" + item.id() + "'.");
                }
            }
        }
        for (String item : used) {
            if (!asked.contains(item)) {
                var place = places.ofCheck(item);
                problems.unknown(place.file(), place.line(), "check-yourself item", item, asked);
            }
        }
    }

    private static void claim(Draft item, Known known) {
        if (!item.id().isEmpty()) {
            known.claim(item.id(), item.file(), item.line());
        }
    }

    /** A file of ours must belong to a module, and a text to its structure. */
    private static void checkPlace(String path, CourseFiles files, Known known, Problems problems) {
        for (var pattern : List.of(QUIZ, CHECKS, TEXTS)) {
            var match = pattern.matcher(path);
            if (match.matches()) {
                String module = match.group(1);
                if (!known.modules().contains(module)) {
                    problems.unknown(path, 0, "module", module, known.modules());
                } else if (pattern == TEXTS && !files.has(module + "/" + match.group(2))) {
                    problems.add(
                            path, 0, "There is no " + module + "/" + match.group(2) + " that these texts are for.");
                }
            }
        }
    }

    @Override
    public void remark(CourseFiles files, Known known, Remarks remarks) {
        new QuizRemarks(known, LintedItem.all(kinds, files, known), remarks).all();
    }

    @Override
    public List<TextUnit> units(CourseFiles files, Known known) {
        return new QuizUnits(files, known).all();
    }

    @Override
    public Map<String, Map<String, Integer>> counts(CourseFiles files, Known known) {
        return ItemCounts.of(LintedItem.all(kinds, files, known), known);
    }

    @Override
    public void load(EditionId edition, CourseFiles files, Known known) {
        var read = new QuizFiles(kinds, files, known, new Problems());
        var all = new ArrayList<Draft.OfQuiz>();
        known.modules().forEach(module -> all.addAll(read.quizzes(module)));
        var planning = new Planning(all, new Problems());
        var kept = revisions.getObject();
        for (var quiz : all) {
            if (quiz.isShelf()) {
                kept.keep(quiz.asked());
            } else {
                kept.keep(edition, quiz, planning.plan(quiz));
            }
        }
        known.modules().forEach(module -> kept.keepChecks(edition, read.checks(module)));
    }
}
