import Language
import Record

// Whose officials they are where nobody says so.

extension MentionBuilder {
    /// Whose officials are: their leader's by name, their owner's by the words before, else the likeliest state's.
    mutating func settleCountries() {
        for i in people.indices {
            guard let leader = leader(people[i]) else { continue }
            if let told = people[i].country {
                // 'Congo President Sassou-Nguesso', 'Korean leader Kim': the name says which of the two.
                if Self.namesakes.contains(where: { $0.contains(told) && $0.contains(leader.country) }) {
                    people[i].country = dated(leader.country)
                }
            } else {
                people[i].country = dated(leader.country)
            }
        }
        for i in people.indices where people[i].country == nil && people[i].role != nil {
            if isWeak(i) {
                people[i].role = nil
            } else {
                people[i].country = owner(ofOfficial: i) ?? nearby(i) ?? soleOwner(ofOfficial: i)
            }
        }
        weighStates()
    }

    /// The body or state that alone has such an office: a fisheries commissioner is the European Union's.
    private func soleOwner(ofOfficial person: Int) -> String? {
        guard let role = people[person].role, let code = reading.vocabulary.nationalRoles[role],
            reading.vocabulary.isBody(code)
                || [.headOfState, .headOfGovernment, .party].contains(people[person].level ?? .official)
        else { return nil }
        return dated(code)
    }

    /// Settles whose the others are by all the signs of the article, the clear ones first, as they tell of the rest.
    private mutating func weighStates() {
        for chance in [0.8, 0.35] {
            guard people.contains(where: { $0.country == nil && $0.role != nil }) else { return }
            let evidence = StateEvidence(self)
            for i in people.indices where people[i].country == nil && people[i].role != nil {
                guard let likeliest = evidence.likeliest(for: i), likeliest.chance >= chance else { continue }
                people[i].country = likeliest.code
            }
        }
    }

    /// A chairman or director of nothing that is told is a company's more often than a state's.
    private func isWeak(_ person: Int) -> Bool {
        guard people[person].ministry == nil, let role = people[person].role, people[person].tenure != "acting" else {
            return false
        }
        return Self.weak.contains(role)
    }

    static let weak: Set<String> = [
        "chairman", "chairwoman", "chairperson", "director", "head", "chief", "manager", "captain", "lieutenant",
        "sergeant", "administrator", "executive director", "managing director", "vice chairman", "deputy director",
        "deputy chairman", "deputy head", "chief executive", "officer", "director general",
    ]

    /// States of one name.
    private static let namesakes: [Set<String>] = [["CD", "CG", "ZR"], ["KR", "KP"], ["GN", "GQ", "GW"]]

    private func dated(_ code: String) -> String { reading.vocabulary.state(code, on: reading.published) }

    /// Whose an official is by the words right before the office: 'its', 'In Chile,', 'the Ugandan delegation led by',
    /// 'members of the Japanese parliament and'.
    private func owner(ofOfficial person: Int) -> String? {
        guard let name = people[person].mentions.first,
            let start = mentions.first(where: { mention in
                mention.referent == .person(person) && mention.tokens.contains(name.lowerBound)
            })?.tokens.lowerBound, start > 0
        else { return nil }
        let sentence = document.sentences[document.sentence(of: start)]
        // 'the head of the opposition delegation' is of the state whose opposition was told of.
        if let side = ["opposition", "rebel"].first(where: { people[person].role?.contains($0) ?? false }),
            let told = mentions.last(where: { mention in
                mention.tokens.upperBound <= start && state(of: mention) != nil
                    && mention.tokens.contains { document.lower($0).hasPrefix(side) && isSide(mention) }
            })
        {
            return state(of: told)
        }
        guard start > sentence.lowerBound else { return nil }
        switch document.lower(start - 1) {
        // Mostly that of the subject.
        case "its": return firstState(in: sentence.lowerBound..<start - 1) ?? stateBefore(sentence)
        case "'s" where ["country", "nation", "kingdom", "republic", "government"].contains(document.lower(start - 2)):
            // The country is the one that the sentence is about.
            return firstState(in: sentence.lowerBound..<start) ?? stateBefore(sentence)
        case "by":
            guard start - 2 >= sentence.lowerBound, ["led", "headed"].contains(document.lower(start - 2)) else {
                return nil
            }
            // 'the Ugandan delegation was led by Foreign Minister Kategaya'
            return mentions.last { mention in
                guard case .official = mention.referent else { return false }
                return mention.tokens.lowerBound >= max(sentence.lowerBound, start - 8)
                    && mention.tokens.upperBound < start
            }.flatMap(state(of:))
        case "and", ",":
            let from = max(sentence.lowerBound, start - 6)
            if document.lower(start - 1) == "," {
                // 'In Chile, Foreign Minister Silva Cimma'
                guard let place = mentions.first(where: { $0.tokens.upperBound == start - 1 }),
                    place.tokens.lowerBound - 1 >= sentence.lowerBound,
                    document.lower(place.tokens.lowerBound - 1) == "in",
                    opensClause(place.tokens.lowerBound - 1, sentence)
                else { return nil }
                return state(of: place)
            }
            return mentions.last {
                $0.tokens.lowerBound >= from && $0.tokens.upperBound < start && isAdjective($0)
            }.flatMap(state(of:))
        default: return nil
        }
    }

    /// 'the Syrian opposition', 'the rebels', and no ambassador held by them.
    private func isSide(_ mention: Mention) -> Bool {
        switch mention.referent {
        case .organization, .official(_, nil, _): true
        default: false
        }
    }

    private func opensClause(_ token: Int, _ sentence: Range<Int>) -> Bool {
        token <= sentence.lowerBound + 1 || document.tokens[token - 1].shape.contains(.mark)
    }

    private func isAdjective(_ mention: Mention) -> Bool {
        switch mention.referent {
        case .country(_, .adjective), .official: true
        default: false
        }
    }

    func state(of mention: Mention) -> String? {
        switch mention.referent {
        case .country(let code, _), .city(_, let code, true): code
        case .official(let countries, _, _): countries.count == 1 ? countries[0] : nil
        case .ministry(_, let country): country
        case .organization(let code): code
        default: nil
        }
    }

    /// The state that the sentence before this one tells of first.
    private func stateBefore(_ sentence: Range<Int>) -> String? {
        let number = document.sentence(of: sentence.lowerBound)
        guard number > 0 else { return nil }
        return firstState(in: document.sentences[number - 1])
    }

    private func firstState(in tokens: Range<Int>) -> String? {
        mentions.filter { tokens.contains($0.tokens.lowerBound) }
            .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }.first { state(of: $0) != nil }.flatMap(state(of:))
    }

    func leader(_ person: Person) -> Leader? {
        reading.vocabulary.leaders.leader(named: person.words, in: reading.published?.year)
            ?? person.role.flatMap { role in
                reading.vocabulary.leaders.leader(named: person.words, as: role, in: reading.published?.year)
            }
    }

    /// A state named as the owner of the clause a person stands in: 'China said … its ambassador Li'.
    func nearby(_ person: Int) -> String? {
        guard let first = people[person].mentions.first else { return nil }
        let sentence = document.sentences[document.sentence(of: first.lowerBound)]
        if people[person].level == .spokesperson || people[person].ministry != nil || people[person].level == .minister
        {
            let number = document.sentence(of: first.lowerBound)
            let from = document.sentences[max(0, number - 1)].lowerBound
            for mention in mentions.reversed()
            where mention.tokens.lowerBound >= from && mention.tokens.lowerBound < sentence.upperBound
                && mention.tokens.upperBound <= first.lowerBound
            {
                switch mention.referent {
                case .ministry(_, let country?): return country
                case .country(let code, .metonym): return code
                default: continue
                }
            }
        }
        return nil
    }
}
