package kz.ustaz.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** The cookie in which the frame keeps the language of a browser. */
public final class LanguageCookie {

    private static final String NAME = "ustaz-language";

    private LanguageCookie() {}

    /** The code that a browser sends, whatever it is. */
    public static Optional<String> in(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** @param code of a language: letters only */
    public static Cookie of(String code, HttpServletRequest request) {
        var cookie = new Cookie(NAME, code);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
