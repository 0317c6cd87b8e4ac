import Language
import Record

// Which dates belong to a word.

extension EventReader {
    func dates(ownedBy head: Int) -> [TimeExpression] { dateOwners.filter { $0.owner == head }.map(\.date) }

    func dates(in sentence: Int) -> [TimeExpression] {
        let range = document.sentences[sentence]
        return dateOwners.filter { range.contains($0.date.tokens.lowerBound) }.map(\.date)
    }

    func owner(of date: TimeExpression) -> Int? { dateOwners.first { $0.date == date }?.owner }

    /// When something called off had been due: the day told behind it, not that of calling off.
    func dueDate(after noun: Int, governor: Int) -> TimeExpression? {
        let sentence = document.sentence(of: noun)
        return dates(in: sentence).first { date in
            date.tokens.lowerBound > noun && date.date != nil && !dates(beside: governor).contains(date)
        }
    }

    /// 'since April 1980, when it broke off ties': the day dates the clause behind it.
    private func isFollowedByWhen(_ date: TimeExpression) -> Bool {
        var k = date.tokens.upperBound
        if k < document.tokens.count, clause.lower(k) == "," { k += 1 }
        return k < document.tokens.count && clause.lower(k) == "when"
    }

    /// The time expression that dates an act: its own, else its verb's, else that of the clause it is joined to.
    func date(for heads: [Int], trigger: Int, sentence: Int) -> (date: TimeExpression, isBorrowed: Bool)? {
        func best(_ dates: [TimeExpression]) -> TimeExpression? {
            // Of several the finest, then the nearest to the trigger.
            dates.min {
                let a = ($0.date?.width ?? 100_000, abs($0.tokens.lowerBound - trigger))
                let b = ($1.date?.width ?? 100_000, abs($1.tokens.lowerBound - trigger))
                return a < b
            }
        }
        // What stands next to the word in the line is its own more often than what a tree hangs on it.
        for head in heads {
            let near = dates(beside: head)
            if let found = best(
                near.filter {
                    !isHistory($0)
                        || isFollowedByWhen($0)
                })
            {
                return (found, false)
            }
        }
        for head in heads {
            let own = dates(ownedBy: head).filter { !isBesideAnother($0, heads) }
            if let found = best(own.filter { !isHistory($0) }) { return (found, false) }
        }
        // 'a turning point last year with the signing of an agreement': the verb's date is the act's.
        for head in heads
        where !syntax.isVerb(head) && [.obl, .nmod].contains(syntax.relations[head])
            && ["with", "by", "through"].contains(clause.preposition(head))
        {
            let verb = syntax.heads[head]
            guard verb >= 0, syntax.isVerb(verb), !clause.classes(verb).contains("say") else { continue }
            if let found = best((dates(beside: verb) + dates(ownedBy: verb)).filter { !isHistory($0) }) {
                return (found, false)
            }
        }
        // 'lifted the sanctions at a summit in Abuja on Saturday': what is decided at a meeting is of its day.
        for head in heads where syntax.isVerb(head) {
            for phrase in clause.obliques([head], ["at", "during", "in"])
            where nouns[phrase]?.noun.noun == "meeting" && !heads.contains(phrase) {
                if let found = best((dates(beside: phrase) + dates(ownedBy: phrase)).filter { !isHistory($0) }) {
                    return (found, true)
                }
            }
        }
        // Clauses joined or hung on: 'arrived on Sunday and held talks', 'met after arriving on Monday'.
        for head in heads where syntax.isVerb(head) {
            var t = head
            var steps = 0
            while steps < 4, t >= 0 {
                let relation = syntax.relations[t]
                guard [.conj, .advcl, .acl, .xcomp, .aclRelcl].contains(relation) else { break }
                t = syntax.heads[t]
                guard t >= 0 else { break }
                // 'would start from Dec. 6 a tour which will take him to …'
                if relation == .aclRelcl, nouns[t] != nil, clause.isObject(t), syntax.isVerb(syntax.heads[t]) {
                    t = syntax.heads[t]
                }
                if syntax.isVerb(t) {
                    let classes = clause.classes(t)
                    let arranged =
                        clause.isPassive(t) || ["due", "set", "scheduled", "expected"].contains(clause.lower(t))
                    if relation == .xcomp, !classes.isDisjoint(with: ["plan", "desire", "invite", "refuse"]), !arranged
                    {
                        break
                    }
                    if let found = best(dates(ownedBy: t)) { return (found, true) }
                }
                steps += 1
            }
            // 'established ties with China and cut them with Taiwan on Monday': the day closes both.
            for child in syntax.children(head, .conj)
            where syntax.isVerb(child) {
                // A plan's day is not that of what was done.
                guard assertion.verb(child).status != .planned || assertion.verb(head).status == .planned else {
                    continue
                }
                let closing = (dates(beside: child) + dates(ownedBy: child)).filter {
                    !isHistory($0) && $0.tokens.lowerBound > child
                }
                if let found = best(closing) {
                    return (found, true)
                }
            }
            for child in syntax.children(head)
            where [.conj, .advcl].contains(syntax.relations[child]) && syntax.isVerb(child) {
                // 'the first visit since taking office in June': that day is another's.
                let isBefore = syntax.children(child, .mark).contains {
                    ["since", "until", "before"].contains(clause.lower($0))
                }
                if !isBefore, clause.classes(child).isDisjoint(with: ["plan", "say"]), syntax.penn[child] == .vbg,
                    let found = best(dates(ownedBy: child))
                {
                    return (found, true)
                }
            }
        }
        // 'have been talking since Monday': from then until the report.
        for head in heads where syntax.isVerb(head) {
            let perfect = syntax.children(head, .aux).contains {
                ["have", "has", "had", "'ve"].contains(clause.lower($0))
            }
            guard perfect,
                let since = (dates(beside: head) + dates(ownedBy: head)).first(where: { $0.bound == .since }),
                let from = since.date?.earliest, let published = reading.published, from <= published
            else { continue }
            var span = since
            span.date = EDTFDate(from: from, through: published)
            return (span, false)
        }
        return nil
    }

    /// How many days a visit lasts, as told beside its noun or verb: 'a three-day visit', 'for a week'; nil when untold.
    func daysOfStay(_ event: Candidate) -> Int? {
        let sentence = document.sentences[event.sentence]
        for expression in reading.dates
        where expression.type == .duration && sentence.contains(expression.tokens.lowerBound) {
            let at = expression.tokens.lowerBound
            guard at < event.trigger ? event.trigger - at < 5 : at - event.trigger < 14 else { continue }
            // Behind the trigger it must modify a visit: 'arrived on a two-day visit'.
            if at > event.trigger {
                let noun = (expression.tokens.upperBound..<min(expression.tokens.upperBound + 4, sentence.upperBound))
                    .first { nouns[$0] != nil }
                guard let noun, nouns[noun]?.noun.noun == "visit" else { continue }
            }
            if let days = expression.days { return days }
        }
        return nil
    }

    /// Whether the date stands close behind another verb or event noun.
    private func isBesideAnother(_ date: TimeExpression, _ heads: [Int]) -> Bool {
        guard let at = dateOwners.firstIndex(where: { $0.date == date }), dateNeighbours[at] >= 0,
            !heads.contains(dateNeighbours[at])
        else { return false }
        // 'set up ties in 2003 when Hu visited': the day of both.
        if isFollowedByWhen(date) { return false }
        let gap = date.tokens.lowerBound - dateNeighbours[at]
        return gap < 0 || gap < 7 && nouns[dateNeighbours[at]] != nil
    }

    private func isHistory(_ date: TimeExpression) -> Bool { date.bound == .since || date.bound == .until }
}

extension TimeExpression {
    /// Calendar days that a duration touches: 3 for `P3D`, 7 for `P1W`, 2 for `PT24H`; nil for other lengths.
    var days: Int? {
        guard type == .duration else { return nil }
        if value.hasPrefix("PT"), value.hasSuffix("H"), let hours = Int(value.dropFirst(2).dropLast()) {
            return max(2, hours / 24)
        }
        guard value.hasPrefix("P"), let count = Int(value.dropFirst().dropLast()) else { return nil }
        switch value.last {
        case "D": return count
        case "W": return count * 7
        default: return nil
        }
    }
}
