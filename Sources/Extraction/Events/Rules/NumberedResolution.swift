import Record

/// A resolution told by its body and what it asks or when it was: 'Security Council Resolution 1343 of March 7', 'an earlier UN
/// resolution requiring Iran to stop'.
///
/// Refused: drafts, and resolutions without a body, a date or a demand.
struct NumberedResolution: EventRule {
    static let name = "NumberedResolution"
    static let start = RuleStart.eventNoun

    func candidates(at n: Int, in r: EventReader) -> [Candidate] {
        guard let trigger = r.nouns[n], trigger.noun.noun == "resolution",
            ["resolution", "resolutions"].contains(r.clause.lower(n)), !trigger.noun.phrase.contains("draft")
        else { return [] }
        let governor = r.syntax.heads[n]
        if governor >= 0, r.syntax.isVerb(governor),
            !r.clause.classes(governor).isDisjoint(with: ["adopt", "vote", "issue", "sign", "desire", "refuse"])
        {
            return []
        }
        var actors = r.owners(n)
        actors.people = []
        guard actors.parties.contains(where: r.reading.vocabulary.isBody) else { return [] }
        let asks =
            r.syntax.children(n, .acl).filter { r.syntax.penn[$0] == .vbg }
            + r.syntax.children(n, .aclRelcl).filter { r.syntax.penn[$0] == .vbd }
        for act in asks {
            if let object = r.syntax.child(act, [.obj, .iobj]) { actors.merge(r.clause.actors(object)) }
            actors.merge(r.actors([act], ["on", "against"]))
        }
        actors.merge(r.actors([n], ["on", "against", "concerning"]))
        actors.people = []
        let end = trigger.tokens.upperBound
        let sentence = r.document.sentence(of: n)
        let limit = r.document.sentences[sentence].upperBound
        let isNumbered = end < limit && r.document.tokens[end].shape.contains(.digits)
        let date = r.dates(in: sentence).first {
            $0.date != nil && $0.tokens.lowerBound > n && $0.tokens.lowerBound - end < 5
                && r.clause.lower($0.tokens.lowerBound - 1) == "of"
        }
        guard date != nil || !asks.isEmpty && !isNumbered else { return [] }
        if r.assertion.negation(n) != nil { return [] }
        let told = r.assertion.noun(n)
        if told.refusal != nil || told.status != .held, date == nil { return [] }
        var out = r.candidate(
            Self.name, .resolution, Assertion(status: .held, isEarlier: true), actors, trigger: n, heads: [n])
        if let date { out.set(date, borrowed: false, r.document) }
        out.standsAlone = true
        out.place = nil
        return [out]
    }
}
