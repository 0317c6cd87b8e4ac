import Record

/// Sanctions told to be in force by their noun and its sides: 'U.N. sanctions against Iraq', 'Japan's own sanctions on the DPRK'.
///
/// They count once, undated unless the text dates them. Refused: calls for sanctions, threats of them, and those with only one side told.
struct SanctionsInForce: EventRule {
    static let name = "SanctionsInForce"
    static let start = RuleStart.eventNoun

    private static let breaches: Set<String> = [
        "violate", "breach", "evade", "flout", "circumvent", "skirt", "bust", "defy", "dodge",
    ]

    func candidates(at n: Int, in r: EventReader) -> [Candidate] {
        guard let trigger = r.nouns[n], trigger.noun.noun == "sanction", trigger.noun.isSure else { return [] }
        let governor = r.syntax.heads[n]
        if governor >= 0 {
            if r.reading.vocabulary.nominals[r.document.tokens[governor].word] != nil { return [] }
            if r.syntax.isVerb(governor),
                !r.clause.classes(governor).isDisjoint(with: [
                    "impose", "lift", "end", "suspend", "extend", "adopt", "desire", "refuse", "announce",
                ])
            {
                return []
            }
            let word = r.clause.lower(governor)
            if AssertionReader.wishes.contains(word)
                || ["threat", "violation", "resolution", "relief", "committee"].contains(word)
            {
                return []
            }
        }
        var actors = r.owners(n)
        let imposers = actors.parties.count
        // 'EU sanctions listings on Syria'
        let phrase = r.syntax.relations[n] == .compound && governor >= 0 ? [n, governor] : [n]
        let target = r.actors(phrase, ["against", "on", "targeting", "upon"])
        guard imposers >= 1 else { return [] }
        // 'violating North Korea sanctions': the name in front is whom they are meant for, and who imposed them is untold.
        if imposers == 1, target.isEmpty, governor >= 0, Self.breaches.contains(r.clause.lemma(governor)),
            let mention = r.reading.mention(at: n - 1),
            case .country(_, .name) = mention.referent
        {
            return []
        }
        actors.merge(target)
        var told = r.assertion.noun(n)
        if told.refusal == nil, told.isPresupposed { told = Assertion(status: .held, isPresupposed: false) }
        var candidate = r.candidate(Self.name, .sanction, told, actors, trigger: n, heads: [n])
        candidate.place = nil
        return [candidate]
    }
}
