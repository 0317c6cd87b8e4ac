import Record

/// Reads a JSON array of articles one element at a time, so that a dump of any size is read in little memory.
struct JSONArrayReader {
    var options: ReadingOptions
    var path: String

    /// Reads the array that begins with the stream's next bracket.
    func read(_ stream: ByteStream, _ body: (ReadOutcome) throws -> Void) throws {
        var elements = JSONElements(stream)
        let fields = ArticleFields(options: options, path: path)
        var number = 0
        while let element = try elements.next() {
            number += 1
            let place = InputPlace(file: "\(path)#\(number)")
            let outcome = JSONRecord(fields: fields, key: place.file).outcome(element[...], at: place)
            try body(Self.onOneLine(outcome))
        }
        if number == 0 { throw ReadFailure.Problem.noItems }
        for notice in fields.names.notices(InputPlace(file: path)) { try body(.notice(notice)) }
    }

    /// A bad record without line ends, which mean nothing in JSON, so that bad records together are JSON Lines.
    private static func onOneLine(_ outcome: ReadOutcome) -> ReadOutcome {
        guard case .failure(var failure) = outcome else { return outcome }
        for (index, byte) in failure.record.enumerated() where byte == 0x0A || byte == 0x0D {
            failure.record[index] = 0x20
        }
        return .failure(failure)
    }
}

/// The elements of a JSON array as bytes, cut at the commas between them.
struct JSONElements {
    private enum Position { case before, inside, behind }

    private let stream: ByteStream
    private var position = Position.before
    private var depth = 0
    private var isString = false
    private var isEscaped = false

    init(_ stream: ByteStream) { self.stream = stream }

    /// The bytes of the next element; nil behind the last one.
    ///
    /// What is not closed at the end of the stream is an element too, for whoever decodes it to complain of.
    mutating func next() throws -> [UInt8]? {
        if position == .before {
            while try stream.peek(1).first.map({ $0 != UInt8(ascii: "[") }) ?? false { stream.consume(1) }
            stream.consume(try stream.peek(1).count)
            position = .inside
        }
        var element: [UInt8] = []
        while position == .inside {
            let bytes = try stream.peek(1 << 16)
            if bytes.isEmpty {
                position = .behind
                break
            }
            guard let end = end(in: bytes) else {
                // One piece over the limit tells that it is too large; the rest of it is passed over.
                if element.count <= ReadingLimits.fileBytes { element += bytes }
                stream.consume(bytes.count)
                continue
            }
            element += bytes[..<end]
            if bytes[end] == UInt8(ascii: "]") { position = .behind }
            stream.consume(end + 1 - bytes.startIndex)
            if element.contains(where: { $0 > 0x20 }) { return element }
            element = []
        }
        return element.contains { $0 > 0x20 } ? element : nil
    }

    /// Where the comma or bracket stands that ends the element; nil when it goes on behind these bytes.
    private mutating func end(in bytes: ArraySlice<UInt8>) -> Int? {
        for (index, byte) in zip(bytes.indices, bytes) {
            if isString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"): depth -= 1
            case UInt8(ascii: ",") where depth <= 0, UInt8(ascii: "]") where depth <= 0:
                depth = 0
                return index
            case UInt8(ascii: "]"): depth -= 1
            default: break
            }
        }
        return nil
    }
}
