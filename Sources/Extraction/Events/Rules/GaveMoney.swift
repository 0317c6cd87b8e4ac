import Record

/// A government gives or pledges money or goods counted in money to another: 'will provide $10 million to', 'pledged 100 million baht',
/// 'donated 618,000 vaccine doses to Jamaica', 'committed another 15 million dollars'.
///
/// Needs a state or body that gives and one that receives; companies, prices and budgets of its own are refused.
struct GaveMoney: EventRule {
    static let name = "GaveMoney"
    static let start = RuleStart.verb(verbs)
    private static let verbs: Set<String> = [
        "provide", "give", "grant", "donate", "pledge", "contribute", "commit", "lend", "allocate", "offer", "extend",
        "send", "announce", "deposit", "disburse", "transfer", "earmark", "promise", "put", "make", "set", "approve",
        "release", "inject", "advance", "unveil",
    ]
    /// What only with its second word gives: 'put up', 'make available', 'set aside'.
    private static let seconds: [String: Set<String>] = [
        "put": ["up"], "make": ["available"], "set": ["aside"],
    ]
    private static let goods: Set<String> = [
        "dollars", "million", "billion", "mln", "bln", "dlrs", "euros", "yen", "pounds", "baht", "doses", "tons",
        "tonnes", "yuan", "rubles", "roubles", "marks", "francs", "rupees", "crore", "lakh", "won", "rand", "pesos",
        "kroner", "kronor", "dinars", "riyals", "dirhams", "ringgit", "lira", "liras", "zlotys", "forints", "parcels",
        "tents", "trillion",
    ]

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v), Self.verbs.contains(r.clause.lemma(v)),
            let object = r.syntax.child(v, [.obj])
                ?? (r.clause.isPassive(v) ? r.clause.subject(v) : money(behind: v, r))
        else { return [] }
        let sentence = r.document.sentences[r.document.sentence(of: v)]
        let line = v + 1..<max(v + 1, min(v + 14, sentence.upperBound))
        let words = (r.clause.isPassive(v) ? Array(r.syntax.subtree(object).prefix(12)) : Array(line)).map {
            r.clause.lower($0)
        }
        guard words.contains(where: isMoney) || !Self.goods.isDisjoint(with: words) else { return [] }
        // 'the 20 million new jobs promised by the leaders'
        if words.contains(where: { ["jobs", "people", "voters", "visitors", "tourists", "workers"].contains($0) }),
            !words.contains(where: isMoney),
            Self.goods.subtracting(["million", "billion", "trillion"]).isDisjoint(with: words)
        {
            return []
        }
        // 'will give up 10 billion euros'
        if r.clause.lemma(v) == "give", words.first == "up" { return [] }
        if let second = Self.seconds[r.clause.lemma(v)], second.isDisjoint(with: words.prefix(10)),
            second.isDisjoint(with: line.map { r.clause.lower($0) })
        {
            return []
        }
        guard r.nouns[object]?.noun.noun != "aid" else { return [] }
        var actors = Actors()
        if r.clause.isPassive(v) {
            actors.merge(r.actors([v], ["by"]))
        } else if let subject = r.clause.subject(v) {
            actors.merge(r.clause.actors(subject))
        }
        guard !actors.parties.isEmpty else { return [] }
        let giver = actors.parties
        actors.merge(r.actors([v, object], ["to", "for", "in"]))
        if let to = r.syntax.child(v, [.iobj]) { actors.merge(r.clause.actors(to)) }
        // 'is providing $25 million in humanitarian assistance to Sudan'
        if actors.parties.count == giver.count,
            let to = line.first(where: { r.clause.lower($0) == "to" && r.syntax.tags[$0] != .part }),
            let mention = r.reading.mention(at: to + 1) ?? r.reading.mention(at: min(to + 2, sentence.upperBound - 1))
        {
            actors.add(mention, r.reading)
        }
        // 'granted Ethiopia $600 million', 'will provide the Philippines with 100 million euros': who stands right behind the verb.
        if actors.parties.count == giver.count, !r.clause.isPassive(v),
            let mention = r.reading.mention(at: v + 1) ?? r.reading.mention(at: min(v + 2, sentence.upperBound - 1)),
            line.contains(mention.tokens.lowerBound)
        {
            actors.add(mention, r.reading)
        }
        // 'has earmarked six million dollars to pay for wells in Niger'
        if actors.parties.count == giver.count, !r.clause.isPassive(v),
            let mention = line.lazy.compactMap({ r.reading.mention(at: $0) }).first(where: {
                guard case .country = $0.referent, $0.tokens.lowerBound > v + 1 else { return false }
                return ["in", "to", "for", "of", "across"].contains(r.clause.lower($0.tokens.lowerBound - 1))
            })
        {
            actors.add(mention, r.reading)
        }
        // 'will provide $10 million to support violence reduction': for whom stands elsewhere in the article.
        if actors.parties.count == giver.count, !actors.isPair {
            guard giver.count == 1,
                r.syntax.children(v).contains(where: { [.advcl, .xcomp].contains(r.syntax.relations[$0]) })
                    || r.syntax.children(object).contains(where: {
                        r.clause.preposition($0) == "for" || r.syntax.relations[$0] == .acl
                    })
                    || line.contains(where: { r.nouns[$0]?.noun.noun == "aid" })
            else { return [] }
            // One who gives to both sides of a quarrel gives to the two that it is about.
            if let one = r.completed(giver, at: v) {
                for code in one { actors.add(party: code) }
            } else if let two = r.completed([], besides: giver, at: v) {
                for code in two { actors.add(party: code) }
            }
        }
        actors.people = []
        return [r.candidate(Self.name, .aid, r.assertion.verb(v), actors, trigger: v, heads: [v, object])]
    }

    /// '$', 'US$', 'C$', '€': a sign of money, by itself or with its country.
    private func isMoney(_ word: String) -> Bool {
        word.hasSuffix("$") || word.hasPrefix("$") || word.hasPrefix("€") || word.hasPrefix("£")
    }

    /// The sum right behind the verb, where the tree sees no object: 'will give £87 million in aid'.
    private func money(behind v: Int, _ r: EventReader) -> Int? {
        let end = min(v + 5, r.document.sentences[r.document.sentence(of: v)].upperBound)
        return (v + 1..<max(v + 1, end)).first {
            isMoney(r.clause.lower($0)) || Self.goods.contains(r.clause.lower($0))
        }
    }
}
