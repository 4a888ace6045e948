package kz.ustaz.proofs;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ustaz.testing.VaadinClient.Exchange;
import tools.jackson.databind.json.JsonMapper;

/** Every byte that a browser sent and got, headers and bodies, with nothing taken out but what is listed here. */
record Transcript(List<String> exchanges) {

    /** What differs from session to session by chance or time. No hash of the content is among it: none is sent. */
    private static final Map<String, Pattern> APART = new TreeMap<>(Map.of(
            "session id", Pattern.compile("(?<=JSESSIONID=)[0-9A-F]{32}(?=;)"),
            "token against forged requests", Pattern.compile("(?<=name=\"_csrf\" content=\")[\\w-]{96}(?=\")"),
            "the same in the form", Pattern.compile("(?<=\"key\":\"value\",\"feat\":3,\"value\":\")[\\w-]{96}(?=\")"),
            "the same as sent", Pattern.compile("(?m)(?:(?<=^_csrf=)|(?<=&_csrf=))[\\w-]{96}(?=&|$)"),
            "key of Vaadin's page", Pattern.compile("(?<=\"(Vaadin-Security-Key|csrfToken)\":\")[0-9a-f-]{36}(?=\")"),
            "id of a style sheet",
                    Pattern.compile(
                            "(?<=\\{\"id\":\")[0-9a-f-]{36}(?=\",\"loadMode\":\"EAGER\",\"type\":\"STYLESHEET\")"),
            "id of Vaadin's push", Pattern.compile("(?<=\"Vaadin-Push-ID\":\")[0-9a-f-]{36}(?=\")"),
            "nonce of scripts", Pattern.compile("(?<=nonce[=-]\"?)[\\w-]{22}(?=[\"'])"),
            "the time of the answer", Pattern.compile("(?m)(?<=^date: ).*$|(?<=; Expires=)[^;]*(?=; Max-Age=)"),
            "the port", Pattern.compile("(?<=http://localhost:)\\d+")));

    /** Flow keeps the names of events in no order but that of their addresses in memory. They are sorted here. */
    private static final Pattern CONSTANTS = Pattern.compile("(?<=\"constants\":)\\{.*?\\}(?=,\"changes\":)");

    static Transcript of(List<Exchange> exchanges) {
        return new Transcript(exchanges.stream().map(Transcript::text).toList());
    }

    private static String text(Exchange exchange) {
        String text = exchange.method() + " " + exchange.path() + "\n" + exchange.sent() + "\n\n" + exchange.status()
                + "\n" + String.join("\n", exchange.headers()) + "\n\n" + exchange.body();
        for (var apart : APART.entrySet()) {
            text = apart.getValue().matcher(text).replaceAll("<" + apart.getKey() + ">");
        }
        return CONSTANTS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(sorted(found.group())));
    }

    private static String sorted(String json) {
        return JsonMapper.shared().readTree(json).properties().stream()
                .map(Object::toString)
                .sorted()
                .toList()
                .toString();
    }

    /** The first place where it is not the same, with some of what stands around it. */
    Optional<String> differenceFrom(Transcript other) {
        for (int i = 0; i < Math.max(exchanges.size(), other.exchanges.size()); i++) {
            String mine = i < exchanges.size() ? exchanges.get(i) : "";
            String its = i < other.exchanges.size() ? other.exchanges.get(i) : "";
            if (!mine.equals(its)) {
                int at = Arrays.mismatch(mine.toCharArray(), its.toCharArray());
                return Optional.of("exchange " + i + "\n" + around(mine, at) + "\ninstead of\n" + around(its, at));
            }
        }
        return Optional.empty();
    }

    private static String around(String text, int at) {
        return text.lines().findFirst().orElse("") + " … "
                + text.substring(Math.min(text.length(), Math.max(0, at - 200)), Math.min(text.length(), at + 200));
    }
}
