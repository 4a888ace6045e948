package kz.ustaz.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The machine's own Chromium, one for all browser tests of this JVM. Where there is none they are skipped, and it is said once. */
final class Chromium implements ExecutionCondition {

    private static final String HOW = "Browser tests are skipped: no Chromium here; install it by"
            + " 'apt-get install chromium', or name one in the variable CHROMIUM.";

    /** Nothing leaves the machine, and nothing is asked. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** The same engine without a window's frame takes a third less of the processor. */
    private static final String SHELL = "/usr/bin/chromium-headless-shell";

    private static final AtomicBoolean SAID = new AtomicBoolean();

    private static @Nullable Browser browser;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (path().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is here");
        }
        if (SAID.compareAndSet(false, true)) {
            System.out.println(HOW);
        }
        return ConditionEvaluationResult.disabled(HOW);
    }

    /** Playwright speaks with it from one thread: the one that first asks. */
    static synchronized Browser browser() {
        if (browser == null) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(path().orElseThrow())
                            .setArgs(FLAGS));
        }
        return browser;
    }

    private static Optional<Path> path() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("CHROMIUM")).filter(name -> !name.isBlank()),
                        Stream.of(SHELL, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
