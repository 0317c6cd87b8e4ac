import Language
import Record

/// Agreements that an article names or describes without telling their signing: 'the agreement to establish a hotline',
/// 'under the 1979 treaty between Egypt and Israel'.
///
/// Needs a name of its own (two words, or a treaty) and two sides, told beside it or all along.
enum AgreementsDescribed {
    static func list(_ reading: Reading) -> [Entity] {
        let reader = EventReader(reading)
        var out: [Entity] = []
        var seen: Set<String> = []
        for trigger in reader.nouns.values.sorted(by: { $0.head < $1.head }) where trigger.noun.noun == "agreement" {
            let n = trigger.head
            guard reader.assertion.negation(n) == nil, var name = AgreementName.read(n, reader) ?? described(n, reader)
            else { continue }
            if let longer = described(n, reader), longer.utf8.count > name.utf8.count { name = longer }
            var actors = reader.owners(n)
            actors.merge(reader.actors([n], ["between", "with", "among"]))
            var parties = actors.parties
            // 'an important agreement', 'past deals' name none.
            let own = name.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init).filter {
                !generic.contains($0)
            }
            guard own.count >= 2 || parties.count >= 2 && own.count >= 1, !isPlural(n, reader) else { continue }
            if parties.count < 2 {
                let sides = mainSides(reading)
                guard sides.count == 2, parties.allSatisfy(sides.contains) else { continue }
                parties = sides
            }
            // 'the accord' after 'the accord on gas' is the same one.
            let words = Set(name.lowercased().split(separator: " ").map(String.init))
            guard !seen.contains(where: { words.isSubset(of: Set($0.split(separator: " ").map(String.init))) }) else {
                continue
            }
            seen.insert(name.lowercased())
            out.append(
                Entity(
                    id: "", kind: .agreement, name: name, parties: parties.sorted(),
                    mentions: [reading.document.span(trigger.tokens)]))
        }
        return out
    }

    private static let generic: Set<String> = [
        "the", "a", "an", "of", "important", "detailed", "final", "compromise", "bilateral", "international", "past",
        "existing",
        "draft", "new", "key", "major", "possible", "eventual", "formal", "broad", "comprehensive", "signed", "general",
        "interim",
        "lasting", "such", "original", "accord", "pact", "deal", "treaty", "contract", "agreement", "agreements",
        "document",
        "documents", "joint", "statement", "communique", "many", "further", "written", "similar", "would", "be",
    ]

    private static func isPlural(_ n: Int, _ r: EventReader) -> Bool {
        [
            "deals", "treaties", "pacts", "contracts", "conventions", "documents", "memorandums", "memoranda",
            "agreements",
        ]
        .contains(r.clause.lower(n)) && !r.document.tokens[n].shape.contains(.capitalized)
    }

    /// 'agreement to establish an air and maritime emergency contact mechanism'
    private static func described(_ n: Int, _ r: EventReader) -> String? {
        let end = r.document.sentences[r.document.sentence(of: n)].upperBound
        guard n + 2 < end, r.clause.lower(n + 1) == "to", r.syntax.tags[n + 2] == .verb else { return nil }
        var stop = n + 3
        while stop < end, stop - n < 12,
            r.document.tokens[stop].shape.contains(.letters) || r.document.text(stop) == "-",
            ![.vbd, .vbz, .vbp, .md].contains(r.syntax.penn[stop])
        {
            if ["and", "or"].contains(r.clause.lower(stop)), r.nouns[stop - 1] != nil { break }
            stop += 1
        }
        while stop > n + 3, ["and", "the", "of", "in", "on", "a", "by"].contains(r.clause.lower(stop - 1)) { stop -= 1 }
        guard stop - n >= 4 else { return nil }
        return r.document.line(n..<stop)
    }

    /// The two states or bodies meant most, when they lead clearly.
    private static func mainSides(_ reading: Reading) -> [String] {
        var counts: [String: Int] = [:]
        for mention in reading.mentions {
            var actors = Actors()
            actors.add(mention, reading)
            for code in actors.parties { counts[code, default: 0] += 1 }
        }
        let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard order.count >= 2 else { return [] }
        if order.count > 2, order[2].value * 2 > order[1].value { return [] }
        return [order[0].key, order[1].key].sorted()
    }
}
