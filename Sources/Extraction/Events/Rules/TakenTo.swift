import Record

/// A journey, or somebody else, takes an official somewhere: 'a tour that will take him to France and Germany',
/// 'Cavallo accompanied Menem to Costa Rica', 'will also bring him on to Qatar'.
///
/// Refused: goods, prisoners and troops that are taken (no named official).
struct TakenTo: EventRule {
    static let name = "TakenTo"
    static let start = RuleStart.verb([
        "take", "bring", "accompany", "lead", "carry", "send", "dispatch", "despatch",
    ])

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v),
            ["take", "bring", "accompany", "lead", "carry", "send", "dispatch", "despatch"].contains(r.clause.lemma(v)),
            let object = r.syntax.child(v, [.obj, .iobj]) ?? (r.reading.mention(at: v + 1) != nil ? v + 1 : nil)
        else { return [] }
        var visitor = r.clause.actors(object)
        let isSent = ["send", "dispatch", "despatch"].contains(r.clause.lemma(v))
        if isSent {
            guard visitor.people.isEmpty == false || isMission(object, r) else { return [] }
            // 'has sent his deputy to Jakarta': the deputy goes, not he.
            if let mention = r.reading.mention(at: object), case .official = mention.referent { visitor.people = [] }
            // 'Malaysia sent its deputy minister there': the sender's own.
            if visitor.parties.isEmpty, let subject = r.clause.subject(v) {
                for party in r.clause.actors(subject).parties.prefix(1) { visitor.add(party: party) }
            }
        } else {
            guard !visitor.people.isEmpty else { return [] }
        }
        if r.clause.lemma(v) == "accompany", let subject = r.clause.subject(v) {
            visitor.merge(r.clause.actors(subject))
        }
        var places = r.destinations(after: v, ["to", "through"])
        if places.isEmpty,
            let there = r.window(after: v).first(where: { ["there", "here"].contains(r.clause.lower($0)) }),
            let place = r.clause.lower(there) == "here" ? r.home : r.lastPlace(before: v, besides: visitor.parties)
        {
            places = [place]
        }
        let told = r.assertion.verb(v)
        return places.compactMap { place in
            guard let code = place.country else { return nil }
            var goes = visitor
            goes.parties.removeAll { $0 == code }
            goes.people.removeAll { r.reading.people[$0].country == code }
            guard !goes.parties.isEmpty else { return nil }
            var actors = goes
            actors.add(party: code)
            var candidate = r.candidate(Self.name, .visit, told, actors, trigger: v, heads: [v], toward: true)
            candidate.visitor = goes
            candidate.destination = code
            candidate.place = place
            return candidate
        }
    }

    /// Officials who are sent and come back; ambassadors stay, and troops visit nobody.
    private func isMission(_ object: Int, _ r: EventReader) -> Bool {
        guard let mention = r.reading.mention(at: object), case .official = mention.referent else { return false }
        return ["envoy", "delegation", "minister", "emissary", "mission", "team", "secretary", "delegations", "envoys"]
            .contains(r.clause.lower(mention.tokens.upperBound - 1))
    }
}
