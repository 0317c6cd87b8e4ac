import Record

/// An agreement begins to bind: 'the treaty took effect in 2015', 'came into force on Friday', 'has been in force since'.
///
/// Refused: laws, measures and prices that take effect (no agreement noun as subject).
struct EnteredIntoForce: EventRule {
    static let name = "EnteredIntoForce"
    static let start = RuleStart.word(["effect", "force"])

    func candidates(at token: Int, in r: EventReader) -> [Candidate] {
        guard ["effect", "force"].contains(r.clause.lower(token)), token >= 1 else { return [] }
        var v = token - 1
        if ["into", "in"].contains(r.clause.lower(v)) { v -= 1 }
        guard v >= 0, r.syntax.isVerb(v), ["take", "enter", "come", "go", "put", "be"].contains(r.clause.lemma(v)),
            r.syntax.penn[v] != .vbg || r.syntax.child(v, [.aux]) != nil, let subject = r.clause.subject(v)
        else { return [] }
        let below = [subject] + r.syntax.children(subject, .nmod)
        // Where the tree lost the subject behind an insert: the agreement told of last in the sentence.
        let first = r.document.sentences[r.document.sentence(of: v)].lowerBound
        let isAgreement = { (t: Int) in r.nouns[t]?.noun.noun == "agreement" }
        // 'the tariffs took effect at midnight'
        if let measure = below.first(where: { ["sanction", "tariff"].contains(r.nouns[$0]?.noun.noun ?? "") }) {
            var actors = r.owners(measure)
            actors.merge(r.actors([measure], ["on", "against", "to", "from"]))
            var out = r.candidate(
                Self.name, .sanction, r.assertion.verb(v), actors, trigger: v, heads: [v, token, measure])
            if actors.parties.count < 2, let both = r.completed(actors.parties, at: v) {
                for code in both { out.actors.add(party: code) }
                out.isCompleted = true
            }
            return [out]
        }
        var told = below.first(where: isAgreement) ?? (first..<v).last(where: isAgreement)
        // 'They signed the treaty in May. It entered into force in June.'
        if told == nil, first > 0, r.syntax.child(v, [.nsubj]).map({ r.clause.lower($0) }) == "it" {
            let before = r.document.sentences[r.document.sentence(of: first - 1)]
            told = before.last(where: isAgreement)
        }
        guard let n = told else { return [] }
        var actors = r.owners(n)
        actors.merge(r.actors([n], ["with", "between", "among"]))
        if actors.parties.count < 2 { actors.isPair = true }
        var out = r.candidate(Self.name, .agreement, r.assertion.verb(v), actors, trigger: v, heads: [v, token])
        out.agreementName = AgreementName.read(n, r)
        out.standsAlone = true
        return [out]
    }
}
