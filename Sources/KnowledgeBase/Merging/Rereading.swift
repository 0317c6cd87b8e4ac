import Record

/// Reads kept articles anew where another version of the extractor read them.
struct Rereading {
    let extraction: ExtractArticles
    let jobs: Int

    /// Whether what a version read has to be read anew. Records from outside, of which no version is known, stand as
    /// they are: another program may have written them.
    func isDue(_ extractor: String) -> Bool {
        !extractor.isEmpty && extractor != extraction.version && extractor != AddedEvent.reader
    }

    /// The articles with what this version reads in them, in their order.
    func readings(of articles: [(article: Article, loaded: String)]) throws -> [KeptReading] {
        guard !articles.isEmpty else { return [] }
        let extraction = extraction
        let workers = Workers(jobs) { extraction.record(of: $0) }
        defer { workers.close() }
        let numbers = articles.map { workers.start($0.article) }
        var readings: [KeptReading] = []
        for (number, article) in zip(numbers, articles) {
            guard let record = try workers.result(number, isAwaited: true)?.get() else { continue }
            readings.append(
                KeptReading(
                    record: record, reading: ReadingHash.hash(of: record), loaded: article.loaded,
                    extractor: extraction.version))
        }
        return readings
    }
}
