import Language
import Record

// Names told with a state and without an office: 'China's Lu Wei', 'Odd Lien, who speaks for Oslo'.

extension MentionBuilder {
    /// 'Denmark's Birgit Holm', 'Beijing's Lu Wei': nobody knows the name, but its letters suit the state.
    mutating func nationals(_ sentence: Range<Int>, _ capitals: Bool) {
        for match in reading.names(in: sentence) {
            let mark = match.tokens.upperBound
            guard mark + 1 < sentence.upperBound,
                ["'s", "’s"].contains(document.lower(mark)) || document.lower(mark) == "'"
            else { continue }
            let codes = TitleReader.codes(match)
            guard codes.count == 1, let code = codes.first, !reading.vocabulary.isBody(code) else { continue }
            let start = skippingHonorifics(mark + 1, sentence.upperBound)
            guard start < sentence.upperBound else { continue }
            if let mention = mentions.last(where: { $0.tokens.contains(start) }) {
                if case .person(let person) = mention.referent, people[person].country == nil {
                    people[person].country = code
                }
                continue
            }
            guard let name = scanner.name(at: start, limit: sentence.upperBound, capitals: capitals, afterTitle: true),
                name.count >= 2, name.count <= 5, !name.contains(where: { taken[$0] }),
                isPerson(name, of: code, sentence)
            else { continue }
            let person = add(name, nil)
            if people[person].country == nil { people[person].country = code }
            take(name, .person(person))
        }
    }

    /// 'Ri Song Chol of the foreign ministry', 'the State Department's Laura Penn'.
    mutating func ministryPeople(_ sentence: Range<Int>) {
        for mention in mentions where sentence.contains(mention.tokens.lowerBound) {
            guard case .person(let person) = mention.referent, people[person].role == nil else { continue }
            let before = mention.tokens.lowerBound - 1
            let after = mention.tokens.upperBound
            if before > sentence.lowerBound, ["'s", "’s"].contains(document.lower(before)),
                let match = scanner.match(at: before - 1), match.tokens.upperBound == before
            {
                employ(person, match, sentence)
            } else if after + 2 < sentence.upperBound, document.lower(after) == "of", document.lower(after + 1) == "the"
            {
                let start =
                    scanner.match(at: after + 2).map { isMinistry($0) ? after + 2 : $0.tokens.upperBound } ?? after + 2
                if let match = scanner.match(at: start), match.tokens.lowerBound == start {
                    employ(person, match, sentence)
                }
            }
        }
    }

    private func isMinistry(_ match: NameMatch) -> Bool {
        if case .ministry = match.entries[0] { true } else { false }
    }

    private mutating func employ(_ person: Int, _ match: NameMatch, _ sentence: Range<Int>) {
        guard case .ministry(let name, let country) = match.entries[0] else { return }
        people[person].role = match.tokens.map { document.lower($0) }.joined(separator: " ") + " official"
        people[person].level = .official
        people[person].ministry = name
        if people[person].country == nil { people[person].country = country ?? owner(of: match, sentence) }
    }

    /// Whether no word is one of a body's name and the letters suit the state.
    private func isPerson(_ name: Range<Int>, of code: String, _ sentence: Range<Int>) -> Bool {
        let next = name.upperBound
        if next < sentence.upperBound {
            guard !document.tokens[next].shape.contains(.capitalized) else { return false }
            guard reading.syntax.tags[next] != .noun else { return false }
        }
        guard
            name.allSatisfy({
                Institutions.shared.kind(document.lower($0)) == nil && !Portfolios.shared.has(document.lower($0))
                    && !document.tokens[$0].shape.contains(.allCaps)
            })
        else { return false }
        guard let scores = NameKinds.shared.scores(nameWords(name)), let best = scores.max(),
            let own = NameKinds.shared.score(of: code, in: scores)
        else { return false }
        return best - own < 5
    }

    /// 'Kubat Asanov for the Kyrgyz', 'Marit Lie, who leads for Oslo': whose somebody is.
    mutating func settleBehindNames(_ sentence: Range<Int>) {
        for mention in mentions where sentence.contains(mention.tokens.lowerBound) {
            guard case .person(let person) = mention.referent, people[person].country == nil else { continue }
            var i = mention.tokens.upperBound
            guard i + 1 < sentence.upperBound else { continue }
            if document.lower(i) == ",", document.lower(i + 1) == "who" {
                guard i + 4 < sentence.upperBound, Self.speaking.contains(document.lower(i + 2)) else { continue }
                i += document.lower(i + 2).hasPrefix("represent") ? 2 : 3
                guard document.lower(i) == "for" || document.lower(i).hasPrefix("represent") else { continue }
            } else if document.lower(i) != "for", document.lower(i) != "of" {
                continue
            }
            let start = document.lower(i + 1) == "the" ? i + 2 : i + 1
            guard let match = scanner.match(at: start), match.tokens.lowerBound == start,
                let code = TitleReader.codes(match).first
            else { continue }
            people[person].country = code
            if people[person].role == nil, document.lower(mention.tokens.upperBound) == "," {
                people[person].role = "representative"
                people[person].level = .envoy
            }
        }
    }

    private static let speaking: Set<String> = [
        "speaks", "spoke", "leads", "led", "negotiates", "negotiated", "signed", "represents", "represented", "acts",
        "acted", "sat", "sits",
    ]
}
