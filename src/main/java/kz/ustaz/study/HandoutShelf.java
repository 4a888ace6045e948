package kz.ustaz.study;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import kz.ustaz.common.pdf.PdfFile;
import kz.ustaz.common.pdf.Printout;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.NotMade;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.content.ports.Pictures;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.ports.Quizzes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Handouts, each drawn once: an edition does not change, so what one reader was given is given to the next. Who asks while one is being
 * drawn waits for that one. The ones asked for least go when there are too many.
 */
@Component
class HandoutShelf {

    /** Sixteen courses, or sixty days. */
    private static final long MOST_BYTES = 32_000_000;

    private final Editions editions;
    private final Quizzes quizzes;
    private final Pictures pictures;
    private final Kinds kinds;
    private final I18NProvider texts;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final AsyncCache<Wanted, byte[]> drawn = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Wanted wanted, byte[] pdf) -> pdf.length)
            .executor(Thread::startVirtualThread)
            .buildAsync();

    HandoutShelf(
            Editions editions,
            Quizzes quizzes,
            Pictures pictures,
            Kinds kinds,
            I18NProvider texts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.editions = editions;
        this.quizzes = quizzes;
        this.pictures = pictures;
        this.kinds = kinds;
        this.texts = texts;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** @param modules ids of those that are on it, in teaching order */
    record Wanted(EditionId edition, Locale language, HandoutPart part, List<String> modules) {}

    /** @return PDF/UA-1 @throws NotMade if it is too much, or others are being drawn for too long */
    byte[] get(Wanted wanted) {
        try {
            return drawn.get(wanted, this::draw).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof NotMade reason ? new NotMade(reason.key()) : e;
        }
    }

    private byte[] draw(Wanted wanted) {
        return PdfFile.write(Objects.requireNonNull(reading.execute(_ -> lay(wanted))));
    }

    private Printout lay(Wanted wanted) {
        var course = editions.course(wanted.edition());
        var modules = course.modules().stream()
                .filter(module -> wanted.modules().contains(module.id()))
                .toList();
        var pages = new HandoutPages(
                new Extract(wanted.edition(), course, wanted.part(), modules),
                new Wording(texts, wanted.language()),
                item -> quizzes.check(wanted.edition(), item),
                kinds);
        return pages.lay(LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()), pictures::bytes);
    }
}
