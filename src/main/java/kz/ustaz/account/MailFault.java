package kz.ustaz.account;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail was not sent.
 *
 * @param word for the audit: three digits of the mail server, {@code sign-in}, {@code unreachable} or {@code other}
 * @param line for the administrator, 1–{@value #LONGEST} characters of what the server or the network said, without the
 *     address that it was for
 * @param whole whether the next mail would fail alike
 */
record MailFault(String word, String line, boolean whole) {

    static final int LONGEST = 300;

    private static final Pattern CODE = Pattern.compile("(?<![\\d.])[45]\\d\\d(?=[ -])");

    static MailFault of(MailException failure, MailAddress to) {
        String said = causes(start(failure))
                .map(cause -> String.valueOf(cause.getMessage())
                        .replaceAll("[\\p{Cntrl}\\s]+", " ")
                        .strip())
                .filter(text -> !text.isEmpty() && !text.equals("null"))
                .distinct()
                .collect(Collectors.joining("; "));
        String line = Pattern.compile(Pattern.quote(to.value()), Pattern.CASE_INSENSITIVE)
                .matcher(said.isEmpty() ? start(failure).getClass().getSimpleName() : said)
                .replaceAll("…");
        boolean signIn = failure instanceof MailAuthenticationException;
        boolean unreachable = failure instanceof MailSendException && failure.getCause() != null;
        var code = CODE.matcher(line);
        String word = signIn ? "sign-in" : code.find() ? code.group() : unreachable ? "unreachable" : "other";
        return new MailFault(word, cut(line), signIn || unreachable);
    }

    /** Spring tells of one mail's failure beside it, and of the connection's as its cause. */
    private static Throwable start(MailException failure) {
        if (failure.getCause() instanceof Throwable cause) {
            return cause;
        }
        return failure instanceof MailSendException sending
                ? sending.getFailedMessages().values().stream()
                        .<Throwable>map(one -> one)
                        .findFirst()
                        .orElse(failure)
                : failure;
    }

    private static Stream<Throwable> causes(Throwable first) {
        return Stream.<@Nullable Throwable>iterate(
                        first, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                .limit(10)
                .flatMap(Stream::ofNullable);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
