import Record

/// An agreement told by how it was sealed: 'put their names to a treaty', 'set its signature under the protocol', 'shook hands on a
/// plan', 'came to terms with'.
///
/// Refused: hands shaken with nothing agreed on.
struct PutNameTo: EventRule {
    static let name = "PutNameTo"
    static let start = RuleStart.verb(["put", "set", "give", "append", "affix", "add", "lend", "shake", "come"])
    private static let marks: Set<String> = [
        "name", "names", "signature", "signatures", "initial", "initials", "seal", "pen", "hand",
    ]

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v) else { return [] }
        let text: Int?
        switch r.clause.lemma(v) {
        case "put", "set", "give", "append", "affix", "add", "lend":
            let done = r.syntax.child(v, [.obj, .nsubjPass])
            guard let done, Self.marks.contains(r.clause.lower(done)) else { return [] }
            text =
                r.clause.obliques([v, done], ["to", "under", "on", "beneath", "underneath"]).first {
                    ["agreement", "paper", "resolution", "plan"].contains(r.nouns[$0]?.noun.noun ?? "")
                } ?? (r.syntax.relations[v] == .aclRelcl || r.syntax.relations[v] == .acl ? r.syntax.heads[v] : nil)
            guard let text, r.nouns[text] != nil else { return [] }
        case "shake":
            guard let done = r.syntax.child(v, [.obj]), r.clause.lower(done) == "hands",
                let phrase = r.clause.obliques([v, done], ["on", "over"]).first(where: { phrase in
                    !r.reading.dates.contains { $0.tokens.contains(phrase) } && r.syntax.tags[phrase] != .propn
                })
            else { return [] }
            text = phrase
        case "come":
            // 'came close to an accord'
            guard v + 1 < r.document.tokens.count,
                !["close", "near", "closer", "nearer"].contains(r.clause.lower(v + 1)),
                let phrase = r.clause.obliques([v], ["to"]).first(where: {
                    r.clause.lower($0) == "terms" || r.nouns[$0]?.noun.noun == "agreement"
                })
            else { return [] }
            // 'came to terms with its past' is no matter between states.
            guard r.clause.lower(phrase) != "terms" || !r.actors([v, phrase], ["with"]).isEmpty else { return [] }
            text = phrase
        default: return []
        }
        // 'came to no agreement'
        if let text, r.assertion.negation(text) != nil { return [] }
        var actors = Actors()
        if r.clause.isPassive(v) {
            actors.merge(r.actors([v], ["by"]))
        } else {
            actors.merge(r.clause.doers(v))
        }
        let told = r.told(v)
        if let text {
            actors.merge(r.owners(text))
            actors.merge(r.actors([text, v], ["with", "between"]))
        }
        var isCompleted = false
        if actors.parties.count < 2, !actors.isPair {
            guard told.refusal == nil, let both = r.completed(actors.parties, at: v) else { return [] }
            for code in both { actors.add(party: code) }
            isCompleted = true
        }
        var out = r.candidate(Self.name, .agreement, told, actors, trigger: v, heads: [v] + (text.map { [$0] } ?? []))
        out.agreementName = text.flatMap { r.nouns[$0] == nil ? nil : AgreementName.read($0, r) }
        out.standsAlone = true
        out.isCompleted = isCompleted
        return [out]
    }
}
