package kz.ustaz.question.tor;

/** What the client wants to reach. @param name an address that leads nowhere */
public record Visit(Destination destination, String name) {

    /** Of the name of its kind. */
    String key() {
        return "question.tor.destination." + destination.word();
    }
}
