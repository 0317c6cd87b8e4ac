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
            for office in person.offices {
                guard let code = office.country ?? person.country, !["former", "late"].contains(office.tenure ?? ""),
                    wanted?.contains(office.role) ?? !Self.isGeneral(office.role),
                    question.office?.country.map({ $0 == code }) ?? true, seen.insert(office.role + code).inserted
                else { continue }
                let all = try tenures(office.role, of: code, until: question.asOf).sorted {
                    ($0.first?.number ?? .max, $0.name) < ($1.first?.number ?? .max, $1.name)
                }
                guard let at = all.firstIndex(where: { $0.id == person.id || $0.name == person.name }) else { continue }
                let country = partyName(code)
                known.append(all[at].sentence(in: country))
                let found: Tenure? =
                    switch question.neighbour {
                    case .before: at > 0 ? all[at - 1] : nil
                    case .after: at + 1 < all.count ? all[at + 1] : nil
                    case .since, .none: all[at]
                    }
                guard let found else { continue }
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

    private static func isGeneral(_ role: String) -> Bool {
        ["leader", "official", "envoy", "diplomat"].contains(role)
    }
}
