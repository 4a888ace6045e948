package kz.ustaz.demo;

import kz.ustaz.question.Answer;
import kz.ustaz.question.Choice;
import kz.ustaz.question.Kinds;
import kz.ustaz.question.Tokens;
import kz.ustaz.question.Variant;
import kz.ustaz.quiz.Item;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers as who knows: what must be typed stands in the author's files, and what is no plain choice is tried out. */
record Key(Kinds kinds, JdbcClient sql) {

    Answer right(Item item, Variant variant) {
        return switch (item.kind()) {
            case "choice" -> chosen(item, variant);
            case "numeric" -> Answer.of("number", structure(item).path("value").asString());
            case "short" ->
                Answer.of("text", structure(item).path("accept").path(0).asString());
            default -> new Guess(kinds.get(item.kind()), item.question(), variant).best();
        };
    }

    private static Answer chosen(Item item, Variant variant) {
        String right = item.question().choices().stream()
                .filter(Choice::right)
                .map(Choice::id)
                .findFirst()
                .orElseThrow();
        return Answer.of("choice", variant.hidden() instanceof Tokens tokens ? tokens.token(right) : right);
    }

    private JsonNode structure(Item item) {
        return JsonMapper.shared()
                .readTree(sql.sql("select document from item_revision where id = ?")
                        .param(item.revision())
                        .query(String.class)
                        .single())
                .path("structure");
    }
}
