import Language
import Record

/// A body of several states comes together: 'the commission sat in Barranquilla', 'the council will meet on Monday',
/// 'working groups will convene in Batken on April 3'.
///
/// The sides are those in its name, else those it was told with before. Refused: bodies that nobody's sides are told of, and 'sits' of
/// what only lies somewhere.
struct BodySat: EventRule {
    static let name = "BodySat"
    static let start = RuleStart.verb(["sit", "meet", "convene", "reconvene", "gather", "assemble", "reassemble"])

    /// Bodies whose sides an article tells once.
    static let bodies: Set<String> = [
        "commission", "committee", "council", "panel", "forum", "group", "board", "subcommittee", "subcommission",
        "delegation", "team", "delegate", "negotiator", "body", "troika", "grouping", "dialogue", "mechanism",
    ]

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v) else { return [] }
        let lemma = r.clause.lemma(v)
        guard ["sit", "meet", "convene", "reconvene", "gather", "assemble", "reassemble"].contains(lemma),
            let subject = it(v, r) ?? r.clause.subject(v), subject < v
        else { return [] }
        if r.syntax.child(v, [.obj]) != nil, !r.clause.isPassive(v) { return [] }
        var actors = Actors()
        var isBody = false
        var word: String?
        if r.clause.lower(subject) != "it", let mention = r.reading.mention(at: subject) {
            guard case .organization(let code) = mention.referent, r.reading.vocabulary.isBody(code),
                !MovementStates.shared.isMovement(code)
            else { return [] }
            actors.add(party: code)
            isBody = true
        } else if r.clause.lower(subject) == "it", lemma != "meet" {
            // 'It last convened in Murmansk': the body just told of.
            word = "it"
        } else {
            word = Self.body(subject, r)
            // 'The Interim Committee' is a body of its own that the tables do not know.
            guard word != nil, !r.document.tokens[subject].shape.contains(.capitalized) else { return [] }
            actors = r.clause.actors(subject)
            actors.merge(r.owners(subject))
            actors.merge(r.actors([subject], ["of", "between", "on", "from"]))
        }
        actors.merge(r.actors([v], ["with", "between"]))
        guard isTold(v, lemma, r) else { return [] }
        if !isBody, actors.parties.count < 2 { actors.isPair = true }
        let told = r.assertion.verb(v)
        var out = r.candidate(Self.name, .meeting, told, actors, trigger: v, heads: [v])
        out.standsAlone = isBody
        out.body = word
        out.topics = r.topics(v, verb: v)
        return [out]
    }

    /// 'It last convened in Murmansk': the pronoun itself, whatever state the clause reader would put for it.
    private func it(_ v: Int, _ r: EventReader) -> Int? {
        r.syntax.child(v, [.nsubj, .nsubjPass]).flatMap { r.clause.lower($0) == "it" ? $0 : nil }
    }

    /// The singular of a body's noun; nil when it is none.
    static func body(_ token: Int, _ r: EventReader) -> String? {
        let word = r.clause.lower(token)
        if bodies.contains(word) { return word }
        guard word.hasSuffix("s") else { return nil }
        let one = String(word.dropLast())
        return bodies.contains(one) ? one : nil
    }

    /// With a day, a place or a turn: what merely 'sits' or 'meets' tells no occasion.
    private func isTold(_ v: Int, _ lemma: String, _ r: EventReader) -> Bool {
        if !r.dates(beside: v).isEmpty || !r.dates(ownedBy: v).isEmpty { return true }
        if lemma != "sit", r.assertion.verb(v).isOpen == false { return true }
        return r.place(for: [v]) != nil && r.syntax.penn[v] != .vbz
    }
}
