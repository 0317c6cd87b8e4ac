import Language
import Record

// Names, days and infinitives that the parser hangs on the wrong word.

extension TreeRepair {
    private static let ofInfinitives: Set<String> = [
        "refusal", "failure", "reluctance", "unwillingness", "willingness", "readiness", "inability", "decision",
        "attempt",
        "attempts", "effort", "efforts", "bid", "pledge", "promise", "threat", "offer", "plan", "plans",
    ]

    private static let settingDays: Set<String> = [
        "set", "sets", "mark", "marks", "marked", "celebrate", "celebrates", "celebrated", "spend", "spends", "spent",
        "fix", "fixed", "name", "named", "declare", "declared", "designate", "designated", "propose", "proposed",
        "take", "takes", "took", "suggest", "suggested", "give", "gave", "choose", "chose",
    ]

    /// 'will act despite the refusal to sign the treaty': what the noun leaves open hangs on it.
    mutating func infinitivesOfNouns(_ sentence: Range<Int>) {
        for to in sentence where syntax.relations[to] == .mark && to > sentence.lowerBound && lower(to) == "to" {
            let verb = syntax.heads[to]
            guard verb > to, syntax.isVerb(verb),
                Self.ofInfinitives.contains(lower(to - 1)),
                syntax.isNominal(to - 1), syntax.heads[verb] != to - 1,
                [.advcl, .xcomp].contains(syntax.relations[verb]),
                syntax.relations[to - 1] != .obj, !syntax.dominates(verb, to - 1)
            else { continue }
            hang(verb, on: to - 1, as: .acl)
        }
    }

    /// 'the first since Carter and Brezhnev met in Vienna': names right before a verb that has no subject are its own.
    mutating func clausesBehindConjunctions(_ sentence: Range<Int>) {
        for t in sentence
        where syntax.relations[t] == .case && ["since", "after", "before", "until"].contains(lower(t)) {
            let name = syntax.heads[t]
            guard name > t, let mention = reading.mention(at: name), isName(mention),
                let end = syntax.subtree(name).last, end + 1 < sentence.upperBound
            else { continue }
            let verb = end + 1
            guard syntax.isVerb(verb), syntax.penn[verb] == .vbd, syntax.child(verb, [.nsubj, .nsubjPass, .cc]) == nil,
                syntax.child(verb, [.auxPass, .aux]) == nil, !syntax.dominates(name, verb), syntax.heads[verb] >= 0,
                syntax.heads[verb] < t
            else { continue }
            let above = syntax.heads[verb]
            hang(name, on: verb, as: .nsubj)
            hang(t, on: verb, as: .mark)
            hang(verb, on: above, as: .advcl)
        }
    }

    /// 'by the Polish premier, Cimoszewicz last year': the day is no part of the name before it.
    mutating func daysBehindNames(_ sentence: Range<Int>) {
        for date in reading.dates where sentence.contains(date.tokens.lowerBound) {
            guard let top = date.tokens.first(where: { !date.tokens.contains(syntax.heads[$0]) }),
                let mention = reading.mention(at: date.tokens.lowerBound - 1),
                mention.tokens.upperBound == date.tokens.lowerBound, isName(mention),
                let name = mention.tokens.first(where: { syntax.heads[$0] == top }),
                [.compound, .flat, .nmod].contains(syntax.relations[name])
            else { continue }
            let verb = verb(above: top)
            hang(name, on: syntax.heads[top], as: syntax.relations[top])
            for child in syntax.children(top) where child < mention.tokens.upperBound {
                hang(child, on: name, as: syntax.relations[child])
            }
            if let verb { hang(top, on: verb, as: .obl) } else { hang(top, on: name, as: .nmod) }
        }
    }

    /// 'leaders meet Friday in Brussels': the day is when, and what hangs on it is the verb's.
    mutating func daysTakenForObjects(_ sentence: Range<Int>) {
        for date in reading.dates where sentence.contains(date.tokens.lowerBound) && date.type == .date {
            guard let top = date.tokens.first(where: { syntax.relations[$0] == .obj }),
                date.tokens.allSatisfy({ $0 == top || date.tokens.contains(syntax.heads[$0]) }),
                syntax.heads[top] == date.tokens.lowerBound - 1, !Self.settingDays.contains(lower(syntax.heads[top]))
            else { continue }
            let verb = syntax.heads[top]
            for child in syntax.children(top) where !date.tokens.contains(child) && child > top {
                hang(child, on: verb, as: syntax.relations[child] == .nmod ? .obl : syntax.relations[child])
            }
            hang(top, on: verb, as: .obl)
        }
    }

    private func verb(above token: Int) -> Int? {
        var i = syntax.heads[token]
        while i >= 0, !syntax.isVerb(i) { i = syntax.heads[i] }
        return i >= 0 ? i : nil
    }

    /// 'The meeting between the government and the rebels came on Monday': 'between' takes two, though the second stands before the verb.
    mutating func twoAfterBetween(_ sentence: Range<Int>) {
        for between in sentence where syntax.relations[between] == .case && lower(between) == "between" {
            let first = syntax.heads[between]
            guard first > between, syntax.relations[first] == .nmod, syntax.children(first, .conj).isEmpty else {
                continue
            }
            let and = max(first, reading.mention(at: first).map { $0.tokens.upperBound - 1 } ?? first) + 1
            guard and + 1 < sentence.upperBound, lower(and) == "and" else { continue }
            var end = and + 1
            while end < sentence.upperBound, [.det, .adj, .noun, .propn, .num].contains(syntax.tags[end]) { end += 1 }
            guard let second = (and + 1..<end).last(where: { syntax.isNominal($0) }),
                reading.mention(at: second) != nil,
                syntax.heads[second] >= 0, syntax.isVerb(syntax.heads[second]), syntax.heads[second] > second,
                [.nsubj, .nsubjPass].contains(syntax.relations[second])
            else { continue }
            let verb = syntax.heads[second]
            let relation = syntax.relations[second]
            let noun = syntax.heads[first]
            hang(second, on: first, as: .conj)
            hang(and, on: second, as: .cc)
            if noun < between, noun >= 0, syntax.heads[noun] == verb, ![.obj, .obl].contains(syntax.relations[noun]) {
                hang(noun, on: verb, as: relation)
            }
        }
    }
}
