import Language
import Record

// Whose somebody is who leads a side: 'Kim Ki-woong led the South Korean delegation'.

extension MentionBuilder {
    private static let groups: Set<String> = ["delegation", "team", "side", "negotiators", "mission", "party"]
    private static let leading: Set<String> = ["led", "leads", "headed", "heads", "leading", "heading", "lead", "head"]

    /// Gives the state of a delegation to the name without one that leads it.
    mutating func leaders(_ sentence: Range<Int>) {
        for mention in mentions where sentence.contains(mention.tokens.lowerBound) {
            guard case .official(let codes, _, _) = mention.referent, codes.count == 1, let code = codes.first,
                Self.groups.contains(document.lower(mention.tokens.upperBound - 1))
                    || mention.tokens.upperBound < sentence.upperBound
                        && Self.groups.contains(document.lower(mention.tokens.upperBound))
            else { continue }
            guard let person = leader(before: mention, sentence) ?? leader(behind: mention, sentence),
                people[person].country == nil
            else { continue }
            people[person].country = code
        }
    }

    private func leader(before mention: Mention, _ sentence: Range<Int>) -> Int? {
        var i = mention.tokens.lowerBound - 1
        while i > sentence.lowerBound, ["the", "a", "its"].contains(document.lower(i)) { i -= 1 }
        guard i > sentence.lowerBound, Self.leading.contains(document.lower(i)) else { return nil }
        let verb = i
        return mentions.filter { $0.tokens.upperBound <= verb && sentence.contains($0.tokens.lowerBound) }
            .sorted { $0.tokens.lowerBound > $1.tokens.lowerBound }
            .lazy.compactMap { other in
                if case .person(let person) = other.referent, verb - other.tokens.upperBound < 14 {
                    person
                } else {
                    nil
                }
            }.first
    }

    private func leader(behind mention: Mention, _ sentence: Range<Int>) -> Int? {
        var i = mention.tokens.upperBound
        if i < sentence.upperBound, Self.groups.contains(document.lower(i)) { i += 1 }
        while i < sentence.upperBound, ["was", "is", "were", "being", "also", ","].contains(document.lower(i)) {
            i += 1
        }
        if i < sentence.upperBound, Self.leading.contains(document.lower(i)) || document.lower(i) == "represented" {
            i += 1
        }
        guard i + 1 < sentence.upperBound, document.lower(i) == "by" else { return nil }
        let other = mentions.first { $0.tokens.lowerBound == i + 1 }
        if let other, case .person(let person) = other.referent { return person }
        return nil
    }
}
