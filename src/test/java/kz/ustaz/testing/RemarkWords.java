package kz.ustaz.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import kz.ustaz.common.source.Remark;

/** What authors read of a remark: each rule has a name and a sentence, with a gap for each value and no more. */
public final class RemarkWords {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ENGLISH, RemarkWords.class.getClassLoader());
    private static final Pattern GAP = Pattern.compile("\\{(\\d+)");

    private RemarkWords() {}

    /** @return the same */
    public static List<Remark> known(List<Remark> remarks) {
        for (var remark : remarks) {
            assertThat(TEXTS.getString("content.rule." + remark.rule())).isNotBlank();
            int last = GAP.matcher(TEXTS.getString("content.remark." + remark.rule()))
                    .results()
                    .mapToInt(gap -> Integer.parseInt(gap.group(1)))
                    .max()
                    .orElse(-1);
            assertThat(last).as(remark.toString()).isEqualTo(remark.values().size());
        }
        return remarks;
    }
}
