package kz.ustaz.question.tor;

import java.util.List;

/** What is right in one part. @param accepted each of these; the first is the plain answer @param why key of the reason */
public record Expected(List<String> accepted, String why) {

    public Expected {
        accepted = List.copyOf(accepted);
    }
}
