import Language
import Record

// Whose somebody is who leads a side or is given an office: 'Kim led the South Korean delegation', 'Morimoto was appointed deputy minister'.

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

    private static let auxiliaries: Set<String> = ["was", "were", "is", "has", "had", "been", "also", "then", "later"]
    private static let appointing: Set<String> = [
        "appointed", "named", "elected", "nominated", "chosen", "reappointed", "designated", "made",
    ]

    /// Gives the office to the name without one that is told to be given it.
    mutating func appointed(_ sentence: Range<Int>) {
        for mention in mentions where sentence.contains(mention.tokens.lowerBound) {
            guard case .person(let person) = mention.referent, people[person].role == nil else { continue }
            var i = mention.tokens.upperBound
            let start = i
            while i < sentence.upperBound, Self.auxiliaries.contains(document.lower(i)) { i += 1 }
            guard i > start, i + 1 < sentence.upperBound, Self.appointing.contains(document.lower(i)) else { continue }
            i += 1
            while i < sentence.upperBound,
                ["as", "to", "be", "its", "the", "a", "an", "new", "next"].contains(document.lower(i))
            {
                i += 1
            }
            guard
                let office = mentions.first(where: { $0.tokens.contains(i) && $0.tokens.lowerBound <= i }),
                case .official(let countries, let role?, false) = office.referent, role != "official",
                let match = reading.names.first(where: { match in
                    office.tokens.contains(match.tokens.lowerBound)
                        && match.entries.contains { if case .title = $0 { true } else { false } }
                }), var phrase = titles.phrase(around: match, in: sentence)
            else { continue }
            phrase.countries = countries
            phrase.role = role
            assign(phrase, to: person)
        }
    }
}
