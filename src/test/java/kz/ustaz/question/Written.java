package kz.ustaz.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Problem;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;

/** An item as an author writes it, for tests: one YAML text for its structure and one for each language. */
final class Written {

    static final Kinds KINDS = new Kinds(Kinds.standard());

    private final String structure;
    private final Map<String, String> texts = new LinkedHashMap<>();
    final Problems problems = new Problems();

    private Written(String structure) {
        this.structure = structure;
    }

    static Written item(String structure) {
        return new Written(structure);
    }

    Written in(String language, String text) {
        texts.put(language, text);
        return this;
    }

    ItemSource source() {
        var read = new LinkedHashMap<String, Fields>();
        texts.forEach((language, text) -> read.put(language, fields(language + "/quiz.yml", text)));
        return new ItemSource(fields("quiz.yml", structure), "en", read);
    }

    private Fields fields(String file, String text) {
        return new Fields(Yaml.read(file, text, problems).orElseThrow(), problems);
    }

    /** Reads it as its caller does, who closes the mappings afterwards. */
    Question read(String kind) {
        var source = source();
        var question = KINDS.get(kind).read(source);
        source.structure().done();
        source.texts().values().forEach(Fields::done);
        return question;
    }

    Question good(String kind) {
        var question = read(kind);
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.list().toString());
        }
        return question;
    }

    List<String> complaints(String kind) {
        read(kind);
        return problems.list().stream().map(Problem::toString).toList();
    }

    // ---- one good item of each kind; the marker words in the hidden parts must never reach a browser

    static Map<String, Written> examples() {
        var examples = new LinkedHashMap<String, Written>();
        examples.put("choice", choice());
        examples.put("multiple", multiple("partial"));
        examples.put("truefalse", item("right: true").in("en", "text: Escrow is a trusted third party."));
        examples.put(
                "numeric", item("{value: 1234.5, tolerance: 0.5, unit: USD}").in("en", "text: How much?"));
        examples.put("short", item("accept: [Secretword, Zweitwort]").in("en", "text: Which word?"));
        examples.put("matching", matching());
        examples.put("ordering", ordering());
        examples.put("gap", gap());
        examples.put("classify", classify());
        examples.put("error", error("tell: true"));
        examples.put("hotspot", hotspot());
        examples.put("tor", tor("relays: 10"));
        examples.put("essay", essay());
        return examples;
    }

    static Written essay() {
        return item("criteria: [{id: idone, points: 2}, {id: idtwo, points: 1}]")
                .in("en", """
                text: Explain it.
                criteria:
                  idone: {name: hiddenremark, levels: {0: hiddenremark, 1: hiddenremark, 2: hiddenremark}}
                  idtwo: {name: hiddenremark, levels: {0: hiddenremark, 1: hiddenremark}}
                """);
    }

    static Written choice() {
        return item("""
                options:
                  - {id: idone}
                  - {id: idtwo, right: true}
                  - {id: idthree}
                """).in("en", """
                text: Which *one*?
                options:
                  idone: {text: First, feedback: hiddenremark}
                  idtwo: Second
                  idthree: Third
                """);
    }

    static Written multiple(String scoring) {
        return item("""
                scoring: %s
                options:
                  - {id: idone, right: true}
                  - {id: idtwo, right: true}
                  - {id: idthree, right: true}
                  - {id: idfour}
                  - {id: idfive}
                """.formatted(scoring)).in("en", """
                text: Which ones?
                options:
                  idone: First
                  idtwo: {text: Second, feedback: hiddenremark}
                  idthree: Third
                  idfour: Fourth
                  idfive: Fifth
                """);
    }

    static Written matching() {
        return item("""
                left: [idone, idtwo, idthree]
                right: [tgtone, tgttwo, tgtthree, tgtfour]
                pairs: {idone: tgttwo, idtwo: tgtone, idthree: tgtfour}
                """).in("en", """
                text: What belongs together?
                left: {idone: One, idtwo: Two, idthree: Three}
                right: {tgtone: I, tgttwo: II, tgtthree: III, tgtfour: IV}
                """);
    }

    static Written ordering() {
        return item("order: [idone, idtwo, idthree, idfour]").in("en", """
                text: In which order?
                options: {idone: First, idtwo: Second, idthree: Third, idfour: Fourth}
                """);
    }

    static Written gap() {
        return item("""
                gaps:
                  - {id: idone, accept: [Secretword, Zweitwort]}
                  - {id: idtwo, options: [tgtone, tgttwo, tgtthree], right: tgttwo}
                """).in("en", """
                text: Fill the gaps.
                passage: "Money lay with the {idone}, until the buyer {idtwo} the parcel."
                options: {tgtone: sent, tgttwo: confirmed, tgtthree: lost}
                """);
    }

    static Written classify() {
        return item("""
                things: [idone, idtwo, idthree, idfour]
                groups: [tgtone, tgttwo]
                belongs: {idone: tgttwo, idtwo: tgtone, idthree: tgttwo, idfour: tgtone}
                """).in("en", """
                text: Into which group?
                things: {idone: One, idtwo: Two, idthree: Three, idfour: Four}
                groups: {tgtone: Even, tgttwo: Odd}
                """);
    }

    static Written error(String more) {
        return item("""
                segments: [idone, idtwo, idthree, idfour, idfive]
                wrong: [idtwo, idfour]
                """ + more).in("en", """
                text: What is not so?
                segments:
                  idone: A guard knows the address.
                  idtwo: {text: The middle relay too., feedback: hiddenremark}
                  idthree: The exit does not.
                  idfour: The site knows the client.
                  idfive: Nobody knows all.
                """);
    }

    static Written hotspot() {
        return item("""
                grid: 4x3
                regions:
                  - {id: idone, cells: [B2, C2]}
                  - {id: idtwo, cells: [A1-A2, D3]}
                """).in("en", """
                text: Where are they?
                picture: "![A plan of rooms](/media/%s.svg)"
                regions: {idone: hiddenremark one, idtwo: hiddenremark two}
                """.formatted("a".repeat(64)));
    }

    static Written tor(String parameters) {
        return item(parameters).in("en", "text: Who sees *what*?");
    }
}
