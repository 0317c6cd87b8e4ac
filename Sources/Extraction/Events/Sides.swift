import Record

/// Whose act it is, and towards whom, for an act read from a verb and its noun.
enum Sides {
    static func read(_ kind: EventKind, verb v: Int, noun n: Int, isSubject: Bool, _ r: EventReader) -> Actors {
        var actors = Actors()
        if !isSubject, !(r.syntax.relations[v] == .acl && r.syntax.heads[v] == n) {
            if r.clause.isPassive(v) {
                actors.merge(r.actors([v], ["by"]))
            } else if let subject = r.clause.subject(v) {
                actors.merge(r.clause.actors(subject))
            }
        } else {
            actors.merge(r.actors([v], ["by"]))
        }
        let owners = r.owners(n)
        switch kind {
        case .agreement, .relations, .rupture, .launch, .suspension, .resumption, .withdrawal:
            actors.merge(owners)
            actors.merge(r.actors([n], ["with", "between", "among", "of", "to", "by", "from", "involving"]))
            actors.merge(r.actors([v], ["with", "between", "among"]))
            if kind == .rupture || kind == .withdrawal { actors.merge(r.actors([v], ["from"])) }
            // The ambassador's own state and the one they are sent to.
            if kind == .rupture { actors.merge(near(n, r)) }
            if actors.parties.count < 2, let possessor = r.syntax.child(n, [.nmodPoss]),
                r.clause.lower(possessor) == "their"
            {
                actors.isPair = true
            }
        case .sanction, .sanctionRelief:
            actors.merge(owners)
            actors.merge(r.actors([n, v], ["on", "against", "upon", "from", "targeting", "over"]))
        case .protest:
            actors.merge(owners)
            if let mention = r.reading.mention(at: n) { actors.add(mention, r.reading) }
            actors.merge(r.actors([n, v], ["to", "with", "against", "from"]))
        case .aid:
            actors.merge(r.actors([n, v], ["to", "for", "from"]))
            if let to = r.syntax.child(v, [.iobj]) { actors.merge(r.clause.actors(to)) }
            actors.merge(owners)
        case .resolution:
            actors.merge(owners)
            actors.merge(r.actors([n], ["by", "of"]))
        default:
            actors.merge(owners)
            actors.merge(r.actors([n, v], ["with", "between", "to"]))
        }
        return actors
    }

    /// States named right behind an envoy: 'ambassador to China', 'ambassador in Tehran'.
    private static func near(_ n: Int, _ r: EventReader) -> Actors {
        var out = Actors()
        if let mention = r.reading.mention(at: n) {
            out.add(mention, r.reading)
            for token in mention.tokens {
                if let match = r.reading.names.first(where: { $0.tokens.contains(token) }),
                    let code = TitleReader.codes(match).first
                {
                    out.add(party: code)
                }
            }
        }
        out.merge(r.actors([n], ["to", "in", "from"]))
        return out
    }
}
