import Language
import Record

/// An agreement that goes by its year: 'the 2015 nuclear deal with Iran', 'a 1998 transit treaty', 'the accord of March 1987',
/// 'an arrangement dating from 2018'.
///
/// Refused: years to come, and treaties of many states ('the 1951 Convention'), whose sides are not those told of.
struct DatedAgreement: EventRule {
    static let name = "DatedAgreement"
    static let start = RuleStart.eventNoun

    func candidates(at n: Int, in r: EventReader) -> [Candidate] {
        guard let trigger = r.nouns[n],
            trigger.noun.noun == "agreement" || r.clause.lower(n) == "declaration",
            let date = date(of: trigger, r), let last = date.date?.latest,
            last <= (r.reading.published ?? last)
        else { return [] }
        var actors = r.owners(n)
        actors.merge(r.actors([n], ["with", "between", "among", "by"]))
        let governor = r.syntax.heads[n]
        if actors.parties.count < 2, governor >= 0, r.syntax.isVerb(governor),
            let possessor = r.syntax.child(n, [.nmodPoss]), ["its", "their"].contains(r.clause.lower(possessor)),
            let subject = r.clause.subject(governor)
        {
            actors.merge(r.clause.actors(subject))
        }
        actors.people = []
        var isCompleted = false
        if actors.parties.count < 2 {
            let isOpenToAll = r.document.tokens[n].shape.contains(.capitalized)
            guard actors.parties.count == 1, !isOpenToAll,
                !actors.parties.contains(where: r.reading.vocabulary.isBody),
                let both = r.completed(actors.parties, at: n)
            else { return [] }
            for code in both { actors.add(party: code) }
            isCompleted = true
        }
        let told = Assertion(status: .held, isEarlier: true)
        var out = r.candidate(Self.name, .agreement, told, actors, trigger: n, heads: [n])
        out.set(date, borrowed: false, r.document)
        out.agreementName = AgreementName.read(n, r)
        out.isCompleted = isCompleted
        out.place = nil
        return [out]
    }

    /// The date that names it: a year in front of the noun, or what stands behind it with 'of' or 'dating from'.
    private func date(of trigger: EventWords.NounTrigger, _ r: EventReader) -> TimeExpression? {
        let sentence = r.document.sentence(of: trigger.head)
        let dates = r.dates(in: sentence).filter { $0.type == .date && $0.date != nil }
        guard !dates.isEmpty else { return nil }
        let behind = trigger.tokens.upperBound
        let words = (behind..<min(behind + 2, r.document.sentences[sentence].upperBound)).map { r.clause.lower($0) }
        if words.first == "of", let date = dates.first(where: { $0.tokens.lowerBound == behind + 1 }) { return date }
        if words == ["dating", "from"] || words == ["dated", "from"] || words.first == "from",
            let date = dates.first(where: {
                (behind + 1...behind + 2).contains($0.tokens.lowerBound)
            })
        {
            return date
        }
        return dates.first { date in
            guard date.tokens.count == 1, (date.date?.width ?? 0) > 300, date.tokens.upperBound <= trigger.head,
                trigger.head - date.tokens.upperBound < 6
            else { return false }
            // 'in 1987 agreement was near': a year that a preposition holds is no part of the name.
            let before = date.tokens.lowerBound - 1
            if before >= 0, ["in", "since", "by", "until", "from", "during"].contains(r.clause.lower(before)) {
                return false
            }
            return (date.tokens.upperBound..<trigger.head).allSatisfy {
                [.noun, .propn, .adj].contains(r.syntax.tags[$0]) || r.clause.lower($0) == "-"
                    || r.reading.mention(at: $0) != nil
            }
        }
    }
}
