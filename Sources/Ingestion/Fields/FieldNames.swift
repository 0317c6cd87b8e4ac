/// Which names of a record stand for which field of an article, and which of them an input turned out to have.
///
/// One for each input: what is asked at its end is told of the whole of it.
final class FieldNames {
    /// What the caller has named, by field.
    private let mapped: [ArticleField: String]
    private var unmatched: Set<ArticleField>
    /// Names that records have, in order of appearance.
    private var seen: [String] = []
    private var records = 0
    /// Records after which no more names are collected; those of a dump are alike.
    private static let collected = 64

    /// - Parameter mapped: names by our own, as `ReadingOptions.fieldNames` has them.
    init(_ mapped: [String: String]) {
        var names: [ArticleField: String] = [:]
        for (field, name) in mapped {
            if let field = ArticleField(rawValue: field) { names[field] = name }
        }
        self.mapped = names
        unmatched = Set(names.keys)
    }

    /// What a record gives for each field, with the name it has there; null counts as not there.
    func values(of record: [String: JSONValue]) -> FieldValues {
        note(record.keys.sorted)
        var folded: [String: String] = [:]
        for key in record.keys {
            let name = ArticleField.folded(key)
            // Of 'Text' and 'TEXT' always the same one is taken.
            if let other = folded[name], other < key { continue }
            folded[name] = key
        }
        var values = FieldValues()
        for field in ArticleField.allCases {
            if let name = mapped[field] {
                guard let value = Self.value(at: name, in: record) else { continue }
                unmatched.remove(field)
                if value != .null { values[field] = .init(name: name, value: value) }
                continue
            }
            for name in field.names {
                guard let key = record[name] == nil ? folded[name] : name, let value = record[key], value != .null
                else { continue }
                values[field] = .init(name: key, value: value)
                break
            }
        }
        return values
    }

    /// The columns that may hold each field, the likeliest first.
    func columns(of header: [String]) -> [ArticleField: [Int]] {
        note { header.filter { !$0.isEmpty } }
        let folded = header.map(ArticleField.folded)
        var columns: [ArticleField: [Int]] = [:]
        for field in ArticleField.allCases {
            if let name = mapped[field] {
                let wanted = ArticleField.folded(name)
                guard let column = header.firstIndex(of: name) ?? folded.firstIndex(of: wanted) else { continue }
                unmatched.remove(field)
                columns[field] = [column]
            } else {
                let found = field.names.compactMap(folded.firstIndex(of:))
                if !found.isEmpty { columns[field] = found }
            }
        }
        return columns
    }

    /// Whether a column of this name holds the text.
    func isText(_ name: String) -> Bool {
        let name = ArticleField.folded(name)
        return mapped[.text].map { ArticleField.folded($0) == name } ?? ArticleField.text.names.contains(name)
    }

    /// Why a record has no text.
    var missingText: ReadFailure.Problem {
        .missingTextField(names: mapped[.text].map { [$0] } ?? ["text", "body", "content", "maintext"], found: seen)
    }

    /// What the caller has named and no record has.
    func notices(_ place: InputPlace) -> [ReadNotice] {
        guard records > 0 else { return [] }
        return ArticleField.allCases.filter(unmatched.contains).map { field in
            ReadNotice(place, .unmatchedField(field.rawValue, name: mapped[field] ?? "", found: seen))
        }
    }

    private func note(_ names: () -> [String]) {
        records += 1
        guard records <= Self.collected else { return }
        for name in names() where !seen.contains(name) && seen.count < Self.collected { seen.append(name) }
    }

    /// What stands at a name, or at names inside one another with dots between: `article.body`.
    private static func value(at path: String, in record: [String: JSONValue]) -> JSONValue? {
        if let value = record[path] { return value }
        guard let dot = path.firstIndex(of: "."), let outer = record[String(path[..<dot])] else { return nil }
        let rest = String(path[path.index(after: dot)...])
        switch outer {
        case .object(let fields): return value(at: rest, in: fields)
        case .array(let items):
            // A place in an array is a name as well: `authors.0.name`.
            let fields = items.enumerated().map { (String($0.offset), $0.element) }
            return value(at: rest, in: Dictionary(fields, uniquingKeysWith: { first, _ in first }))
        default: return nil
        }
    }
}

/// What one record gives for the fields of an article.
struct FieldValues {
    struct Found {
        /// The name in the record.
        var name: String
        var value: JSONValue
    }

    private var found: [ArticleField: Found] = [:]

    subscript(_ field: ArticleField) -> Found? {
        get { found[field] }
        set { found[field] = newValue }
    }
}
