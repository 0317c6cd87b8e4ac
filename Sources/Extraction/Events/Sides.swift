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
            actors.merge(r.actors([n, v], ["on", "against", "upon", "from", "targeting", "over", "to", "of"]))
            // 'restrictions on travel to Cuba': deeper in the phrase.
            if actors.parties.count < 2 {
                for token in r.syntax.subtree(n) where token > n && token - n < 9 {
                    if let mention = r.reading.mention(at: token) { actors.add(mention, r.reading) }
                }
            }
        case .protest:
            actors.merge(owners)
            if let mention = r.reading.mention(at: n) { actors.add(mention, r.reading) }
            actors.merge(r.actors([n, v], ["to", "with", "against", "from"]))
        case .aid:
            actors.merge(r.actors([n, v], ["to", "for", "from"]))
            // 'granted Israel a credit', 'will provide the Philippines with a loan'
            for to in r.syntax.children(v) where [.iobj, .obj].contains(r.syntax.relations[to]) && to != n {
                actors.merge(r.clause.actors(to))
            }
            actors.merge(owners)
        case .resolution:
            actors.merge(owners)
            actors.merge(r.actors([n], ["by", "of"]))
            // Whom it is about: 'a resolution on Iran', 'a resolution censuring Iran'.
            actors.merge(r.actors([n], ["on", "against", "over", "about", "regarding", "concerning"]))
            for act in r.syntax.children(n, .acl) {
                if let object = r.syntax.child(act, [.obj]) { actors.merge(r.clause.actors(object)) }
            }
            actors.people = []
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
