package kz.ustaz.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kz.ustaz.common.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file made away from the screen, without a browser. */
@Timeout(30)
class FileMakingTest {

    @TempDir
    Path folder;

    private FileMaking making;

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        making = new FileMaking();
        UI.getCurrent().add(making);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    /** As the browser asks again and again. */
    private void lookUntil(java.util.function.BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(making.getElement().getTextRecursively());
            }
            Thread.onSpinWait();
            look();
        }
    }

    private void look() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private boolean says(String text) {
        return making.getElement().getTextRecursively().contains(text);
    }

    @Test
    void itSaysHowFarItIsAndOffersWhatWasMade() throws Exception {
        var half = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        making.start("answers.csv", "text/csv", (to, progress) -> {
            progress.of(2_000);
            for (int i = 0; i < 1_000; i++) {
                progress.step();
            }
            half.countDown();
            await(goOn);
            to.write('x');
        });
        assertThat(half.await(10, TimeUnit.SECONDS)).isTrue();
        look();
        assertThat(says("Making the file")).isTrue();
        assertThat(says("1,000 of 2,000")).isTrue();
        assertThat(UI.getCurrent().getPollInterval()).isPositive();
        UI.getCurrent().setLocale(Locale.of("ru"));
        assertThat(says("Файл готовится")).isTrue();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        goOn.countDown();
        lookUntil(() -> says("The file is ready"));
        assertThat(LocatorJ._get(making, Anchor.class).getText()).isEqualTo("answers.csv");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void whatIsCancelledStopsAndOffersNothing() throws Exception {
        var begun = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        making.start("endless.csv", "text/csv", (to, progress) -> {
            try {
                while (true) {
                    progress.step();
                    begun.countDown();
                    to.write('x');
                }
            } catch (CancellationException e) {
                stopped.countDown();
                throw e;
            }
        });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        LocatorJ._click(LocatorJ._get(making, NativeButton.class, spec -> spec.withText("Cancel")));
        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(says("Cancelled. No file was kept.")).isTrue();
        assertThat(LocatorJ._find(making, Anchor.class)).isEmpty();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void cancellingLeavesNothingOnTheDisk() throws Exception {
        var begun = new CountDownLatch(1);
        var part = new MadeFile("a.csv", "text/csv", folder);
        part.begin((to, progress) -> {
            to.write(new byte[100_000]);
            while (true) {
                progress.step();
                begun.countDown();
            }
        });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(files()).isEqualTo(1);
        part.cancel();
        until(part);
        assertThat(files()).isZero();

        var whole = new MadeFile("b.csv", "text/csv", folder);
        whole.begin((to, progress) -> to.write('x'));
        until(whole);
        assertThat(Files.readString(whole.file().orElseThrow())).isEqualTo("x");
        whole.cancel();
        assertThat(files()).isZero();
        assertThat(whole.file()).isEmpty();
    }

    @Test
    void whatFailsIsSaidAndLeavesNothing() throws Exception {
        var faults = new ArrayList<Throwable>();
        VaadinSession.getCurrent().setErrorHandler(event -> faults.add(event.getThrowable()));
        making.start("a.csv", "text/csv", (to, progress) -> {
            throw new NotFound("run");
        });
        lookUntil(() -> says("You may not save this any more."));
        making.start("a.pdf", "application/pdf", (to, progress) -> {
            throw new NotMade("common.pdf.too-much");
        });
        lookUntil(() -> says("This is too much for one document."));
        assertThat(faults).isEmpty();
        making.start("a.csv", "text/csv", (to, progress) -> {
            throw new IOException("no space left");
        });
        lookUntil(() -> says("The file could not be made."));
        assertThat(faults).hasSize(1);
    }

    @Test
    void whoLeavesThePageWantsItNoMore() throws Exception {
        var begun = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        making.start("endless.csv", "text/csv", (to, progress) -> {
            try {
                while (true) {
                    progress.step();
                    begun.countDown();
                }
            } finally {
                stopped.countDown();
            }
        });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        UI.getCurrent().remove(making);
        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private long files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.count();
        }
    }

    private static void until(MadeFile over) {
        while (!over.isOver()) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
