import Record

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What a careful reader finds in one article of `Corpora/Gold`; the folder's README says how it is written.
struct GoldAnnotation: Decodable, Sendable {
    let id: String
    let officials: [Official]
    let agreements: [Agreement]
    let events: [Event]

    struct Official: Decodable, Sendable {
        let name: String
        let country: String?
        let role: String

        func isNamed(as read: Entity) -> Bool {
            Words(name).isSameName(Words(read.name)) && (country == nil || country == read.country)
        }
    }

    struct Agreement: Decodable, Sendable {
        let name: String
        let parties: [String]
    }

    struct Event: Decodable, Sendable {
        let kind: EventKind
        let status: EventStatus
        let parties: [String]
        let people: [String]
        let date: EDTFDate?
        let place: String?
        let quote: String

        /// In one line, with the words that show it.
        var told: String {
            [kind.rawValue, status.rawValue, parties.joined(separator: ","), date?.edtf ?? "-", place ?? "-"]
                .joined(separator: " ") + " “\(oneLine(quote).prefix(160))”"
        }
    }
}

/// An article of our own with its annotation.
struct GoldArticle: Sendable {
    let article: Article
    let annotation: GoldAnnotation

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Corpora/Gold")

    /// The articles of `Corpora/Stories` by name; throws when one cannot be read or has no annotation.
    static func stories() throws -> [GoldArticle] {
        let annotations = try lines(GoldAnnotation.self, of: "annotations.jsonl")
        let pages = try lines(Page.self, of: "articles.jsonl")
        guard pages.map(\.id) == annotations.map(\.id) else {
            throw CorpusFault(
                place: "Corpora/Stories/annotations.jsonl", what: "its lines are not those of articles.jsonl, by id")
        }
        return zip(pages, annotations).map { GoldArticle(article: $0.article, annotation: $1) }
    }

    /// All of `Corpora/Gold` by name; throws when one cannot be read or has no annotation.
    static func all() throws -> [GoldArticle] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "articles").path).sorted()
            .filter { $0.hasSuffix(".json") }.map { name in
                GoldArticle(
                    article: try decoded(Page.self, "articles/\(name)").article,
                    annotation: try decoded(GoldAnnotation.self, "annotations/\(name)"))
            }
    }

    private struct Page: Decodable {
        let id: String
        let published: CalendarDay
        let title: String?
        let text: String
        let source: String

        var article: Article {
            Article(
                key: id, title: title, source: source, published: published, publishedBasis: .given, text: text)
        }
    }

    private static func lines<T: Decodable>(_ type: T.Type, of name: String) throws -> [T] {
        let file = folder.deletingLastPathComponent().appending(path: "Stories/\(name)")
        return try Data(contentsOf: file).split(separator: 0x0A).enumerated().map { number, line in
            do { return try JSONDecoder().decode(type, from: Data(line)) } catch {
                throw CorpusFault(place: "Corpora/Stories/\(name):\(number + 1)", what: "\(error)")
            }
        }
    }

    private static func decoded<T: Decodable>(_ type: T.Type, _ path: String) throws -> T {
        do {
            return try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: path)))
        } catch {
            throw CorpusFault(place: "Corpora/Gold/\(path)", what: "\(error)")
        }
    }
}

/// A file of the gold set that cannot be used, and why.
struct CorpusFault: Error, CustomStringConvertible {
    let place: String
    let what: String

    var description: String { "\(place): \(what)" }
}
