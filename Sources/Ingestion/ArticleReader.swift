import Record

/// Reads articles out of files, folders and streams, in input order; one bad article never stops the rest.
public struct ArticleReader: Sendable {
    /// What is known beforehand of everything this reader reads.
    public var options: ReadingOptions
    /// Gets what an address of the web leads to; nil where addresses are not fetched.
    public var fetch: (@Sendable (String) throws(ReadFailure.Problem) -> FetchedInput)?
    /// Told of every byte that is read of files and standard input.
    public var counter: ByteCounter?
    /// Asked often; once it says true, reading ends with `ReadingStopped`.
    public var isStopped: (@Sendable () -> Bool)?

    /// A reader for inputs of which `options` are known beforehand.
    public init(options: ReadingOptions = ReadingOptions()) { self.options = options }

    /// Calls `body` for each article, notice and failure in input order.
    ///
    /// - Parameters:
    ///   - paths: Files, folders (walked recursively, sorted, hidden files and README left aside) and `-` for standard input;
    ///     any of them gzip; and addresses of http and https, where there is a `fetch`.
    ///   - standardInput: Gives the next bytes of standard input, none at its end; asked where a path is `-`.
    ///   - body: What to do with each outcome; what it throws ends the reading and is passed on.
    public func read(
        paths: [String], standardInput: () throws -> [UInt8], _ body: (ReadOutcome) throws -> Void
    ) throws {
        guard let limit = options.limit else {
            return try readAll(paths, standardInput) { outcome in
                try note(outcome)
                try body(outcome)
            }
        }
        var left = limit
        do {
            try readAll(paths, standardInput) { outcome in
                try note(outcome)
                try body(outcome)
                guard case .article = outcome else { return }
                left -= 1
                if left <= 0 { throw Enough() }
            }
        } catch is Enough {}
    }

    /// As many articles were read as are wanted.
    private struct Enough: Error {}

    /// To be done before an outcome is told: what was cut off in the middle of an input is none.
    private func note(_ outcome: ReadOutcome) throws {
        try checkStopped()
        if let counter, case .article(let article, _) = outcome { counter.add(textBytes: article.text.utf8.count) }
    }

    private func checkStopped() throws {
        if isStopped?() == true { throw ReadingStopped() }
    }

    private func readAll(
        _ paths: [String], _ standardInput: () throws -> [UInt8], _ body: (ReadOutcome) throws -> Void
    ) throws {
        try InputWalk(takesEveryFile: options.format != nil).visit(paths) { step in
            switch step {
            case .notice(let notice): try body(.notice(notice))
            case .failure(let failure): try body(.failure(failure))
            case .web(let address): try read(web: address, body)
            case .standardInput:
                try withoutActuallyEscaping(standardInput) { standardInput in
                    let stream = ByteStream {
                        do {
                            try checkStopped()
                            let bytes = try standardInput()
                            counter?.add(bytes.count)
                            return bytes
                        } catch let stop as ReadingStopped {
                            throw stop
                        } catch {
                            throw ReadFailure.Problem.unreadable(reason: InputWalk.reason(error))
                        }
                    }
                    try read(stream, named: "-", body)
                }
            // What is wrong is written there while this runs: read as well, it would never end.
            case .file(let path) where options.ownFile != nil && FileIdentity(path: path) == options.ownFile: break
            case .file(let path):
                do {
                    let file = try OpenFile(path)
                    let stream = ByteStream {
                        try checkStopped()
                        let bytes = try file.next()
                        counter?.add(bytes.count)
                        return bytes
                    }
                    try read(stream, named: path, body)
                } catch let problem as ReadFailure.Problem {
                    try body(.failure(ReadFailure(InputPlace(file: path), problem)))
                }
            }
        }
    }

    /// Reads the articles in `bytes` as if they were the file `path`, which is not opened.
    public func read(_ bytes: [UInt8], named path: String, _ body: (ReadOutcome) throws -> Void) throws {
        try read(ByteStream(bytes), named: path, body)
    }

    /// Reads one input; what is wrong with it is an outcome, and only what `body` throws is thrown.
    private func read(_ stream: ByteStream, named path: String, _ body: (ReadOutcome) throws -> Void) throws {
        do {
            try readUnpacked(try stream.unpacked(), named: path) { outcome in
                try body(options.anyLanguage ? outcome : Self.english(outcome, path))
            }
        } catch let problem as ReadFailure.Problem {
            try body(.failure(ReadFailure(InputPlace(file: path), problem)))
        }
    }

    /// What is in another language is told instead of read: the words of one language mean nothing in another.
    private static func english(_ outcome: ReadOutcome, _ path: String) -> ReadOutcome {
        guard case .article(let article, _) = outcome, let tag = ArticleLanguage.foreign(article) else {
            return outcome
        }
        return .notice(ReadNotice(InputPlace(file: path), .language(tag, key: article.key)))
    }

    private func readUnpacked(_ stream: ByteStream, named path: String, _ body: (ReadOutcome) throws -> Void) throws {
        let head = try stream.peek(InputFormat.sniffedBytes)
        guard head.contains(where: { $0 > 0x20 }) else { throw ReadFailure.Problem.empty }
        let ending = InputWalk.ending(of: InputWalk.withoutGzip(WebAddress.file(of: path)))
        let named = options.format ?? options.expectedFormat ?? InputFormat(ending: ending)
        // Records are read one by one: a bad one costs only itself, and the input may be larger than memory.
        switch InputFormat.ofRecords(
            head, named: named, isGiven: options.format != nil, text: options.fieldNames["text"])
        {
        case .jsonl: return try JSONLinesReader(options: options, path: path).read(stream, body)
        case .json: return try JSONArrayReader(options: options, path: path).read(stream, body)
        case .csv: return try TableReader(options: options, path: path, separator: ",").read(stream, body)
        case .tsv: return try TableReader(options: options, path: path, separator: "\t").read(stream, body)
        case .mail: return try MailReader(options: options, path: path).read(stream, body)
        case .reuters: return try ReutersReader(options: options, path: path).read(stream, body)
        case .warc: return try WARCReader(options: options, path: path).read(stream, body)
        case .text, .markdown, .html, .feed, nil: break
        }
        let bytes = try stream.rest(limit: ReadingLimits.fileBytes)
        let declares =
            named == nil || named == .html || named == .feed || bytes.first { $0 > 0x20 } == UInt8(ascii: "<")
        let decoded = try bytes.withUnsafeBytes { bytes in
            let own = declares ? DecodedText.declaredCharset(bytes) : nil
            return try DecodedText(bytes, declared: DecodedText.known(options.charset) ?? own ?? options.charset)
        }
        let place = InputPlace(file: path)
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
        // Servers call nearly anything a page.
        if options.expectedFormat != nil { return isMisnamed || (named == .html && seen != .text) ? seen : named }
        guard isMisnamed else { return named }
        notices.append(ReadNotice(place, .format(seen, ending: ending)))
        return seen
    }

    private func read(
        _ text: String, as format: InputFormat, path: String, notices: [ReadNotice],
        _ body: (ReadOutcome) throws -> Void
    ) throws {
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
            try JSONLinesReader(options: options, path: path).read(ByteStream(Array(text.utf8)), body)
        case .feed: try FeedReader(options: options, path: path).read(text, notices: notices, body)
        case .csv, .tsv, .mail, .reuters, .warc: break
        }
    }
}

/// The caller has asked for no more; what was told until then is whole.
public struct ReadingStopped: Error {
    public init() {}
}
