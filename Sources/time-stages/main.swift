import Extraction
import Language
import Record

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

// Prints what every stage of reading costs: time-stages ARTICLES.jsonl [REPEAT]

struct Line: Decodable {
    let text: String
    let published: CalendarDay?
}

/// Seconds by step, over as many runs as there were.
struct Times {
    private let clock = ContinuousClock()
    private var last: ContinuousClock.Instant
    private var order: [String] = []
    private var seconds: [String: Double] = [:]

    init() { last = clock.now }

    mutating func begin() { last = clock.now }

    /// What passed since the last mark was spent on `step`.
    mutating func mark(_ step: String) {
        let now = clock.now
        if seconds[step] == nil { order.append(step) }
        seconds[step, default: 0] += last.duration(to: now) / .seconds(1)
        last = clock.now
    }

    var rows: [(step: String, seconds: Double)] { order.map { ($0, seconds[$0] ?? 0) } }
}

func number(_ value: Double, _ places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let digits = String(Int((value * scale).rounded()))
    guard places > 0 else { return digits }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return padded.dropLast(places) + "." + padded.suffix(places)
}

/// The articles, cut down to the sentences in which no word can start an event; nil where none is left.
func quiet(_ article: Article, _ extractor: Extractor) -> Article? {
    let reading = extractor.reading(of: article)
    let kept = reading.document.sentences.filter { !reading.hasEventWord(in: $0) }
    guard !kept.isEmpty else { return nil }
    var out = article
    out.text = kept.map { reading.document.text($0) }.joined(separator: "\n\n")
    return out
}

func run(_ arguments: [String]) throws {
    guard arguments.count >= 2 else {
        print("usage: time-stages ARTICLES.jsonl [REPEAT]   (lines with `text`, and `published` where it is known)")
        return
    }
    let data = try Data(contentsOf: URL(filePath: arguments[1]))
    var articles: [Article] = []
    for line in data.split(separator: 0x0A) {
        let read = try JSONDecoder().decode(Line.self, from: line)
        articles.append(Article(key: "\(articles.count)", published: read.published, text: read.text))
    }
    let repeats = max(1, arguments.count > 2 ? Int(arguments[2]) ?? 1 : 1)
    let extractor = try Extractor()
    let vocabulary = Vocabulary.shared
    let megabytes = Double(articles.reduce(0) { $0 + $1.text.utf8.count } * repeats) / 1e6
    var times = Times()
    var tokens = 0
    // Tables and model are read before anything is timed.
    for article in articles.prefix(20) { _ = extractor.reading(of: article) }
    for _ in 0..<repeats {
        for article in articles {
            let bytes = Array(article.text.utf8)
            times.begin()
            let found = bytes.withUnsafeBufferPointer { Tokenizer(lexicon: vocabulary.lexicon).tokens(in: $0) }
            times.mark("tokens and their identifiers")
            _ = SentenceSplitter.split(found, bytes: bytes, lexicon: vocabulary.lexicon)
            times.mark("sentences")
            let phrases = vocabulary.countPhrases(found)
            times.mark("phrases of the name tables")
            tokens += found.count + phrases * 0
        }
    }
    let alone = times.rows
    times = Times()
    for _ in 0..<repeats {
        for article in articles {
            times.begin()
            _ = extractor.reading(of: article) { times.mark($0) }
        }
    }
    let total = times.rows.reduce(0) { $0 + $1.seconds }
    print("\(articles.count) articles, \(number(megabytes, 2)) MB of text, \(tokens / repeats) tokens; one core\n")
    print("| alone | ms a MB | MB/s |\n|---|---|---|")
    for row in alone {
        print("| \(row.step) | \(number(row.seconds / megabytes * 1e3, 1)) | \(number(megabytes / row.seconds, 0)) |")
    }
    print("\n| stage | ms a MB | share |\n|---|---|---|")
    for row in times.rows + [("all", total)] {
        print(
            "| \(row.step) | \(number(row.seconds / megabytes * 1e3, 1)) | \(number(row.seconds / total * 100, 1)) % |")
    }
    let quietArticles = articles.compactMap { quiet($0, extractor) }
    let quietMegabytes = Double(quietArticles.reduce(0) { $0 + $1.text.utf8.count } * repeats) / 1e6
    times = Times()
    for _ in 0..<repeats {
        for article in quietArticles {
            times.begin()
            _ = extractor.record(of: article)
            times.mark("quiet")
        }
    }
    let seconds = times.rows.first?.seconds ?? 0
    print("\nall text: \(number(megabytes / total, 2)) MB/s")
    print(
        "sentences without any word for an event, \(number(quietMegabytes / megabytes * 100, 0)) % of the text: \(number(quietMegabytes / max(seconds, 1e-9), 2)) MB/s"
    )
}

try run(CommandLine.arguments)
