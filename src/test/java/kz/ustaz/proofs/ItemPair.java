package kz.ustaz.proofs;

import java.util.List;

/**
 * An item of one kind, written twice: what is asked is the same, what marks it is not. Where {@code MARK} stands, the
 * course puts a random word, in one and the other a different one.
 *
 * @param one structure with a key
 * @param other structure with another key
 * @param texts the same for both
 * @param rightByOne what to choose or type by what can be read on the page; wrong by the other key
 * @param rightByOther right by the other key, wrong by the one
 */
public record ItemPair(
        String kind, String one, String other, String texts, List<String> rightByOne, List<String> rightByOther) {

    /** One pair of each kind. To a new kind belongs a pair here. */
    public static final List<ItemPair> ALL = List.of(
            new ItemPair("choice", """
                    options: [{id: a-right-MARK, right: true}, {id: b-right-MARK}, {id: c-right-MARK}]
                    """, """
                    options: [{id: a-right-MARK}, {id: b-right-MARK, right: true}, {id: c-right-MARK}]
                    """, """
                    text: Which *one*?
                    options:
                      a-right-MARK: {text: First, feedback: feedback-MARK}
                      b-right-MARK: {text: Second, feedback: feedback-MARK}
                      c-right-MARK: Third
                    """, List.of("First"), List.of("Second")),
            new ItemPair("multiple", """
                    options: [{id: a-right-MARK, right: true}, {id: b-right-MARK, right: true}, {id: c-right-MARK}]
                    """, """
                    options: [{id: a-right-MARK}, {id: b-right-MARK}, {id: c-right-MARK, right: true}]
                    """, """
                    text: Which ones?
                    options:
                      a-right-MARK: North
                      b-right-MARK: {text: South, feedback: feedback-MARK}
                      c-right-MARK: {text: West, feedback: feedback-MARK}
                    """, List.of("North", "South"), List.of("West")),
            new ItemPair(
                    "truefalse",
                    "right: true",
                    "right: false",
                    "text: Escrow is a trusted third party.",
                    List.of("True"),
                    List.of("False")),
            new ItemPair("numeric", """
                    value: 17.5
                    tolerance: 0.5
                    unit: "%"
                    """, """
                    value: 23
                    tolerance: 0.5
                    unit: "%"
                    """, "text: How much?", List.of("17.9"), List.of("23")),
            new ItemPair(
                    "short",
                    "accept: [escrow, accepted-MARK]",
                    "accept: [vendor, accepted-MARK]",
                    "text: Which word?",
                    List.of("Escrow"),
                    List.of("Vendor")),
            new ItemPair(
                    "matching",
                    """
                    left: [l1-right-MARK, l2-right-MARK]
                    right: [r1-right-MARK, r2-right-MARK, r3-right-MARK]
                    pairs: {l1-right-MARK: r1-right-MARK, l2-right-MARK: r2-right-MARK}
                    """,
                    """
                    left: [l1-right-MARK, l2-right-MARK]
                    right: [r1-right-MARK, r2-right-MARK, r3-right-MARK]
                    pairs: {l1-right-MARK: r3-right-MARK, l2-right-MARK: r1-right-MARK}
                    """,
                    """
                    text: What belongs together?
                    left: {l1-right-MARK: Almaty, l2-right-MARK: Paris}
                    right: {r1-right-MARK: steppe, r2-right-MARK: river, r3-right-MARK: mountain}
                    """,
                    List.of("Almaty → steppe", "Paris → river"),
                    List.of("Almaty → mountain", "Paris → steppe")),
            new ItemPair(
                    "ordering",
                    // an order that is the key is never asked first but drawn again: the seed draws neither of these
                    "order: [a-right-MARK, b-right-MARK, c-right-MARK, d-right-MARK]",
                    "order: [d-right-MARK, c-right-MARK, b-right-MARK, a-right-MARK]",
                    """
                    text: In which order?
                    options: {a-right-MARK: Dawn, b-right-MARK: Noon, c-right-MARK: Dusk, d-right-MARK: Night}
                    """,
                    List.of("Dawn", "Noon", "Dusk", "Night"),
                    List.of("Night", "Dusk", "Noon", "Dawn")),
            new ItemPair(
                    "gap",
                    """
                    gaps:
                      - {id: g1-right-MARK, accept: [escrow, accepted-MARK]}
                      - {id: g2-right-MARK, options: [o1-right-MARK, o2-right-MARK], right: o1-right-MARK}
                    """,
                    """
                    gaps:
                      - {id: g1-right-MARK, accept: [vendor, accepted-MARK]}
                      - {id: g2-right-MARK, options: [o1-right-MARK, o2-right-MARK], right: o2-right-MARK}
                    """,
                    """
                    text: Fill the gaps.
                    passage: "Money lay in {g1-right-MARK}, and was {g2-right-MARK} later."
                    options: {o1-right-MARK: released, o2-right-MARK: returned}
                    """,
                    List.of("Gap 1 → Escrow", "Gap 2 → released"),
                    List.of("Gap 1 → Vendor", "Gap 2 → returned")),
            new ItemPair(
                    "classify",
                    """
                    things: [t1-right-MARK, t2-right-MARK]
                    groups: [g1-right-MARK, g2-right-MARK]
                    belongs: {t1-right-MARK: g1-right-MARK, t2-right-MARK: g2-right-MARK}
                    """,
                    """
                    things: [t1-right-MARK, t2-right-MARK]
                    groups: [g1-right-MARK, g2-right-MARK]
                    belongs: {t1-right-MARK: g2-right-MARK, t2-right-MARK: g1-right-MARK}
                    """,
                    """
                    text: Into which group?
                    things: {t1-right-MARK: Ishim, t2-right-MARK: Alatau}
                    groups: {g1-right-MARK: plain, g2-right-MARK: ridge}
                    """,
                    List.of("Ishim → plain", "Alatau → ridge"),
                    List.of("Ishim → ridge", "Alatau → plain")),
            new ItemPair("error", """
                    segments: [s1-right-MARK, s2-right-MARK, s3-right-MARK]
                    wrong: [s1-right-MARK]
                    tell: true
                    """, """
                    segments: [s1-right-MARK, s2-right-MARK, s3-right-MARK]
                    wrong: [s3-right-MARK]
                    tell: true
                    """, """
                    text: What is not so?
                    segments:
                      s1-right-MARK: {text: Snow is warm., feedback: feedback-MARK}
                      s2-right-MARK: Rain falls.
                      s3-right-MARK: {text: Wind blows., feedback: feedback-MARK}
                    """, List.of("Snow is warm."), List.of("Wind blows.")),
            new ItemPair(
                    "hotspot",
                    """
                    grid: 4x3
                    regions: [{id: r1-right-MARK, cells: [B2, C2]}, {id: r2-right-MARK, cells: [A1]}]
                    """,
                    """
                    grid: 4x3
                    regions: [{id: r1-right-MARK, cells: [D3]}, {id: r2-right-MARK, cells: [A3-B3]}]
                    """,
                    """
                    text: Where are they?
                    picture: "![A plan of rooms](media/plan.svg)"
                    regions: {r1-right-MARK: feedback-MARK, r2-right-MARK: feedback-MARK}
                    """,
                    List.of("Marker 1 → A1", "Marker 2 → C2"),
                    List.of("Marker 1 → D3", "Marker 2 → A3")),
            new ItemPair(
                    "tor",
                    """
                    destinations: [https]
                    log: {no-flag: 1}
                    weights: {circuits: 0, matrix: 1, log: 0}
                    """,
                    """
                    destinations: [https]
                    log: {no-flag: 1}
                    weights: {circuits: 0, matrix: 0, log: 1}
                    """,
                    "text: Who sees what?",
                    List.of(
                            "Internet provider: client’s IP → Yes",
                            "Internet provider: that Tor is used → Depends",
                            "Internet provider: site name → No",
                            "Internet provider: page content → No",
                            "Guard relay: client’s IP → Yes",
                            "Guard relay: that Tor is used → Yes",
                            "Guard relay: site name → No",
                            "Guard relay: page content → No",
                            "Middle relay: client’s IP → No",
                            "Middle relay: that Tor is used → Yes",
                            "Middle relay: site name → No",
                            "Middle relay: page content → No",
                            "Exit relay: client’s IP → No",
                            "Exit relay: that Tor is used → Yes",
                            "Exit relay: site name → Yes",
                            "Exit relay: page content → No",
                            "Web site: client’s IP → No",
                            "Web site: that Tor is used → Yes",
                            "Web site: site name → Yes",
                            "Web site: page content → Yes"),
                    List.of("Line 1: → Not an exit")),
            new ItemPair("essay", """
                    criteria: [{id: c1-right-MARK, points: 1}]
                    """, """
                    markers: 2
                    criteria: [{id: c1-right-MARK, points: 1}]
                    """, """
                    text: What is it for?
                    criteria:
                      c1-right-MARK: {name: right-MARK, levels: {0: right-MARK, 1: right-MARK}}
                    """, List.of("For trust."), List.of("For money.")),
            new ItemPair("word", """
                    words: [ox, bee, owl]
                    right: ox
                    weight: weight-MARK
                    """, """
                    words: [ox, bee, owl]
                    right: bee
                    weight: weight-MARK
                    """, """
                    text: Which is small?
                    feedback: feedback-MARK
                    """, List.of("ox"), List.of("bee")));

    /** Whether only people can say what is right: then it waits for them, whatever is written. */
    public boolean waits() {
        return kind.equals("essay");
    }

    /** @throws AssertionError if nobody wrote one */
    static ItemPair of(String kind) {
        return ALL.stream()
                .filter(pair -> pair.kind.equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no pair of items is written for the kind " + kind));
    }
}
