import Record

/// One side receives somebody of another: 'Hu received Aso', 'Biden will host Ruto', 'was received by King Hussein'.
///
/// Refused: the reception of things ('received a letter', 'received aid') and of prizes.
struct ReceivedGuest: EventRule {
    static let name = "ReceivedGuest"

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v), !r.clause.classes(v).isDisjoint(with: ["receive", "host"]), let subject = r.clause.subject(v) else { return [] }
        var actors = r.clause.actors(subject)
        var guests = Actors()
        if r.clause.isPassive(v) {
            guests = r.actors([v], ["by"])
        } else if let object = r.syntax.child(v, [.obj]) {
            // 'host talks' is the talks' own rule.
            if r.nouns[object] != nil, r.reading.mention(at: object) == nil { return [] }
            guests = r.clause.actors(object)
        }
        guard !guests.people.isEmpty || !guests.parties.isEmpty, !Set(guests.parties).isSubset(of: actors.parties) else { return [] }
        guard r.clause.lemma(v) != "welcome" && r.clause.lemma(v) != "receive" || !guests.people.isEmpty || isOfficial(r, v) else { return [] }
        actors.merge(guests)
        return [r.candidate(Self.name, .meeting, r.assertion.verb(v), actors, trigger: v, heads: [v])]
    }

    private func isOfficial(_ r: EventReader, _ v: Int) -> Bool {
        guard let object = r.syntax.child(v, [.obj]), let mention = r.reading.mention(at: object) else { return false }
        if case .official = mention.referent { return true }
        return false
    }
}
