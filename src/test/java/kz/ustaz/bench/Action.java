package kz.ustaz.bench;

import java.util.Locale;

/** What a trainee does, thirty times in an attempt, each done when the server's answer holds the new state. */
enum Action {
    OPEN_SIGN_IN,
    SIGN_IN,
    OPEN_COURSE,
    OPEN_QUIZ,
    START,
    CHOOSE,
    NEXT_PAGE,
    FINISH,
    HAND_IN;

    static final int IN_AN_ATTEMPT = 30;

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
