import Record

/// An input that could not be read, where it is and what to do about it.
public struct ReadFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong.
    public enum Problem: Error, Sendable, Hashable {
        case noSuchPath(near: [String])
        case unreadable(reason: String)
        case folderWithoutArticles
        case folderTooDeep
        /// A list or a feed without items.
        case noItems
        case empty
        /// No article text was left once titles, menus and footers were taken away.
        case noText
        /// Bytes of a format that holds no text, such as a picture.
        case binary(kind: String?)
        case unknownEncoding(declared: String)
        case tooLarge(bytes: Int, limit: Int)
        case tooDeeplyNested(limit: Int)
        case malformedJSON(String)
        /// A JSON Lines line that ends before its object does, as after an interrupted copy.
        case truncatedLine
        /// JSON that is neither an object nor an array of objects.
        case notAnArticle(found: String)
        case missingText(fields: [String])
        /// A record, or a table by its header, without a field for the text; `found` are the fields it has.
        case missingTextField(names: [String], found: [String])
        /// A row of another number of cells than the header.
        case cellCount(found: Int, wanted: Int)
        /// A row in which a quotation mark opens a cell that nothing closes.
        case openQuotation
        case wrongType(field: String, found: String, wanted: String)
        /// A record that `chancery extract` wrote, which is loaded and not read.
        case extractionRecord
        case malformedXML(String)
        /// A message that is none.
        case malformedMail(String)
        /// A `REUTERS` element that breaks off.
        case malformedSGML(String)
        /// Gzip data that breaks off or is damaged; what came before it was read.
        case brokenGzip(String)
        /// A record of a web archive that is damaged; the others are read.
        case brokenArchive(String)
        case notAFeed(root: String)
        /// An address of the web from which nothing came.
        case notFetched(what: String, remedy: String)
        /// An address that is of another kind than http and https.
        case otherScheme(String)
    }

    /// Where.
    public var place: InputPlace
    /// What.
    public var problem: Problem
    /// The record that could not be read, as it stood; empty when the whole input could not.
    public var record: [UInt8]
    /// The line that such records need before them to be read: the header of a table.
    public var header: [UInt8]

    /// A failure with `problem` at `place`, of `record` where one of many could not be read.
    public init(_ place: InputPlace, _ problem: Problem, record: [UInt8] = [], header: [UInt8] = []) {
        self.place = place
        self.problem = problem
        self.record = record
        self.header = header
    }

    /// One line for a person: place, problem and remedy.
    public var description: String { "\(place): \(words)" }

    /// Problem and remedy without the place.
    public var words: String {
        switch problem {
        case .noSuchPath(let near):
            "no such file or folder"
                + (near.isEmpty ? "; check the path" : "; did you mean \(near.joined(separator: " or "))?")
        case .unreadable(let reason): "cannot be read (\(reason)); check its permissions"
        case .folderWithoutArticles:
            "no articles in this folder; they end in \(InputFormat.endings.map { "." + $0 }.joined(separator: " "))"
        case .folderTooDeep:
            "folders more than \(ReadingLimits.folderDepth) deep are not read; name the inner folder itself"
        case .noItems: "it holds no articles; check that it was saved whole"
        case .empty: "the file is empty; remove it or put the article's text into it"
        case .noText: "no article text was found; check that the file holds an article, or give its text as .txt"
        case .binary(let kind):
            "\(kind.map { "\($0), not text" } ?? "binary data, not text"); \(Self.remedy(forBinary: kind))"
        case .unknownEncoding(let declared):
            "encoded as \(declared), which is not read; convert it first: iconv -f \(declared) -t utf-8"
        case .tooLarge(let bytes, let limit):
            "\(bytes) bytes, over the limit of \(limit); split it, or save the article's text alone"
        case .tooDeeplyNested(let limit):
            "elements nested more than \(limit) deep; save the article's text alone as .txt"
        case .malformedJSON(let detail): "not valid JSON (\(detail)); correct it"
        case .truncatedLine:
            "the JSON object breaks off before its end; write the line again (the other lines were read)"
        case .notAnArticle(let found):
            "found \(found) where an article was expected; give an object with a 'text' field"
        case .missingText(let fields):
            "no text; give the article's text in a field named \(fields.map { "'\($0)'" }.joined(separator: " or "))"
        case .missingTextField(let names, let found):
            "no text; give the article's text in a field named "
                + "\(names.map { "'\($0)'" }.joined(separator: " or ")), or name its field: --map text=NAME"
                + (found.isEmpty ? "" : " (there are \(FoundFields(found)))")
        case .cellCount(let found, let wanted):
            "\(found) cell\(found == 1 ? "" : "s") where the header has \(wanted); "
                + "put quotation marks around cells that hold separators or line ends (the other rows were read)"
        case .openQuotation:
            "a quotation mark opens a cell that nothing closes; close it, or double it where it is part of the text "
                + "(the other rows were read)"
        case .wrongType(let field, let found, let wanted): "'\(field)' is \(found); give \(wanted)"
        case .extractionRecord: "this is an extraction record, not an article; use chancery load"
        case .brokenGzip(let detail): "damaged gzip data (\(detail)); copy it again (what came before was read)"
        case .brokenArchive(let detail): "damaged archive (\(detail)); fetch it again (the other records are read)"
        case .malformedXML(let detail): "not well-formed XML (\(detail)); fetch the feed again"
        case .malformedMail(let detail): "not a message (\(detail)); give --format text if it is plain text"
        case .malformedSGML(let detail): "not whole SGML (\(detail)); copy the file again (the rest was read)"
        case .notAFeed(let root):
            "the root element is <\(root)>, not a feed (rss, feed, rdf:RDF); give --format html if it is a page"
        case .notFetched(let what, let remedy): "\(what); \(remedy)"
        case .otherScheme("file"): "files are given by their paths; leave out file://"
        case .otherScheme(let scheme):
            "addresses of \(scheme) are not fetched, only those of http and https; download it and give the file"
        }
    }

    private static func remedy(forBinary kind: String?) -> String {
        switch kind {
        case "a zip archive", "zstd", "xz", "bzip2": "unpack it first"
        case "PDF": "convert it first: pdftotext"
        default: "give text, Markdown, HTML, JSON or a feed"
        }
    }
}
