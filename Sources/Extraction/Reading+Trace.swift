import Language
import Record

/// A clause that an event was read from.
public struct Telling: Sendable, Hashable {
    /// The word that shows the event and those that carry it ('held', 'talks'), in reading order.
    public let tokens: [Int]
    public let rule: String
    /// Those of the event's parties that the clause itself names; others were taken from the article around it.
    public let parties: [String]
}

/// A word of the event tables that no rule took.
public struct PassedOver: Sendable, Hashable {
    public let tokens: Range<Int>
    /// Classes of the tables: `visit`, `sign`; those of a verb in several are separated by a slash.
    public let classes: String
    public let isVerb: Bool
}

// Found out afterwards from what the stages leave behind, so that reading an article pays nothing for it.
extension Reading {
    /// For each event, the clauses that tell of it.
    public var tellings: [[Telling]] {
        var out: [[Telling]] = Array(repeating: [], count: events.count)
        let spans = document.sentences.map { document.span($0) }
        for (candidate, named) in zip(candidates, told) {
            // Refused when the clauses were put together.
            let trigger = document.span(candidate.trigger..<candidate.trigger + 1)
            if refusals.contains(where: { $0.span == trigger && $0.rule == candidate.rule }) { continue }
            let parties = Set(candidate.actors.parties)
            let fitting = events.indices.filter { i in
                events[i].kind == candidate.kind && events[i].rules.contains(candidate.rule)
                    && events[i].evidence.contains(spans[candidate.sentence]) && parties.isSubset(of: events[i].parties)
            }
            let people = candidate.actors.people.map { self.people[$0].name }
            /// How unlike the event is to what the clause tells; then whether it has a clause of the rule already.
            func distance(_ i: Int) -> (Int, Int) {
                let event = events[i]
                let unlike = [
                    !candidate.hasBorrowedDate && candidate.date != event.date,
                    !candidate.assertion.isPresupposed && candidate.assertion.status != event.status,
                ]
                return (
                    event.parties.count - parties.count + people.count { !event.people.contains($0) }
                        + unlike.count { $0 },
                    out[i].contains { $0.rule == candidate.rule } ? 1 : 0
                )
            }
            guard let event = fitting.min(by: { distance($0) < distance($1) }) else { continue }
            let shown = words(of: candidate).filter { isEventWord($0, of: candidate) }
            let telling = Telling(
                tokens: shown, rule: candidate.rule, parties: named.filter(parties.contains))
            if !out[event].contains(telling) { out[event].append(telling) }
        }
        return out
    }

    /// Event nouns and verbs that neither stand in a candidate nor were refused, in reading order.
    ///
    /// What belongs to a word that was looked at ('signed' to its 'agreement') counts as looked at.
    public var passedOver: [PassedOver] {
        var seen = Set(candidates.flatMap(words(of:)))
        for refusal in refusals {
            guard let token = document.tokens.firstIndex(where: { $0.span.start == refusal.span.start }) else {
                continue
            }
            seen.insert(token)
        }
        let clause = ClauseReader(self)
        var out: [PassedOver] = []
        var past = 0
        let heads = Dictionary(
            eventWords.nouns.values.map { ($0.tokens.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
        for token in document.tokens.indices where token >= past {
            if let noun = heads[token] {
                past = noun.tokens.upperBound
                guard !isSeen(noun.head, seen), seen.isDisjoint(with: noun.tokens) else { continue }
                out.append(PassedOver(tokens: noun.tokens, classes: noun.noun.noun, isVerb: false))
            } else if syntax.isVerb(token) {
                let classes = Set(clause.classes(token).names).subtracting(Self.attitudes)
                guard !classes.isEmpty, !isSeen(token, seen) else { continue }
                out.append(
                    PassedOver(
                        tokens: token..<token + 1, classes: classes.sorted().joined(separator: "/"), isVerb: true))
            } else if let act = vocabulary.nominals[document.tokens[token].word], !isSeen(token, seen) {
                out.append(PassedOver(tokens: token..<token + 1, classes: act, isVerb: false))
            }
        }
        return out
    }

    /// Classes of verbs that tell what becomes of an act, and none themselves.
    private static let attitudes: Set<String> = ["say", "announce", "plan", "desire"]

    /// A candidate's heads hold phrases too, for their dates; what shows the event is its verbs and event nouns.
    private func isEventWord(_ token: Int, of candidate: Candidate) -> Bool {
        token == candidate.trigger || syntax.isVerb(token)
            || eventWords.nouns.values.contains { $0.tokens.contains(token) }
    }

    private func words(of candidate: Candidate) -> [Int] {
        var tokens = Set(candidate.heads).union([candidate.trigger])
        for token in tokens { if let noun = eventWords.nouns[token] { tokens.formUnion(noun.tokens) } }
        return tokens.sorted()
    }

    /// Whether the word was looked at, or is the subject, object or act of one that was.
    private func isSeen(_ token: Int, _ seen: Set<Int>) -> Bool {
        let near: Set<Relation> = [.obj, .nsubj, .nsubjPass, .xcomp, .compound]
        return seen.contains(token) || near.contains(syntax.relations[token]) && seen.contains(syntax.heads[token])
            || syntax.children(token).contains { near.contains(syntax.relations[$0]) && seen.contains($0) }
    }
}
