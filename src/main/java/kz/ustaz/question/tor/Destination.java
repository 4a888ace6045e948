package kz.ustaz.question.tor;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where a circuit leads. */
public enum Destination {
    HTTP,
    HTTPS,
    ONION;

    static final List<String> WORDS = Stream.of(values()).map(Destination::word).toList();

    /** In the author's file and in the names of an answer's parts. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean usesExit() {
        return this != ONION;
    }

    /** Who could see something on the way, from the client to the other end. */
    List<Observer> observers() {
        return usesExit()
                ? List.of(Observer.PROVIDER, Observer.GUARD, Observer.MIDDLE, Observer.EXIT, Observer.SITE)
                : List.of(Observer.PROVIDER, Observer.GUARD, Observer.MIDDLE, Observer.SERVICE);
    }
}
