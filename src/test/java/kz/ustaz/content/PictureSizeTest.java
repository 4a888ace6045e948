package kz.ustaz.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kz.ustaz.common.source.Problems;
import kz.ustaz.testing.TinyPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureSizeTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void whatADrawingProgramWroteSaysItsSize(String format) {
        byte[] picture = TinyPictures.drawn(format, 37, 21);
        assertThat(PictureSize.of(format, picture)).contains(new PictureSize(37, 21));
        assertThat(Media.extensionOf(picture)).contains(format);
        assertThat(problems("day-1/media/x." + format, picture)).isEmpty();
    }

    @Test
    void theThreeSortsOfWebpSayTheirSize() {
        assertThat(PictureSize.of("webp", webp("VP8X", 0, 0, 0, 0, 99, 0, 0, 49, 0, 0)))
                .contains(new PictureSize(100, 50));
        // 14 bits each, less one: 99 and 49
        assertThat(PictureSize.of("webp", webp("VP8L", 0x2F, 99, 0x40, 0x0C, 0, 0, 0, 0, 0, 0)))
                .contains(new PictureSize(100, 50));
        assertThat(PictureSize.of("webp", webp("VP8 ", 0, 0, 0, 0x9D, 0x01, 0x2A, 100, 0, 50, 0)))
                .contains(new PictureSize(100, 50));
    }

    private static byte[] webp(String chunk, int... then) {
        byte[] bytes = Arrays.copyOf(TinyPictures.bytes("RIFF    WEBP" + chunk + "    "), 20 + then.length);
        for (int i = 0; i < then.length; i++) {
            bytes[20 + i] = (byte) then[i];
        }
        return bytes;
    }

    @Test
    void aFewBytesThatClaimATownAreRefused() {
        assertThat(problems("day-1/media/x.png", TinyPictures.pngSaying(60_000, 60_000)))
                .containsExactly("day-1/media/x.png: The picture has 60000 × 60000 pixels; 10000 on a side and 25000000"
                        + " in all are allowed.");
        assertThat(problems("day-1/media/x.png", TinyPictures.pngSaying(9_000, 9_000)))
                .hasSize(1);
        assertThat(problems("day-1/media/x.png", TinyPictures.pngSaying(-1, 5))).hasSize(1);
        assertThat(problems("day-1/media/x.png", TinyPictures.pngSaying(0, 5)))
                .containsExactly("day-1/media/x.png: The file does not say how wide and high the picture is: save it"
                        + " anew.");
        assertThat(problems("day-1/media/x.png", TinyPictures.pngSaying(5_000, 5_000)))
                .isEmpty();
    }

    @Test
    void whatIsCutOffOrAnythingElseIsRefusedAndBreaksNothing() {
        var random = new Random(7);
        for (String extension : List.of("png", "jpg", "webp")) {
            byte[] whole = extension.equals("webp")
                    ? webp("VP8X", 0, 0, 0, 0, 99, 0, 0, 49, 0, 0)
                    : TinyPictures.drawn(extension, 20, 20);
            for (int length = 0; length < Math.min(700, whole.length); length++) {
                byte[] part = Arrays.copyOf(whole, length);
                assertThatCode(() -> PictureSize.of(extension, part)).doesNotThrowAnyException();
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                assertThatCode(() -> PictureSize.of(extension, noise)).doesNotThrowAnyException();
            }
        }
        assertThat(PictureSize.of("jpg", TinyPictures.bytes("\u0000"))).isEmpty();
    }

    private static List<String> problems(String path, byte[] bytes) {
        var problems = new Problems();
        Media.check(path, bytes, problems);
        return problems.list().stream().map(Object::toString).toList();
    }
}
