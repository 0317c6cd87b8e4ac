import Language
import Record

// Who several officials are that one phrase means: 'the two leaders', 'the Danish and Finnish foreign ministers'.

extension Reading {
    /// Indexes into `people` of those whom a plural office or a pair means; empty when nobody is named.
    ///
    /// Offices of told states mean whoever holds them in the article; 'the two presidents' the two of that office named last
    /// before, of two states.
    func holders(of mention: Mention) -> [Int] {
        switch mention.referent {
        case .official(let countries, let role?, true) where countries.count > 1:
            return countries.compactMap { holder(of: role, in: $0) }
        case .pair:
            let noun = document.lower(mention.tokens.upperBound - 1)
            guard let kind = PairNoun(noun) else { return [] }
            return lastTwo(before: mention.tokens.lowerBound, kind)
        default: return []
        }
    }

    /// The only holder of an office of a state that the article names.
    private func holder(of role: String, in country: String) -> Int? {
        let found = people.indices.filter { i in
            guard people[i].country == country, let held = people[i].role, people[i].tenure != "former" else {
                return false
            }
            return held == role || role == "leader" && people[i].level?.isLeading ?? false
        }
        return found.count == 1 ? found.first : nil
    }

    private func lastTwo(before token: Int, _ kind: PairNoun) -> [Int] {
        var out: [Int] = []
        for mention in mentions.reversed() where mention.tokens.upperBound <= token {
            guard case .person(let person) = mention.referent, !out.contains(person),
                let country = people[person].country,
                people[person].tenure != "former", kind.fits(people[person]),
                !out.contains(where: { people[$0].country == country })
            else { continue }
            out.append(person)
            if out.count == 2 { return out.reversed() }
        }
        return []
    }
}

/// What the noun of 'the two …' says of who they are.
private enum PairNoun {
    case leaders, anybody
    case role(String)

    init?(_ noun: String) {
        switch noun {
        case "leaders": self = .leaders
        case "men", "women", "officials", "diplomats", "ministers": self = .anybody
        case "presidents", "premiers", "chancellors": self = .role(String(noun.dropLast()))
        default: return nil
        }
    }

    func fits(_ person: Person) -> Bool {
        switch self {
        case .leaders: person.level?.isLeading ?? false
        case .anybody: person.role != nil
        case .role(let role): person.role.map { $0.hasSuffix(role) } ?? false
        }
    }
}

extension RoleLevel {
    /// Whether the press calls its holders leaders.
    fileprivate var isLeading: Bool { self == .headOfState || self == .headOfGovernment }
}
