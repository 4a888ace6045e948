package kz.ustaz.content;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Scope;
import kz.ustaz.common.source.Remark;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.content.ports.Part;
import kz.ustaz.content.ports.Publishing;
import kz.ustaz.content.ports.TextUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where authors and administrators see what could be better in the newest edition and how far each language is, and where
 * who reads a language approves its translations. All methods throw {@link NotAllowed} for anybody else.
 */
@Service
public class StateDesk {

    private static final Scope EVERYWHERE = new Scope.Installation();

    private final Editions editions;
    private final Publishing publishing;
    private final ObjectProvider<Part> parts;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    /** Whoever compares texts looks at the same edition again and again. */
    private final LoadingCache<Day, Read> read = Caffeine.newBuilder()
            .maximumSize(1)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build(this::read);

    StateDesk(
            Editions editions,
            Publishing publishing,
            ObjectProvider<Part> parts,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.editions = editions;
        this.publishing = publishing;
        this.parts = parts;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param remarks that no waiver covers @param waived how many are covered */
    public record State(EditionId edition, List<LanguageState> languages, List<Remark> remarks, int waived) {}

    /** What names a text of the course in all its languages. @param module empty for the whole course's */
    public record UnitId(String module, String unit) {}

    /** A translation that is not approved, or not any more. @param stale whether its source has changed since */
    public record Waiting(UnitId id, TextUnit.Sort sort, boolean stale) {}

    /** A text and its source as their files have them. @param in the source's language */
    public record Pair(String in, String source, String translation) {}

    /** Empty before the first edition was loaded. */
    @Transactional(readOnly = true)
    public Optional<State> state(Caller caller) {
        requireAuthor(caller);
        return newest().map(read -> new State(
                read.edition(),
                LanguageState.of(read.course(), read.remarked()),
                read.remarked().remarks(),
                read.remarked().waived()));
    }

    /** What somebody who reads a language may approve, in the order of the course. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Caller caller, String language) {
        requireAuthor(caller);
        return newest().map(read -> waiting(read, language)).orElse(List.of());
    }

    private static List<Waiting> waiting(Read read, String language) {
        return read.remarked().translated().stream()
                .filter(one -> one.language().equals(language))
                .filter(one -> switch (one.status()) {
                    case UNKNOWN, STALE, DRAFT -> true;
                    case MISSING, APPROVED -> false;
                })
                .map(one -> new Waiting(
                        new UnitId(one.unit().module(), one.unit().id()),
                        one.unit().sort(),
                        one.status() == Translated.Status.STALE))
                .toList();
    }

    /** Both beside each other, to compare them. @throws NotFound if there is no such text */
    @Transactional(readOnly = true)
    public Pair compare(Caller caller, String language, UnitId id) {
        requireAuthor(caller);
        var now = newest().orElseThrow(() -> new NotFound("edition"));
        var unit = now.remarked().units().stream()
                .filter(one -> one.module().equals(id.module()) && one.id().equals(id.unit()))
                .findFirst()
                .orElseThrow(() -> new NotFound("text"));
        String source = now.course().sourceLanguage();
        return new Pair(source, excerpt(now.files(), unit, source), excerpt(now.files(), unit, language));
    }

    private static String excerpt(CourseFiles files, TextUnit unit, String language) {
        var text = unit.texts().get(language);
        return text == null
                ? ""
                : Excerpt.of(unit.sort(), files.text(text.file()).orElse(""), text.line());
    }

    /**
     * Notes that the caller, who reads the language, compared these with their source as it is now: the next edition says so
     * in its files translation.yml. Those that are not waiting are passed over.
     */
    public Checked approve(Caller caller, String language, Set<UnitId> units) {
        requireAuthor(caller);
        var now = newest().orElseThrow(() -> new NotFound("edition"));
        var waiting = new HashSet<>(units);
        waiting.retainAll(waiting(now, language).stream().map(Waiting::id).toList());
        if (waiting.isEmpty()) {
            return new Checked(List.of(), Changes.between(now.files(), now.files()), Optional.empty(), List.of());
        }
        var byFile = new HashMap<String, Set<String>>();
        waiting.forEach(
                unit -> byFile.computeIfAbsent(TranslationFile.path(unit.module(), language), path -> new HashSet<>())
                        .add(unit.unit()));
        var notes =
                new TranslationNotes(now.files(), now.course(), now.remarked().units());
        var changed = new TreeMap<String, byte[]>();
        notes.approved(byFile).forEach((path, text) -> {
            if (byFile.containsKey(path)) {
                changed.put(path, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        return publishing.publish(
                caller,
                changed,
                () -> audit.record(
                        caller,
                        "content.approve",
                        language,
                        Map.of(
                                "texts",
                                Integer.toString(waiting.size()),
                                "files",
                                String.join(" ", changed.keySet()))));
    }

    private void requireAuthor(Caller caller) {
        if (!rights.has(caller, Role.ADMINISTRATOR, EVERYWHERE) && !rights.has(caller, Role.AUTHOR, EVERYWHERE)) {
            throw new NotAllowed("the state of the course");
        }
    }

    private record Day(EditionId edition, LocalDate today) {}

    private record Read(EditionId edition, CourseFiles files, Course course, Remarked remarked) {}

    private Optional<Read> newest() {
        return editions.newest().map(edition -> read.get(new Day(edition, LocalDate.now(clock))));
    }

    private Read read(Day day) {
        var files = editions.files(day.edition());
        var all = parts.orderedStream().toList();
        var reading = CourseReader.read(files, Optional.empty(), all);
        var course = reading.course()
                .orElseThrow(() -> new NotFound("edition " + day.edition().brief()));
        return new Read(day.edition(), files, course, Remarked.of(files, course, reading.known(), all, day.today()));
    }
}
