import Language
import Record

// A name behind an office whose complement stands between: 'China's envoy to the islands, Guo Lin,'.

extension MentionBuilder {
    /// Where the comma stands that closes the complement of an office; nil where a verb or somebody else comes first.
    ///
    /// Gives 'of the Uzbek team' to an office that says nothing without it, and the state in it to one that has none.
    func commaBehindComplement(_ phrase: inout TitlePhrase, _ sentence: Range<Int>) -> Int? {
        let start = phrase.tokens.upperBound
        guard start < sentence.upperBound else { return nil }
        if Self.adverbs.contains(document.lower(start)) {
            return start + 1 < sentence.upperBound && document.lower(start + 1) == "," ? start + 1 : nil
        }
        // 'the head of the Polisario delegation': the complement's noun, behind the state that was read.
        if start > phrase.titleEnd, start + 1 < sentence.upperBound, Self.groups.contains(document.lower(start)),
            document.lower(start + 1) == ","
        {
            phrase.role += " of " + document.lower(start)
            return start + 1
        }
        let preposition = document.lower(start)
        guard ["of", "in", "to", "for", "at", "from", "on"].contains(preposition), !phrase.isPlural else { return nil }
        var owner: [String] = []
        var i = start + 1
        while i < sentence.upperBound, i - start < 11, document.lower(i) != "," {
            guard !taken[i], ![.verb, .aux].contains(reading.syntax.tags[i]),
                Self.isInside(document.lower(i), document.tokens[i])
            else { return nil }
            if owner.isEmpty, let match = scanner.match(at: i), match.tokens.lowerBound == i {
                owner = TitleReader.codes(match)
            }
            i += 1
        }
        guard i < sentence.upperBound, document.lower(i) == ",", i > start + 1 else { return nil }
        if phrase.countries.isEmpty, preposition == "of" || preposition == "from", owner.count == 1 {
            phrase.countries = owner
        }
        if Self.needsComplement(phrase.role), i - start <= 7 {
            phrase.role += " " + (start..<i).map { document.lower($0) }.joined(separator: " ")
        }
        return i
    }

    /// 'the defence minister, Army General Serik Omarov': ranks stand between an office and the name.
    func skippingRanks(_ start: Int, _ limit: Int) -> Int {
        var i = skippingHonorifics(start, limit)
        if i + 1 < limit, ["army", "air", "rear", "vice", "lieutenant", "major", "fleet"].contains(document.lower(i)),
            document.tokens[i].shape.contains(.capitalized), scanner.match(at: i) == nil
        {
            i += 1
        }
        while i < limit, document.tokens[i].shape.contains(.capitalized), let match = scanner.match(at: i),
            match.tokens.lowerBound == i,
            match.entries.contains(where: { if case .title(_, .military, _) = $0 { true } else { false } })
        {
            i = skippingHonorifics(match.tokens.upperBound, limit)
        }
        return i
    }

    private static func isInside(_ word: String, _ token: Token) -> Bool {
        token.shape.contains(.letters) || token.shape.contains(.clitic) || ["-", "'s", "'", "’s", "’"].contains(word)
    }

    private static let groups: Set<String> = ["delegation", "team", "side", "mission", "group", "negotiators", "party"]
    private static let adverbs: Set<String> = ["here", "there", "elect", "designate"]

    /// 'head', 'leader': an office only together with what it heads.
    static func needsComplement(_ role: String) -> Bool { weak.contains(role) || role == "leader" || role == "member" }
}
