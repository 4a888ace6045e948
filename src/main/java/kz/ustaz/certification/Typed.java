package kz.ustaz.certification;

import java.util.Optional;
import kz.ustaz.common.Refused;

/** What people type. */
final class Typed {

    /** The longest comment or reason, in UTF-16 units. */
    static final int LONGEST = 1000;

    private Typed() {}

    /** Without NUL and halves of surrogate pairs, which databases cannot keep, and not longer than so much. */
    static String clean(String typed, int longest) {
        String few = typed.length() > longest ? typed.substring(0, longest) : typed;
        return few.codePoints()
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static Sheet clean(Sheet sheet) {
        var cleaned = sheet.withRemark(clean(sheet.remark(), LONGEST));
        for (var comment : sheet.comments().entrySet()) {
            cleaned = cleaned.withComment(comment.getKey(), clean(comment.getValue(), LONGEST));
        }
        return cleaned;
    }

    /** Empty for 1–1000 characters besides white space at the ends. */
    static Optional<Refused> refusalOfReason(String reason) {
        String why = reason.strip();
        return why.isEmpty() || why.length() > LONGEST
                ? Optional.of(new Refused("certification.refused.reason", LONGEST))
                : Optional.empty();
    }
}
