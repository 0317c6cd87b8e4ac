import Extraction
import Record

extension Composer {
    /// Who held an office before or after somebody, or since when somebody is seen in it.
    func neighbourAnswer(_ question: Question) throws -> Answer {
        guard let name = question.query.people.first else { return try nearest(question) }
        let people = try facts.people(named: name)
        guard !people.isEmpty else { return try personAnswer(question) }
        let wanted = question.office.map { Vocabulary.inUse.roles(like: $0.role) }
        var lines: [String] = []
        var holders: [Answer.Holder] = []
        var seen: Set<String> = []
        var known: [String] = []
        for person in people {
            let exact = person.offices.filter { $0.role == question.office?.role }
            for office in exact.isEmpty ? person.offices : exact {
                guard let code = office.country ?? person.country, !["former", "late"].contains(office.tenure ?? ""),
                    wanted?.contains(office.role) ?? !Self.isGeneral(office.role),
                    question.office?.country.map({ $0 == code }) ?? true, seen.insert(office.role + code).inserted
                else { continue }
                let country = partyName(code)
                // In the very wording first: a deputy and a vice minister may be two offices.
                let own = try tenures(office.role, of: code, until: question.asOf, joined: false).filter {
                    $0.office.role == office.role
                }
                let wide = try tenures(office.role, of: code, until: question.asOf)
                if let told = own.first(where: { $0.id == person.id }) { known.append(told.sentence(in: country)) }
                if question.neighbour == .before, let told = try toldPredecessor(of: person, in: office.role) {
                    lines.append("\(told.name), by the article's words.")
                    lines += quoted([told.said])
                    holders.append(
                        .init(name: told.name, role: office.role, country: code, citation: told.said.citation))
                    continue
                }
                guard
                    let found = Self.neighbour(of: person, question.neighbour, in: own)
                        ?? Self.neighbour(of: person, question.neighbour, in: wide)
                else { continue }
                lines.append(found.sentence(in: country))
                lines += found.citation
                holders.append(found.holder)
            }
        }
        if question.neighbour != .since { lines += known.prefix(1).map { "Counted from: " + $0 } }
        guard !holders.isEmpty else {
            let side = question.neighbour == .before ? "before" : "after"
            return Answer(
                question: question, found: false,
                lines: ["Not known: the articles held name nobody in the office \(side) \(people[0].name)."] + known)
        }
        return Answer(question: question, found: true, lines: lines, people: holders)
    }

    private static func neighbour(
        of person: KnownEntity, _ side: Question.Neighbour, in tenures: [Tenure]
    ) -> Tenure? {
        let all = tenures.sorted { ($0.first?.number ?? .max, $0.name) < ($1.first?.number ?? .max, $1.name) }
        guard let at = all.firstIndex(where: { $0.id == person.id || $0.name == person.name }) else { return nil }
        switch side {
        case .before: return at > 0 ? all[at - 1] : nil
        case .after: return at + 1 < all.count ? all[at + 1] : nil
        case .since, .none: return all[at]
        }
    }

    private static func isGeneral(_ role: String) -> Bool {
        ["leader", "official", "envoy", "diplomat"].contains(role)
    }
}
