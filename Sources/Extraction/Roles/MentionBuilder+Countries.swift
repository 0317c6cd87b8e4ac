import Language
import Record

// Whose officials they are where nobody says so.

extension MentionBuilder {
    /// Officials without a stated country are of the dateline's, or of the state named most: wires leave out their own.
    mutating func settleCountries() {
        var counts: [String: Int] = [:]
        for mention in mentions {
            if case .country(let code, _) = mention.referent { counts[code, default: 0] += 1 }
        }
        for i in people.indices where people[i].country == nil {
            guard let leader = leader(people[i]) else { continue }
            people[i].country = leader.country
        }
        let lead = people.first { $0.country != nil && $0.role != nil }?.country
        let home = reading.dateline?.country ?? lead
        for i in people.indices where people[i].country == nil && people[i].role != nil {
            let national = people[i].role.flatMap { role in
                reading.vocabulary.nationalRoles[role]
                    ?? reading.vocabulary.nationalRoles.first {
                        role.hasPrefix($0.key + " for ") || role.hasPrefix($0.key + " of ")
                    }?.value
            }
            people[i].country =
                nearby(i) ?? national ?? leader(people[i])?.country ?? home
                ?? counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
    }

    func leader(_ person: Person) -> Leader? {
        reading.vocabulary.leaders.leader(named: person.words, in: reading.published?.year)
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
