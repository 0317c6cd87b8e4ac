import Record

/// A government gives or pledges money or goods counted in money to another: 'will provide $10 million to', 'pledged 100 million baht',
/// 'donated 618,000 vaccine doses to Jamaica', 'committed another 15 million dollars'.
///
/// Needs a state or body that gives and one that receives; companies, prices and budgets of its own are refused.
struct GaveMoney: EventRule {
    static let name = "GaveMoney"
    private static let verbs: Set<String> = [
        "provide", "give", "grant", "donate", "pledge", "contribute", "commit", "lend", "allocate", "offer", "extend",
        "send", "announce", "deposit", "disburse", "transfer", "earmark",
    ]
    private static let goods: Set<String> = [
        "dollars", "million", "billion", "mln", "bln", "dlrs", "euros", "yen", "pounds", "baht", "doses", "tons",
        "tonnes", "yuan", "rubles", "marks", "francs",
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
        guard words.contains("$") || words.contains("€") || words.contains("£") || !Self.goods.isDisjoint(with: words)
        else { return [] }
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
        // 'will provide $10 million to support violence reduction': for whom stands elsewhere in the article.
        if actors.parties.count == giver.count, !actors.isPair {
            guard giver.count == 1,
                r.syntax.children(v).contains(where: { [.advcl, .xcomp].contains(r.syntax.relations[$0]) })
                    || r.syntax.children(object).contains(where: { r.clause.preposition($0) == "for" })
            else { return [] }
        }
        actors.people = []
        return [r.candidate(Self.name, .aid, r.assertion.verb(v), actors, trigger: v, heads: [v, object])]
    }

    /// The sum right behind the verb, where the tree sees no object: 'will give £87 million in aid'.
    private func money(behind v: Int, _ r: EventReader) -> Int? {
        let end = min(v + 5, r.document.sentences[r.document.sentence(of: v)].upperBound)
        return (v + 1..<max(v + 1, end)).first {
            ["$", "€", "£"].contains(r.clause.lower($0)) || Self.goods.contains(r.clause.lower($0))
        }
    }
}
