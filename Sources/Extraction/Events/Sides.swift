import Record

/// Whose act it is, and towards whom, for an act read from a verb and its noun.
enum Sides {
    static func read(_ kind: EventKind, verb v: Int, noun n: Int, isSubject: Bool, _ r: EventReader) -> Actors {
        var actors = Actors()
        if !isSubject, !(r.syntax.relations[v] == .acl && r.syntax.heads[v] == n) {
            if r.clause.isPassive(v) {
                actors.merge(r.actors([v], ["by"]))
            } else if let deciders = deciders(v, r) {
                actors.merge(deciders)
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
                // 'sanctions imposed after the invasion of Ukraine': what led to them suffers none.
                let reasons: Set<String> = [
                    "after", "since", "following", "because", "despite", "when", "until", "before",
                ]
                for token in r.syntax.subtree(n).prefix(while: { $0 <= n || !reasons.contains(r.clause.lower($0)) })
                where token > n && token - n < 9 {
                    if let mention = r.reading.mention(at: token) { actors.add(mention, r.reading) }
                }
            }
        case .protest:
            actors.merge(owners)
            if let mention = r.reading.mention(at: n) { actors.add(mention, r.reading) }
            actors.merge(r.actors([n, v], ["to", "with", "against", "from"]))
            // 'was summoned to the foreign ministry in New Delhi': the ministry of where it stands.
            if actors.parties.count == 1, r.clause.isPassive(v), let place = r.place(for: [v, n]),
                let code = place.country,
                r.clause.obliques([v], ["to"]).contains(where: { r.clause.lower($0).hasPrefix("ministry") })
            {
                actors.add(party: code)
            }
        case .aid:
            actors.merge(r.actors([n, v], ["to", "for", "from"]))
            // 'granted Israel a credit', 'will provide the Philippines with a loan'
            for to in r.syntax.children(v) where [.iobj, .obj].contains(r.syntax.relations[to]) && to != n {
                actors.merge(r.clause.actors(to))
            }
            actors.merge(owners)
            // 'approved a loan to help the country's recovery': where the report is from.
            if actors.parties.count == 1, let code = r.countryMeant(after: v, besides: actors.parties) {
                actors.add(party: code)
            }
        case .resolution:
            actors.merge(owners)
            actors.merge(r.actors([n], ["by", "of"]))
            // Whom it is about: 'a resolution on Iran', 'a resolution censuring Iran'.
            actors.merge(r.actors([n], ["on", "against", "over", "about", "regarding", "concerning"]))
            for act in r.syntax.children(n, .acl) {
                if let object = r.syntax.child(act, [.obj]) { actors.merge(r.clause.actors(object)) }
                // 'a resolution calling on Sudan to …', 'demanding that Moscow withdraw'
                actors.merge(r.actors([act], ["on", "upon", "against"]))
                if let clause = r.syntax.child(act, [.ccomp]), let subject = r.syntax.child(clause, [.nsubj]) {
                    actors.merge(r.clause.actors(subject))
                }
            }
            actors.people = []
        default:
            actors.merge(owners)
            actors.merge(r.actors([n, v], ["with", "between", "to"]))
        }
        return actors
    }

    /// Whose decision it was: 'lambasted the decision by Washington to leave the treaty'.
    private static func deciders(_ v: Int, _ r: EventReader) -> Actors? {
        let nouns: Set<String> = [
            "decision", "decisions", "move", "moves", "plan", "plans", "promise", "pledge",
        ]
        // Where the tree hangs the verb elsewhere the words stand in a row.
        if v > 3, r.clause.lower(v - 1) == "to", let mention = r.reading.mention(at: v - 2),
            mention.tokens.lowerBound > 1, r.clause.lower(mention.tokens.lowerBound - 1) == "by",
            nouns.contains(r.clause.lower(mention.tokens.lowerBound - 2))
        {
            var actors = Actors()
            actors.add(mention, r.reading)
            return actors.parties.isEmpty ? nil : actors
        }
        let head = r.syntax.heads[v]
        guard head >= 0, r.syntax.relations[v] == .acl, nouns.contains(r.clause.lower(head)) else { return nil }
        var actors = r.actors([head], ["by", "of"])
        actors.merge(r.owners(head))
        return actors.parties.isEmpty ? nil : actors
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
