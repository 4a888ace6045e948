package kz.ustaz.account;

import java.time.Duration;

/** What a one-time link is for and how long it lives. */
enum LinkPurpose {
    FIRST_ADMINISTRATOR(Duration.ofMinutes(30)),
    INVITATION(Duration.ofHours(24)),
    RESET(Duration.ofHours(24));

    final Duration life;

    LinkPurpose(Duration life) {
        this.life = life;
    }
}
