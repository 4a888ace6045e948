package kz.ustaz.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.source.Remark;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Publishing;
import kz.ustaz.content.ports.TextUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where authors and administrators see what could be better in the newest edition and how far each language is, and where
 * who reads a language approves its translations. All methods throw {@link NotAllowed} for anybody else.
 */
@Service
public class StateDesk {

    private final NewestCourse newest;
    private final Publishing publishing;
    private final CourseAuthors authors;
    private final Audit audit;

    StateDesk(NewestCourse newest, Publishing publishing, CourseAuthors authors, Audit audit) {
        this.newest = newest;
        this.publishing = publishing;
        this.authors = authors;
        this.audit = audit;
    }

    /** @param remarks that no waiver covers @param waived how many are covered */
    public record State(EditionId edition, List<LanguageState> languages, List<Remark> remarks, int waived) {}

    /** What names a text of the course in all its languages. @param module empty for the whole course's */
    public record UnitId(String module, String unit) {
        static UnitId of(TextUnit unit) {
            return new UnitId(unit.module(), unit.id());
        }
    }

    /** Which state of a text and of its translation somebody saw, as hashes; empty where there is none. */
    public record Seen(String source, String translation) {
        static Seen of(TextUnit unit, Course course, String language) {
            return new Seen(
                    Translated.source(unit, course).orElse(""),
                    Translated.hash(unit, language).orElse(""));
        }
    }

    /** How far a translation that is there is; a draft too where nobody noted it. */
    public enum Stand {
        DRAFT,
        STALE,
        APPROVED
    }

    /**
     * A translation as it is listed.
     *
     * @param module its title; empty for the whole course's
     * @param title of the course, module or lesson that it is or is about; empty where its id is all there is
     */
    public record Listed(UnitId id, TextUnit.Sort sort, Stand stand, Seen seen, Localized module, Localized title) {}

    /** A text and its source as their files have them. @param in the source's language */
    public record Pair(String in, String source, String translation, Seen seen, Mending mending) {}

    /** What became of approving. @param changed what is not approved, as it is not what was seen any more */
    public record Approved(Checked checked, List<UnitId> changed) {}

    /** What became of correcting. @param late whether somebody else has corrected it meanwhile */
    public record Corrected(Checked checked, boolean late) {}

    /** Empty before the first edition was loaded. */
    @Transactional(readOnly = true)
    public Optional<State> state(Caller caller) {
        authors.require(caller);
        return newest.read()
                .map(read -> new State(
                        read.edition(),
                        LanguageState.of(read.course(), read.remarked()),
                        read.remarked().remarks(),
                        read.remarked().waived()));
    }

    /** All translations into a language, in the order of the course: who reads it approves and corrects them. */
    @Transactional(readOnly = true)
    public List<Listed> translations(Caller caller, String language) {
        authors.require(caller);
        return newest.read()
                .map(read -> read.remarked().translated().stream()
                        .filter(one -> one.language().equals(language) && one.isThere())
                        .map(one -> listed(one, read.course(), language))
                        .toList())
                .orElse(List.of());
    }

    private static Listed listed(Translated one, Course course, String language) {
        var unit = one.unit();
        var module = course.module(unit.module()).map(Course.Module::title).orElse(Localized.EMPTY);
        var title = switch (unit.sort()) {
            case COURSE -> course.title();
            case MODULE -> module;
            case LESSON, GUIDE ->
                course.lesson(unit.id().replaceFirst("^guide-", ""))
                        .map(Course.Lesson::title)
                        .orElse(Localized.EMPTY);
            default -> Localized.EMPTY;
        };
        return new Listed(UnitId.of(unit), unit.sort(), one.stand(), Seen.of(unit, course, language), module, title);
    }

    /** Both beside each other, to compare them. @throws NotFound if there is no such text */
    @Transactional(readOnly = true)
    public Pair compare(Caller caller, String language, UnitId id) {
        authors.require(caller);
        var now = newest.read().orElseThrow(() -> new NotFound("edition"));
        var unit = now.find(id).orElseThrow(() -> new NotFound("text"));
        String source = now.course().sourceLanguage();
        return new Pair(
                source,
                excerpt(now.files(), unit, source),
                excerpt(now.files(), unit, language),
                Seen.of(unit, now.course(), language),
                mending(now, unit, language));
    }

    private Mending mending(NewestCourse.Read now, TextUnit unit, String language) {
        return Optional.ofNullable(unit.texts().get(language))
                .map(text ->
                        Correction.of(unit, text, now.files().text(text.file()).orElse(""), newest.editor(text.file())))
                .orElse(new Mending.Here(Map.of()));
    }

    private static String excerpt(CourseFiles files, TextUnit unit, String language) {
        var text = unit.texts().get(language);
        return text == null
                ? ""
                : Excerpt.of(unit.sort(), files.text(text.file()).orElse(""), text.line());
    }

    /**
     * Notes that the caller, who reads the language, compared these with their source: the next edition says so in its files
     * translation.yml. Those that are not waiting are passed over, and what is not as he saw it is not approved.
     */
    public Approved approve(Caller caller, String language, Map<UnitId, Seen> compared) {
        authors.require(caller);
        var approval = new Approval(language, compared);
        var checked = publishing.publish(
                caller,
                _ -> newest.read().map(approval::files).orElse(Map.of()),
                () -> audit.record(caller, "content.approve", language, approval.said()));
        return new Approved(checked, approval.changed());
    }

    /**
     * Puts corrected words in place of a translation's own: the file goes through the same check as one from the folder, and
     * the next edition has it. The text waits until somebody approves it, also where it was approved before.
     *
     * @param seen the state that was corrected
     * @param texts by the keys that {@link Mending.Here} has; others are passed over
     */
    public Corrected correct(Caller caller, String language, UnitId id, Seen seen, Map<String, String> texts) {
        authors.require(caller);
        var correction = new Correction(language, id, seen, texts);
        var checked = publishing.publish(
                caller,
                _ -> newest.read()
                        .map(now -> correction.files(now, newest::editor))
                        .orElse(Map.of()),
                () -> audit.record(caller, "content.correct", language, correction.said()));
        return new Corrected(checked, correction.late());
    }
}
