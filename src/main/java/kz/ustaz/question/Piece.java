package kz.ustaz.question;

import java.util.List;
import java.util.function.Function;
import kz.ustaz.common.Localized;

/**
 * Something the trainee picks, pairs or places.
 *
 * @param token stands for it in this attempt only
 * @param text Markdown
 */
public record Piece(String token, Localized text) {

    /** The pieces for ids, in their order. */
    public static List<Piece> of(List<String> ids, Tokens tokens, Function<String, Localized> text) {
        return ids.stream()
                .map(id -> new Piece(tokens.token(id), text.apply(id)))
                .toList();
    }

    /** The text behind a token; empty for a foreign one. */
    public static Localized text(List<Piece> pieces, String token) {
        return pieces.stream()
                .filter(piece -> piece.token.equals(token))
                .map(Piece::text)
                .findFirst()
                .orElse(Localized.EMPTY);
    }
}
