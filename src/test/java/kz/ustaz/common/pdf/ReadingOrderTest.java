package kz.ustaz.common.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingOrderTest {

    @Test
    void wordsBesideAnElementInTheirLineHaveOneOfTheirOwn() {
        assertThat(ReadingOrder.of("<p>One <em>two</em> <a href=\"#x\">three</a>, four &lt;b&gt;</p>"))
                .isEqualTo(
                        "<p><span>One </span><em>two</em><span> </span><a href=\"#x\">three</a><span>, four &lt;b&gt;</span></p>");
    }

    @Test
    void whatStandsAloneStaysAsItIs() {
        String alone =
                "<ul>\n<li>One</li>\n<li><p>Two<br/>three</p>\n<p><strong>Four</strong></p>\n</li>\n</ul><p><img alt=\"x\" src=\"y\"/></p>";
        assertThat(ReadingOrder.of(alone).replace(" />", "/>")).isEqualTo(alone);
    }
}
