import Record

/// Somebody in office is asked to come: 'invited Putin to visit his ranch', 'invited the premier to Ottawa', 'was invited by Bush to
/// Washington'.
///
/// Needs a guest in office of another state. Refused: invitations to talks, ceremonies and organisations, and guests who were not invited.
struct InvitedGuest: EventRule {
    static let name = "InvitedGuest"
    static let start = RuleStart.verb(["invite"])

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v), r.clause.lemma(v) == "invite" else { return [] }
        let isPassive = r.clause.isPassive(v)
        let object = isPassive ? r.syntax.child(v, [.nsubjPass]) : r.syntax.child(v, [.obj])
        guard let object, let mention = r.reading.mention(at: object), isInOffice(mention, r) else { return [] }
        var guest = Actors()
        guest.add(mention, r.reading)
        guest.merge(r.clause.actors(object))
        var hosts = Actors()
        if isPassive {
            hosts = r.actors([v], ["by"])
        } else if let subject = r.clause.subject(v) {
            hosts = r.clause.doers(v)
            if hosts.isEmpty { hosts = r.clause.actors(subject) }
        }
        guard guest.parties.count == 1 else { return [] }
        let told = r.assertion.verb(v)
        if let refusal = told.refusal { return [candidate(.refused(refusal), guest, hosts, nil, v, [v], r)] }
        let act = r.syntax.children(v).first {
            [.xcomp, .advcl, .ccomp].contains(r.syntax.relations[$0]) && r.syntax.isVerb($0)
                && r.syntax.penn[$0] == .vb
        }
        if let act {
            guard !r.clause.classes(act).isDisjoint(with: ["visit", "go"]) else { return [] }
            let place =
                r.destinations(after: act, ["to", "in"]).first
                ?? r.syntax.child(act, [.obj]).flatMap { r.reading.mention(at: $0) }.flatMap(r.place)
            return [candidate(Assertion(status: .planned), guest, hosts, place, act, [act], r)]
        }
        let toward = r.clause.obliques([v], ["to"]).compactMap { r.reading.mention(at: $0) }.compactMap(r.place).first
        guard let place = toward ?? r.destinations(after: v, ["to"]).first else { return [] }
        return [candidate(Assertion(status: .planned), guest, hosts, place, v, [v], r)]
    }

    private func candidate(
        _ told: Assertion, _ guest: Actors, _ hosts: Actors, _ place: Candidate.Place?, _ trigger: Int, _ heads: [Int],
        _ r: EventReader
    ) -> Candidate {
        let home = hosts.parties.first { !r.reading.vocabulary.isBody($0) && !guest.parties.contains($0) }
        let code = place?.country ?? home
        var actors = guest
        if let code { actors.add(party: code) }
        var out = r.candidate(Self.name, .visit, told, actors, trigger: trigger, heads: heads, toward: true)
        out.visitor = guest
        out.destination = code
        out.place =
            place ?? code.map { .init(name: r.reading.vocabulary.name(ofParty: $0), country: $0, isCity: false) }
        if code == nil || guest.parties == [code ?? ""] { out.assertion = .refused("nowhere to go is told") }
        // The day of asking is not the day of coming.
        if heads == [trigger], r.clause.lemma(trigger) == "invite" {
            out.date = nil
            out.dateWords = nil
            out.basis = nil
        }
        return out
    }

    private func isInOffice(_ mention: Mention, _ r: EventReader) -> Bool {
        switch mention.referent {
        case .person(let person): r.reading.people[person].country != nil
        case .official(let countries, let role?, _): countries.count == 1 && role != "official"
        default: false
        }
    }
}
