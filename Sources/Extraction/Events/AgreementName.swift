import Language
import Record

/// The name of an agreement as worded: the noun with what stands before it, articles, quantities and sides left out.
enum AgreementName {
    private static let dropped: Set<String> = [
        "the", "a", "an", "this", "that", "these", "new", "several", "two", "three", "four", "five", "some", "other",
        "such", "any", "no", "first",
        "final", "their", "his", "its", "historic", "landmark", "recent", "last", "latest", "both", "more", "further",
        "another", "one", "separate",
        "similar", "possible", "formal", "own", "proposed", "number",
    ]

    /// 'the New START treaty': a capital that no sentence begins with belongs to the name.
    private static func isProperNew(_ token: Int, _ r: EventReader) -> Bool {
        r.clause.lower(token) == "new" && r.document.tokens[token].shape.contains(.capitalized)
            && r.document.sentences[r.document.sentence(of: token)].lowerBound < token
            && r.document.tokens[token + 1].shape.contains(.capitalized)
    }

    static func read(_ n: Int, _ r: EventReader) -> String? {
        let document = r.document
        var first = n
        for child in r.syntax.children(n)
        where child < n && [.compound, .amod, .nummod, .nmodPoss, .flat].contains(r.syntax.relations[child]) {
            let word = r.clause.lower(child)
            let hyphened = r.document.text(child + 1) == "-"
            guard !dropped.contains(word) || hyphened || isProperNew(child, r), r.syntax.relations[child] != .nmodPoss
            else { continue }
            if let mention = r.reading.mention(at: child), case .country = mention.referent,
                r.syntax.relations[child] == .amod
            {
                continue
            }
            first = min(first, r.syntax.subtree(child).filter { $0 < n }.min() ?? child)
        }
        while first < n,
            dropped.contains(r.clause.lower(first)) && r.document.text(first + 1) != "-" && !isProperNew(first, r)
                || document.tokens[first].shape.contains(.mark) || [.adp, .det].contains(r.syntax.tags[first])
        { first += 1 }
        var end = n + 1
        let limit = document.sentences[document.sentence(of: n)].upperBound
        if let trigger = r.nouns[n] { end = max(end, trigger.tokens.upperBound) }
        // 'on economic cooperation', 'to establish a hotline', 'Treaty of Rome': up to six words on.
        if end + 1 < limit, ["on", "of", "for"].contains(r.clause.lower(end)) {
            var stop = end + 1
            while stop < limit, stop - end < 7,
                document.tokens[stop].shape.contains(.letters) || document.text(stop) == "-", !r.syntax.isVerb(stop),
                r.syntax.tags[stop] != .aux,
                ![
                    "in", "at", "on", "with", "between", "by", "from", "after", "which", "that", "to", "during", "when",
                    "under", "as", "while", "before",
                ].contains(
                    r.clause.lower(stop)) || stop == end + 1
            {
                stop += 1
            }
            while stop > end + 1, ["and", "the", "of", "for", "a"].contains(r.clause.lower(stop - 1)) { stop -= 1 }
            if stop > end + 1, !r.reading.dates.contains(where: { $0.tokens.contains(end + 1) }) { end = stop }
        }
        guard end - first >= 2 || (r.nouns[n]?.noun.isSure ?? false) else { return nil }
        return document.line(first..<end)
    }
}
