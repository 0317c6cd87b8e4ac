import Record

/// One side receives somebody of another: 'Hu received Aso', 'Biden will host Ruto', 'was received by King Hussein'.
///
/// Refused: the reception of things ('received a letter', 'received aid') and of prizes.
struct ReceivedGuest: EventRule {
    static let name = "ReceivedGuest"
    static let start = RuleStart.verb

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v), !r.clause.classes(v).isDisjoint(with: ["receive", "host"]),
            let subject = r.clause.subject(v)
        else { return [] }
        var actors = r.clause.actors(subject)
        var guests = Actors()
        if r.clause.isPassive(v) {
            // 'Earlier rounds were hosted by Oman' tells of no guest.
            guard !actors.isEmpty else { return [] }
            guests = r.actors([v], ["by"])
        } else if let object = r.syntax.child(v, [.obj]) {
            // 'host talks' is the talks' own rule.
            // 'welcomed Abbas's call' receives nobody.
            guard r.reading.mention(at: object) != nil else { return [] }
            guests = r.clause.actors(object)
        }
        guard !guests.people.isEmpty || !guests.parties.isEmpty, !Set(guests.parties).isSubset(of: actors.parties)
        else { return [] }
        guard
            r.clause.lemma(v) != "welcome" && r.clause.lemma(v) != "receive" || !guests.people.isEmpty
                || isOfficial(r, v)
        else { return [] }
        let hosts = actors
        actors.merge(guests)
        // 'will welcome Bennett to the White House': the guest comes to the host's country.
        if !guests.people.isEmpty, let home = hosts.parties.first, r.reading.vocabulary.countries.byCode[home] != nil,
            r.window(after: v).contains(where: {
                r.clause.lower($0) == "to"
                    && (r.reading.mention(at: $0 + 1) ?? r.reading.mention(at: $0 + 2)).map { mention in
                        switch mention.referent {
                        case .country(let code, _): code == home
                        case .city(_, let code, _): code == home
                        default: false
                        }
                    } ?? false
            })
        {
            var visit = r.candidate(
                Self.name, .visit, r.assertion.verb(v), actors, trigger: v, heads: [v], toward: true)
            visit.visitor = guests
            visit.destination = home
            visit.place =
                visit.place ?? .init(name: r.reading.vocabulary.name(ofParty: home), country: home, isCity: false)
            visit.venue = r.venue(for: [v])
            var meeting = r.candidate(Self.name, .meeting, r.assertion.verb(v), actors, trigger: v, heads: [v])
            meeting.venue = visit.venue
            return [meeting, visit]
        }
        return [r.candidate(Self.name, .meeting, r.assertion.verb(v), actors, trigger: v, heads: [v])]
    }

    private func isOfficial(_ r: EventReader, _ v: Int) -> Bool {
        guard let object = r.syntax.child(v, [.obj]), let mention = r.reading.mention(at: object) else { return false }
        if case .official = mention.referent { return true }
        return false
    }
}
