import Extraction
import Record
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `floors.txt` of a gold set: `measure figure`, one a line, under which no measure may fall.
struct Floors {
    /// How far under the figure reached a floor is put, so that a change for the better elsewhere may cost a little here.
    static let slack = 0.015

    private(set) var values: [GoldMeasure: Double] = [:]
    private let comments: [Substring]

    /// Reads the file in the set's folder.
    init(of set: GoldSet) throws { try self.init(String(decoding: Data(contentsOf: set.floors), as: UTF8.self)) }

    init(_ text: String) throws {
        let lines = text.split(separator: "\n")
        comments = lines.filter { $0.hasPrefix("#") }
        for line in lines where !line.hasPrefix("#") {
            let cells = line.split(separator: " ")
            guard cells.count == 2, let measure = GoldMeasure(rawValue: String(cells[0])), let floor = Double(cells[1])
            else {
                let names = GoldMeasure.allCases.map(\.rawValue).joined(separator: ", ")
                throw CorpusFault(
                    place: "floors.txt",
                    what: "'\(line)' is no floor; write 'event 0.550' with one of \(names)")
            }
            values[measure] = floor
        }
    }

    /// Every floor as high as the figures allow, and none lower than it was.
    func raised(to score: GoldScore) -> String {
        let lines = GoldMeasure.allCases.map { measure in
            // Whole thousandths in decimal, which is how the file is read by people.
            let reached = max(0, Int(((score[measure].figure - Self.slack) * 1000).rounded(.down)))
            let floor = max(Int(((values[measure] ?? 0) * 1000).rounded()), reached)
            return "\(measure.rawValue) \(floor / 1000).\(String(floor % 1000 + 1000).dropFirst())"
        }
        return (comments.map(String.init) + lines).joined(separator: "\n") + "\n"
    }
}

/// A set of articles of our own with what a careful reader finds in them.
enum GoldSet: String, CaseIterable, Sendable, CustomTestStringConvertible {
    /// A few articles in the manner of many sources, on what is public.
    case gold = "Gold"
    /// Hundreds of invented ones, most of them several on one story.
    case stories = "Stories"

    var testDescription: String { rawValue }
    var folder: URL { GoldArticle.folder.deletingLastPathComponent().appending(path: rawValue) }
    var floors: URL { folder.appending(path: "floors.txt") }

    func articles() throws -> [GoldArticle] { try self == .gold ? GoldArticle.all() : GoldArticle.stories() }

    func score() throws -> GoldScore {
        let extractor = try Extractor()
        var score = GoldScore()
        for gold in try articles() { score.add(gold.annotation, read: extractor.record(of: gold.article)) }
        return score
    }
}

/// Extraction on our own articles must stay as right as it was.
///
/// `RECORD=1 swift test --filter GoldFloors` raises the floors to what is reached now; nothing but an editor lowers them.
@Suite struct GoldFloors {
    @Test(arguments: GoldSet.allCases) func noFigureFallsUnderItsFloor(_ set: GoldSet) throws {
        let score = try set.score()
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(Floors(of: set).raised(to: score).utf8).write(to: set.floors)
        }
        let floors = try Floors(of: set)
        print("own articles, \(set.rawValue): measure, figure, floor, right, wanted, found")
        for measure in GoldMeasure.allCases {
            let tally = score[measure]
            guard let floor = floors.values[measure] else {
                Issue.record("Corpora/\(set.rawValue)/floors.txt: no '\(measure.rawValue)'; RECORD=1 writes one")
                continue
            }
            print(
                measure.rawValue, rounded(tally.figure), rounded(floor), tally.right, tally.wanted, tally.found,
                separator: "\t")
            #expect(tally.figure >= floor, "\(Self.fall(of: measure, tally, under: floor))")
        }
    }

    /// An annotation that quotes what is not there measures nothing.
    @Test(arguments: GoldSet.allCases) func everyQuoteIsInItsArticle(_ set: GoldSet) throws {
        let all = try set.articles()
        #expect(all.count >= (set == .gold ? 14 : 300))
        for gold in all {
            #expect(gold.article.key == gold.annotation.id)
            let words = oneLine((gold.article.title ?? "") + "\n" + gold.article.text)
            for event in gold.annotation.events {
                #expect(
                    words.contains(oneLine(event.quote)),
                    "\(gold.annotation.id): “\(event.quote)” is neither in the title nor in the text")
            }
        }
    }

    /// Which figure fell to what, and the articles with the most errors of it, the worst first.
    private static func fall(of measure: GoldMeasure, _ tally: GoldTally, under floor: Double) -> String {
        let byArticle = Dictionary(grouping: tally.faults, by: \.article)
        let articles = byArticle.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        let lines = articles.prefix(12).flatMap { article, faults in
            ["  \(article), \(faults.count) wrong:"] + faults.map { "    \($0.what)" }
        }
        let head =
            "\(measure.rawValue) fell to \(rounded(tally.figure)), its floor is \(rounded(floor)) "
            + "(\(tally.right) right of \(tally.wanted) wanted and \(tally.found) read); "
            + "why: chancery explain ARTICLE"
        return ([head] + lines).joined(separator: "\n")
    }
}

/// Three decimals.
private func rounded(_ figure: Double) -> Double { (figure * 1000).rounded() / 1000 }
