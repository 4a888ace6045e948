package kz.ustaz.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import kz.ustaz.account.ports.Audit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

class OldExportsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T05:00:00Z");

    private final Audit audit = mock(Audit.class);

    @TempDir
    private Path folder;

    private Path file(String name, Duration age) throws IOException {
        var file = Files.createFile(folder.resolve(name));
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
        return file;
    }

    private OldExports kept(String days) {
        var transaction = new TransactionTemplate() {
            @Override
            public <T> T execute(org.springframework.transaction.support.TransactionCallback<T> action) {
                return TransactionOperations.withoutTransaction().execute(action);
            }
        };
        return new OldExports(
                folder,
                new MockEnvironment().withProperty("ustaz.exports.kept", days),
                audit,
                transaction,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void whatWasLeftBehindGoesAndNothingElse() throws IOException {
        var left = file("ustaz-file1.part", Duration.ofHours(25));
        var fresh = file("ustaz-file2.part", Duration.ofHours(23));
        var others = file("others.part", Duration.ofDays(99));
        assertThat(kept("0").at()).isEmpty();
        kept("0").run();
        assertThat(left).exists();
        kept("").run();
        assertThat(left).doesNotExist();
        assertThat(fresh).exists();
        assertThat(others).exists();
        kept("").run();
        verify(audit).recordSystem("retention.exports", "", Map.of("files", "1"));
        verifyNoMoreInteractions(audit);
    }
}
