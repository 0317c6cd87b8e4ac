import Record

/// What one step of reading gave: an article, something the reader should know, or something that could not be read.
public enum ReadOutcome: Sendable, Hashable {
    case article(Article, notices: [ReadNotice])
    case notice(ReadNotice)
    case failure(ReadFailure)
}

/// A place in the input: a path as given (`-` for standard input) and a line number from 1 where there is one.
public struct InputPlace: Sendable, Hashable, CustomStringConvertible {
    /// The path as given.
    public var file: String
    /// From 1; nil when the whole file is meant.
    public var line: Int?
    /// From 1, in files of records that are no lines.
    public var record: Int?

    /// The given line or record of a file, or all of it.
    public init(file: String, line: Int? = nil, record: Int? = nil) {
        self.file = file
        self.line = line
        self.record = record
    }

    /// `path:line`, as compilers write it, or `path, record 3`.
    public var description: String {
        let name = file == "-" ? "standard input" : file
        if let record { return "\(name), record \(record)" }
        return line.map { "\(name):\($0)" } ?? name
    }
}

/// Something worth knowing about an input that was read all the same.
public struct ReadNotice: Sendable, Hashable, CustomStringConvertible {
    /// What there is to know.
    public enum Matter: Sendable, Hashable {
        /// The bytes were not UTF-8 and were read in `encoding`.
        case encoding(String)
        /// So many byte sequences were not UTF-8 and became U+FFFD.
        case replacedBytes(count: Int)
        /// So many byte sequences are none of the encoding read, and became U+FFFD.
        case unreadableBytes(count: Int, encoding: String)
        /// An article in another language, whose key is given: passed over.
        case language(String, key: String)
        /// The content is of another format than the file's ending says.
        case format(InputFormat, ending: String)
        /// A field was passed over, for the reason given.
        case field(name: String, reason: String)
        /// A name that the caller gives to a field and no record has, with those they have.
        case unmatchedField(String, name: String, found: [String])
        /// Files of a folder that are no articles by their endings, with those endings.
        case passedOver(count: Int, endings: [String])
        /// A linked folder, not followed because links may run in circles.
        case linkedFolder
        /// An empty item or line among others.
        case emptyItem(String)
        /// Records of a web archive that gave no article.
        case passedOverRecords(PassedOverRecords)
        /// A page of a web archive that may not be as it was, for the reason given.
        case damagedPage(reason: String)
    }

    /// Where.
    public var place: InputPlace
    /// What.
    public var matter: Matter

    /// A notice of `matter` at `place`.
    public init(_ place: InputPlace, _ matter: Matter) {
        self.place = place
        self.matter = matter
    }

    /// Whether it stands for an article in another language than English.
    public var isOfLanguage: Bool {
        if case .language = matter { true } else { false }
    }

    /// One line for a person: place, matter and what can be done.
    public var description: String { "\(place): \(words)" }

    /// Matter and what can be done, without the place.
    public var words: String {
        switch matter {
        case .encoding(let name): "not UTF-8; read as \(name)"
        case .replacedBytes(let count):
            "\(count) byte sequence\(count == 1 ? " is" : "s are") not UTF-8 and became U+FFFD; check the file's encoding"
        case .unreadableBytes(let count, let encoding):
            "read as \(encoding), of which \(count) byte sequence\(count == 1 ? " is" : "s are") none and became U+FFFD; check the file's encoding"
        case .language(let tag, let key):
            "\(key == place.file ? "" : "'\(key)' is ")not in English (\(tag)), passed over; give --any-language to read it"
        case .format(let format, let ending): "named .\(ending) but holds \(format.title); read as that"
        case .field(let name, let reason): "'\(name)' \(reason)"
        case .unmatchedField(let field, let name, let found):
            "nothing here is named '\(name)' (--map \(field)=\(name)); there are \(FoundFields(found))"
        case .passedOver(let count, let endings):
            "\(count) file\(count == 1 ? "" : "s") passed over (\(endings.map { $0.isEmpty ? "no ending" : "." + $0 }.joined(separator: ", "))); "
                + "name them one by one or give --format to read them"
        case .linkedFolder: "a link to a folder, not followed; name the folder itself to read it"
        case .passedOverRecords(let records): records.description
        case .damagedPage(let reason): "the page may not be whole (\(reason)); compare it with the original"
        case .emptyItem(let item): "\(item) holds no text and was passed over"
        }
    }
}

extension InputFormat {
    /// The format as a message names it.
    var title: String {
        switch self {
        case .text: "plain text"
        case .markdown: "Markdown"
        case .html: "HTML"
        case .json: "JSON"
        case .jsonl: "JSON Lines"
        case .feed: "a feed"
        case .csv: "comma-separated rows"
        case .tsv: "tab-separated rows"
        case .mail: "mail"
        case .reuters: "Reuters SGML"
        case .warc: "a web archive"
        }
    }
}

/// Names of fields as a message lists them: the first dozen, and how many more.
struct FoundFields: CustomStringConvertible {
    var names: [String]

    init(_ names: [String]) { self.names = names }

    var description: String {
        names.prefix(12).joined(separator: ", ") + (names.count > 12 ? " and \(names.count - 12) more" : "")
    }
}
