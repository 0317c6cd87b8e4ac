import Record

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads articles out of files, folders and streams, in input order; one bad article never stops the rest.
public struct ArticleReader: Sendable {
    /// What is known beforehand of everything this reader reads.
    public var options: ReadingOptions

    /// A reader for inputs of which `options` are known beforehand.
    public init(options: ReadingOptions = ReadingOptions()) { self.options = options }

    /// Calls `body` for each article, notice and failure in input order.
    ///
    /// - Parameters:
    ///   - paths: Files, folders (walked recursively, sorted, hidden files and README left aside) and `-` for standard input.
    ///   - standardInput: Gives all bytes of standard input; called for each `-`.
    ///   - body: What to do with each outcome; what it throws ends the reading and is passed on.
    public func read(
        paths: [String], standardInput: () throws -> [UInt8], _ body: (ReadOutcome) throws -> Void
    ) throws {
        try InputWalk(takesEveryFile: options.format != nil).visit(paths) { step in
            switch step {
            case .notice(let notice): try body(.notice(notice))
            case .failure(let failure): try body(.failure(failure))
            case .standardInput:
                let bytes: [UInt8]
                do { bytes = try standardInput() } catch {
                    try body(.failure(ReadFailure(InputPlace(file: "-"), .unreadable(reason: InputWalk.reason(error)))))
                    return
                }
                try read(bytes, named: "-", body)
            case .file(let path):
                let data: Data
                do { data = try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe) } catch {
                    try body(
                        .failure(ReadFailure(InputPlace(file: path), .unreadable(reason: InputWalk.reason(error)))))
                    return
                }
                try data.withUnsafeBytes { try read($0, named: path, body) }
            }
        }
    }

    /// Reads the articles in `bytes` as if they were the file `path`, which is not opened.
    public func read(_ bytes: [UInt8], named path: String, _ body: (ReadOutcome) throws -> Void) throws {
        try bytes.withUnsafeBytes { try read($0, named: path, body) }
    }

    private func read(_ bytes: UnsafeRawBufferPointer, named path: String, _ body: (ReadOutcome) throws -> Void) throws
    {
        let place = InputPlace(file: path)
        guard bytes.contains(where: { $0 > 0x20 }) else {
            try body(.failure(ReadFailure(place, .empty)))
            return
        }
        let ending = InputWalk.ending(of: path)
        let named = options.format ?? InputFormat(ending: ending)
        // Lines are decoded one by one: a bad line costs only itself, and the file may be larger than memory.
        if named == .jsonl, !(bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])) {
            try JSONLinesReader(options: options, path: path).read(bytes, body)
            return
        }
        guard bytes.count <= ReadingLimits.fileBytes else {
            try body(.failure(ReadFailure(place, .tooLarge(bytes: bytes.count, limit: ReadingLimits.fileBytes))))
            return
        }
        let decoded: DecodedText
        do {
            let declares =
                named == nil || named == .html || named == .feed || bytes.first { $0 > 0x20 } == UInt8(ascii: "<")
            decoded = try DecodedText(bytes, declared: declares ? DecodedText.declaredCharset(bytes) : nil)
        } catch {
            try body(.failure(ReadFailure(place, error)))
            return
        }
        var notices = decoded.notice.map { [ReadNotice(place, $0)] } ?? []
        let format = settled(named, decoded.text, ending: ending, place: place, notices: &notices)
        try read(decoded.text, as: format, path: path, notices: notices, body)
    }

    /// The format to read: what the caller says, else the ending, unless the content is plainly of another kind.
    private func settled(
        _ named: InputFormat?, _ text: String, ending: String, place: InputPlace, notices: inout [ReadNotice]
    ) -> InputFormat {
        if let format = options.format { return format }
        let seen = InputFormat(sniffing: text)
        guard let named else { return ending == "xml" && seen == .text ? .feed : seen }
        // Only where the ending's reader would make nonsense of the file.
        let isMisnamed =
            switch (named, seen) {
            case (.text, .html), (.text, .feed), (.html, .feed), (.feed, .html), (.json, .jsonl), (.json, .html),
                (.json, .feed), (.text, .jsonl),
                (.text, .json), (.markdown, .jsonl):
                true
            default: false
            }
        guard isMisnamed else { return named }
        notices.append(ReadNotice(place, .format(seen, ending: ending)))
        return seen
    }

    private func read(
        _ text: String, as format: InputFormat, path: String, notices: [ReadNotice],
        _ body: (ReadOutcome) throws -> Void
    ) throws {
        do {
            switch format {
            case .text, .markdown:
                let article = try PlainTextReader(options: options, isMarkdown: format == .markdown).article(
                    text, path: path)
                try body(.article(article, notices: notices))
            case .html:
                try body(.article(try HTMLReader(options: options).article(text, path: path), notices: notices))
            case .json: try JSONReader(options: options, path: path).read(text, notices: notices, body)
            case .jsonl:
                for notice in notices { try body(.notice(notice)) }
                var text = text
                try text.withUTF8 {
                    try JSONLinesReader(options: options, path: path).read(UnsafeRawBufferPointer($0), body)
                }
            case .feed: try FeedReader(options: options, path: path).read(text, notices: notices, body)
            }
        } catch let problem as ReadFailure.Problem {
            try body(.failure(ReadFailure(InputPlace(file: path), problem)))
        }
    }
}
