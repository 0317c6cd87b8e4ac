import Extraction

/// States whose names can be read otherwise, from the table `questions/reading`.
struct OtherReadings: Sendable {
    static let shared = OtherReadings()

    private struct Row {
        let code: String
        let others: String
        let until: Int?
    }

    private let rows: [String: Row]

    private init() {
        var rows: [String: Row] = [:]
        EmbeddedTable("questions/reading").forEachRow { cell in
            rows[String(cell("word"))] = Row(
                code: String(cell("read")), others: String(cell("others")), until: Int(cell("until")))
        }
        self.rows = rows
    }

    /// 'Read 'Korea' as South Korea; it can also mean North Korea.'; nil for a name that is clear, or was by the year
    /// asked about.
    func note(_ written: String, code: String, year: Int?) -> String? {
        guard let row = rows[written.lowercased()], row.code == code else { return nil }
        if let until = row.until {
            guard let year, year <= until else { return nil }
        }
        let name = Vocabulary.inUse.name(ofParty: code)
        return "Read '\(written)' as \(name); it can also mean \(row.others)."
    }
}
