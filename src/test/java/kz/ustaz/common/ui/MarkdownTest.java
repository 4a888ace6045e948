package kz.ustaz.common.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void rendersBlocksAndTables() {
        assertThat(Markdown.html("One *two*\n\n|a|b|\n|-|-|\n|1|2|\n"))
                .contains("<p>One <em>two</em></p>", "<table>", "<td>1</td>");
    }

    @Test
    void inlineHasNoBlocks() {
        assertThat(Markdown.inline("# a **b**\n\n- c\n    d")).isEqualTo("# a <strong>b</strong> - c d");
    }

    @Test
    void plainIsOneLineOfWords() {
        assertThat(Markdown.plain("# A\n\nb *c* `d`\ne\n\n![alt *x*](/media/p.svg) <b>\n\n|h|\n|-|\n|i|\n"))
                .isEqualTo("A b c d e alt x <b> h i");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](data:text/html;base64,AAAA)",
                "![x](javascript:alert(1))",
                "![x](https://example.org/p.png)",
                "![x](//example.org/p.png)",
                "![x](/media/../logout)",
                "![x](/media/..\\logout)",
                "![x\" onerror=\"alert(1)](/other)",
                "<svg onload=alert(1)>"
            })
    void nothingRunsAndNothingIsFetchedFromElsewhere(String text) {
        assertThat(Markdown.html(text) + Markdown.inline(text))
                .doesNotContain("<script", "<img", "<svg")
                .doesNotContainPattern("(href|src)=\"[^\"]");
    }

    @Test
    void picturesOfThisServerAreShownWithTheirAltText() {
        assertThat(Markdown.inline("![A *\"b\"* <c>](/media/p.svg)"))
                .contains("src=\"/media/p.svg\"", "alt=\"A &quot;b&quot; &lt;c&gt;\"");
    }

    @Test
    void endlessNestingIsQuick() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (String text : new String[] {"[", "*a_", "> ", "![", "`", "<", "- ", "|a"}) {
                String much = text.repeat(10_000);
                Markdown.html(much);
                Markdown.inline(much);
                Markdown.plain(much);
            }
        });
    }
}
