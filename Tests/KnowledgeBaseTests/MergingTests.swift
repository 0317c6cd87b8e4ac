import Record
import Storage
import TestSupport
import Testing

@testable import KnowledgeBase

/// How well articles on one event are put together, over SampleData.
///
/// `Corpora/Merging/SampleData.tsv` names for each event told in an article some words of the sentence, and the event in the
/// world: rows with one label are one event. Only what was read at all counts. Two figures: of pairs (are two tellings put
/// together that should be), and B³ (Bagga and Baldwin 1998: for each telling, how much of the event it was put into is
/// its own).
@Suite struct MergingTests {
    struct Telling {
        let label: String
        let event: String
    }

    @Test func noFigureFallsUnderItsFloor() async throws {
        let tellings = try await Self.tellings()
        #expect(tellings.count > 150)
        let score = MergingScore(tellings.map { ($0.label, $0.event) })
        let floors = try RecordedFloors("Merging/floors.txt")
        for (name, figure) in score.figures.sorted(by: { $0.key < $1.key }) {
            let floor = try #require(floors.floors[name], "\(name) has no floor: RECORD=1 writes one")
            #expect(figure >= floor, "\(name): \(figure), floor \(floor)")
        }
        if RecordedFloors.isRecording {
            print("merging: \(score)")
            try floors.record(score.figures.mapValues { (($0 - 0.02) * 1000).rounded(.down) / 1000 })
            Issue.record("Merging/floors.txt was written anew; look at the difference and run again without RECORD")
        }
    }

    private static func tellings() async throws -> [Telling] {
        let base = try SampleDesk().base
        let text = String(decoding: try Corpus.bytes("Merging/SampleData.tsv"), as: UTF8.self)
        var tellings: [Telling] = []
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let cells = line.split(separator: "\t").map(String.init)
            guard cells.count == 3, let kind = EventKind(rawValue: String(cells[2].prefix { $0 != "/" })) else {
                throw CorpusError(
                    place: "Merging/SampleData.tsv", what: "'\(line)' is no row of article, words, kind/label")
            }
            if let event = try await base.event(in: cells[0], told: cells[1], kind: kind) {
                tellings.append(Telling(label: cells[2], event: event))
            }
        }
        return tellings
    }
}

extension KnowledgeBase {
    /// The event of a kind that an article's words tell of.
    fileprivate func event(in article: String, told words: String, kind: EventKind) throws -> String? {
        let found = try connection.rows(
            """
            SELECT e.public_id FROM claim c JOIN article a ON a.id = c.article_id JOIN evidence v ON v.claim_id = c.id
            JOIN event e ON e.id = c.event_id
            WHERE a.key = ?1 AND c.kind = ?2 AND instr(v.quote, ?3) > 0 ORDER BY v.ordinal, c.id LIMIT 1
            """, [.text(article), .text(kind.rawValue), .text(words)]
        ) { $0.text(0) }
        return found.first
    }
}

/// Precision and recall of putting things together.
struct MergingScore: CustomStringConvertible {
    var figures: [String: Double] = [:]

    /// `items` are the group that a thing is of, and the one it was put into.
    init(_ items: [(key: String, response: String)]) {
        var (both, together, same) = (0, 0, 0)
        for (i, a) in items.enumerated() {
            for b in items[(i + 1)...] {
                let (isSame, isTogether) = (a.key == b.key, a.response == b.response)
                same += isSame ? 1 : 0
                together += isTogether ? 1 : 0
                both += isSame && isTogether ? 1 : 0
            }
        }
        let ratio = { (a: Int, b: Int) in b == 0 ? 1 : Double(a) / Double(b) }
        figures["pairs-precision"] = ratio(both, together)
        figures["pairs-recall"] = ratio(both, same)
        var (precision, recall) = (0.0, 0.0)
        for item in items {
            let key = items.filter { $0.key == item.key }
            let response = items.filter { $0.response == item.response }
            let common = Double(key.filter { $0.response == item.response }.count)
            precision += common / Double(response.count)
            recall += common / Double(key.count)
        }
        let count = Double(max(items.count, 1))
        figures["b3-precision"] = precision / count
        figures["b3-recall"] = recall / count
    }

    var description: String {
        figures.sorted { $0.key < $1.key }.map { "\($0.key) \(($0.value * 1000).rounded() / 1000)" }.joined(
            separator: ", ")
    }
}
