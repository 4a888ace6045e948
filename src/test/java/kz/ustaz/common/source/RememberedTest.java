package kz.ustaz.common.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RememberedTest {

    @Test
    void aFileWithoutAFaultIsReadOnce() {
        String text = "title: Remembered";
        var first = Yaml.read("day-9/known.yml", text, new Problems()).orElseThrow();
        assertThat(Yaml.read("day-9/known.yml", new String(text), new Problems()))
                .get()
                .isSameAs(first);
    }

    @Test
    void anotherTextOrAnotherFileIsNotTheSame() {
        var first = Yaml.read("day-9/a.yml", "title: One", new Problems()).orElseThrow();
        assertThat(Yaml.read("day-9/a.yml", "title: Two", new Problems())).get().isNotEqualTo(first);
        assertThat(Yaml.read("day-9/b.yml", "title: One", new Problems())
                        .orElseThrow()
                        .file())
                .isEqualTo("day-9/b.yml");
    }

    /** Also when the first of those who read it has told it before, and of a file that can be read in spite of it. */
    @Test
    void aFaultIsToldToWhoeverReadsTheFile() {
        String text = "title: One\ntitle: Two";
        var told = new Problems();
        for (int time = 0; time < 3; time++) {
            assertThat(Yaml.read("day-9/twice.yml", text, told)).isPresent();
        }
        var another = new Problems();
        Yaml.read("day-9/twice.yml", text, another);
        assertThat(another.list())
                .singleElement()
                .hasToString(told.list().getFirst().toString());
        assertThat(told.list().getFirst().line()).isEqualTo(2);
    }
}
