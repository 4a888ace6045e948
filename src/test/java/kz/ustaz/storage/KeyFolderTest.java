package kz.ustaz.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** Secrets beside the database stand where backups look for them, and nobody else reads them. */
class KeyFolderTest {

    @TempDir
    Path data;

    private KeyFolder folder() {
        return new KeyFolder(new MockEnvironment().withProperty("ustaz.data", data.toString()));
    }

    @Test
    void aSecretIsMadeOnceAndKept() throws Exception {
        byte[] made = folder().secret("badge");
        assertThat(made).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(folder().secret("badge")).isEqualTo(made);
        assertThat(folder().secret("other")).isNotEqualTo(made);
        Path file = data.resolve("keys/badge.key");
        assertThat(file).hasBinaryContent(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files.map(one -> one.getFileName().toString()))
                    .containsExactlyInAnyOrder("badge.key", "other.key");
        }
    }

    @Test
    void whatIsNoKeyIsNotReplaced() throws Exception {
        Path file = Files.createDirectories(data.resolve("keys")).resolve("badge.key");
        Files.writeString(file, "half of a ke");
        assertThatThrownBy(() -> folder().secret("badge"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not hold 32 bytes");
        assertThat(file).hasContent("half of a ke");
    }

    @Test
    void withoutADataFolderItLastsAsLongAsTheProcess() {
        var nowhere = new KeyFolder(new MockEnvironment().withProperty("spring.datasource.url", "jdbc:h2:mem:nothing"));
        assertThat(nowhere.secret("badge")).hasSize(32).isEqualTo(nowhere.secret("badge"));
        assertThat(data).isEmptyDirectory();
    }
}
