import Language
import Record

/// Finds the mechanisms that recur: talks of the same two sides that an article says were launched, last held, suspended or resumed.
///
/// The name is the one the article gives, else the two sides and the fullest wording of their talks: 'Japan–China security talks'.
enum SeriesBuilder {
    private static let nouns: Set<String> = [
        "talks", "dialogue", "dialog", "consultations", "negotiations", "round", "summit", "conference", "mechanism",
    ]

    static func name(_ groups: inout [[Candidate]], _ reader: EventReader) {
        let reading = reader.reading
        var bySides: [[String]: [Int]] = [:]
        for (i, group) in groups.enumerated() {
            let sides = Set(group.flatMap(\.actors.parties)).sorted()
            guard sides.count == 2, [.meeting, .launch, .suspension, .resumption].contains(group[0].kind) else {
                continue
            }
            bySides[sides, default: []].append(i)
        }
        for (sides, members) in bySides.sorted(by: { $0.key.joined() < $1.key.joined() }) {
            let recurs = members.contains { i in
                groups[i].contains { c in
                    c.rule == FirstSince.name || c.rule == AfterBreak.name || (c.kind != .meeting && isTalks(c, reader))
                        || isLastHeld(c, reader)
                }
            }
            guard recurs else { continue }
            let fullest = members.flatMap { groups[$0] }.compactMap { Self.wording($0, reader) }
                .max { ($0.utf8.count, $1) < ($1.utf8.count, $0) }
            // Other talks of the same two ('Abe and Li held separate talks') are none of the mechanism's.
            let own = members.filter { i in
                groups[i].contains { c in
                    if c.kind != .meeting || c.seriesName != nil { return true }
                    if c.rule == FirstSince.name || isLastHeld(c, reader) { return true }
                    guard isTalks(c, reader), !c.isSeparate else { return false }
                    let wording = Self.wording(c, reader)
                    return wording != nil && wording == fullest || isRound(c, reader)
                }
            }
            guard own.count >= 2 else { continue }
            let given = own.flatMap { groups[$0] }.compactMap(\.seriesName).max { $0.utf8.count < $1.utf8.count }
            var name = given
            if name == nil {
                let order = sides.sorted { first($0, reading) < first($1, reading) }
                let wording =
                    own.flatMap { groups[$0] }.compactMap { Self.wording($0, reader) }.max {
                        $0.utf8.count < $1.utf8.count
                    } ?? "talks"
                name = order.map { reading.vocabulary.name(ofParty: $0) }.joined(separator: "–") + " " + wording
            }
            for i in own { groups[i][0].seriesName = name }
        }
    }

    private static func isTalks(_ c: Candidate, _ r: EventReader) -> Bool {
        c.heads.contains { nouns.contains(r.clause.lower($0)) } || nouns.contains(r.clause.lower(c.trigger))
    }

    /// 'The previous round', 'the dialogue': words that only a mechanism has.
    private static func isRound(_ c: Candidate, _ r: EventReader) -> Bool {
        ([c.trigger] + c.heads).contains { ["round", "dialogue", "dialog", "mechanism"].contains(r.clause.lower($0)) }
    }

    private static func isLastHeld(_ c: Candidate, _ r: EventReader) -> Bool {
        c.heads.contains { head in
            r.syntax.isVerb(head) && r.syntax.children(head).contains { r.clause.lower($0) == "last" }
        }
    }

    private static func first(_ code: String, _ reading: Reading) -> Int {
        reading.mentions.first {
            var actors = Actors()
            actors.add($0, reading)
            return actors.parties.contains(code)
        }?.tokens.lowerBound ?? .max
    }

    /// The noun with the common nouns and adjectives of matter before it: 'security talks', 'border consultations'.
    private static func wording(_ c: Candidate, _ r: EventReader) -> String? {
        for head in [c.trigger] + c.heads where nouns.contains(r.clause.lower(head)) && r.syntax.isNominal(head) {
            let modifiers = r.syntax.children(head).filter { child in
                child < head && [.compound, .amod].contains(r.syntax.relations[child])
                    && r.reading.mention(at: child) == nil
                    && r.reading.vocabulary.topics.longest(r.document.tokens, at: child, limit: head) != nil
            }
            return (modifiers + [head]).map { r.clause.lower($0) }.joined(separator: " ")
        }
        return nil
    }
}
