import Language
import Record

/// The name of the mechanism a meeting belongs to, where its words name one: 'six-party talks', 'the Strategic and Economic Dialogue',
/// 'the annual security dialogue', 'the third round of border talks'.
///
/// Refused: bare 'talks' and 'meeting', and summits without a name.
enum SeriesName {
    private static let recurrent: Set<String> = [
        "dialogue", "dialog", "consultations", "consultation", "forum", "mechanism", "commission", "round", "summit",
        "talks", "negotiations", "conference", "session", "committee", "process",
    ]
    private static let dropped: Set<String> = [
        "the", "a", "an", "this", "such", "similar", "annual", "latest", "last", "next", "first", "second", "third",
        "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "new", "regular", "upcoming", "planned", "recent", "previous", "formal", "another", "further", "two",
        "direct", "high", "fresh", "stalled",
        "round", "their", "his", "its", "current", "ongoing", "day", "-", "three", "early", "long",
    ]

    static func read(_ n: Int, _ r: EventReader) -> String? {
        let word = r.clause.lower(n)
        guard recurrent.contains(word) else { return nil }
        let children = r.syntax.children(n).filter {
            $0 < n && [.compound, .amod, .nummod, .flat, .nmodPoss].contains(r.syntax.relations[$0])
        }
        let modifiers = children.flatMap { r.syntax.subtree($0) }.filter { $0 < n }.sorted()
        let capital =
            r.document.tokens[n].shape.contains(.capitalized) && !r.document.capitals[r.document.sentence(of: n)]
        let numbered =
            modifiers.contains { ["annual", "biennial", "regular"].contains(r.clause.lower($0)) || ordinal($0, r) }
            || (r.syntax.heads[n] >= 0 && r.clause.lower(r.syntax.heads[n]) == "round"
                && r.syntax.relations[n] == .nmod)
        let partied = modifiers.contains { ["party", "way", "nation"].contains(r.clause.lower($0)) }
        guard numbered || partied || (capital && modifiers.count >= 1) else { return nil }
        var first = n
        for token in modifiers.reversed() {
            if r.syntax.relations[token] == .nmodPoss { break }
            guard token == first - 1 || r.document.text(token + 1) == "-" else { break }
            let lower = r.clause.lower(token)
            // 'six-party', 'five-nation': the number and its hyphen belong to the name.
            if partied, token < n - 1, lower == "-" || r.document.text(token + 1) == "-" {
                first = token
                continue
            }
            if dropped.contains(lower) || ordinal(token, r), !(partied && r.document.text(token + 1) == "-") {
                // 'high-level maritime consultation': the half behind the hyphen goes with the one before it.
                if lower == "-", first == token + 1, dropped.contains(r.clause.lower(token - 1)) { first += 1 }
                break
            }
            first = token
        }
        guard first < n else { return nil }
        return r.document.line(first..<n + 1)
    }

    private static func ordinal(_ token: Int, _ r: EventReader) -> Bool {
        (r.reading.vocabulary.dateWords[r.document.tokens[token].word] ?? []).contains { $0.kind == .ordinal }
            || (r.clause.lower(token).first?.isNumber ?? false)
                && ["st", "nd", "rd", "th"].contains { r.clause.lower(token).hasSuffix($0) }
    }
}
