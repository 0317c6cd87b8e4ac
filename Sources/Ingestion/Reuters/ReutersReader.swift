import Record

/// Reads SGML of the Reuters-21578 collection: each REUTERS element is an article.
struct ReutersReader {
    var options: ReadingOptions
    var path: String

    private static let startTag = Array("<REUTERS".utf8)
    private static let endTag = Array("</REUTERS>".utf8)

    /// Whether the first bytes of an input are of this format.
    static func begins(_ head: ArraySlice<UInt8>) -> Bool {
        let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
        let first = String(decoding: start.drop { $0 <= 0x20 }.prefix(64), as: UTF8.self).lowercased()
        return first.hasPrefix("<!doctype lewis") || first.hasPrefix("<reuters ") || first.hasPrefix("<reuters>")
    }

    /// Articles go by their tags and not by lines; one is held at a time.
    func read(_ stream: ByteStream, _ body: (ReadOutcome) throws -> Void) throws {
        var held: [UInt8] = []
        var searched = 0
        var number = 0
        /// Bytes passed over of an article that is too large.
        var dropped = 0
        while true {
            let piece = try stream.read(1 << 16)
            if piece.isEmpty { break }
            held += piece
            var start = 0
            while let end = Self.offset(of: Self.endTag, in: held, from: searched) {
                let element = held[start..<end]
                if dropped > 0 {
                    number += 1
                    try body(.failure(tooLarge(element, dropped: dropped, number: number)))
                } else {
                    try read(element, number: &number, body)
                }
                dropped = 0
                start = end + Self.endTag.count
                searched = start
            }
            held.removeSubrange(..<start)
            if held.count > ReadingLimits.fileBytes {
                dropped += held.count - Self.endTag.count
                held.removeSubrange(..<(held.count - Self.endTag.count))
            }
            searched = max(0, held.count - Self.endTag.count)
        }
        if dropped > 0 {
            try body(.failure(tooLarge(held[...], dropped: dropped, number: number + 1)))
        } else if Self.offset(of: Self.startTag, in: held, from: 0) != nil {
            try read(held[...], number: &number, isWhole: false, body)
        }
        guard number > 0 || dropped > 0 else { throw ReadFailure.Problem.noItems }
    }

    private func tooLarge(_ rest: ArraySlice<UInt8>, dropped: Int, number: Int) -> ReadFailure {
        let problem = ReadFailure.Problem.tooLarge(bytes: dropped + rest.count, limit: ReadingLimits.fileBytes)
        return ReadFailure(InputPlace(file: path, record: number), problem, record: Array(rest))
    }

    /// Reads what stands before an end tag: one article, and before it those whose ends are missing.
    private func read(
        _ bytes: ArraySlice<UInt8>, number: inout Int, isWhole: Bool = true, _ body: (ReadOutcome) throws -> Void
    ) throws {
        let bytes = Array(bytes)
        var starts: [Int] = []
        var from = 0
        while let start = Self.offset(of: Self.startTag, in: bytes, from: from) {
            starts.append(start)
            from = start + Self.startTag.count
        }
        for (i, start) in starts.enumerated() {
            number += 1
            let place = InputPlace(file: path, record: number)
            let isLast = i + 1 == starts.count
            let element = bytes[start..<(isLast ? bytes.count : starts[i + 1])]
            var outcome: ReadOutcome
            do throws(ReadFailure.Problem) {
                guard isLast, isWhole else { throw .malformedSGML("an article without </REUTERS>") }
                let article = ReutersArticle(options: options, path: path)
                outcome = try article.outcome(element, at: place, key: "\(path)#\(number)")
            } catch {
                outcome = .failure(ReadFailure(place, error, record: Array(element)))
            }
            try body(outcome)
        }
    }

    private static func offset(of tag: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var i = start
        while i + tag.count <= bytes.count {
            guard let at = bytes[i...].firstIndex(of: UInt8(ascii: "<")), at + tag.count <= bytes.count else {
                return nil
            }
            if bytes[at..<(at + tag.count)].elementsEqual(tag) { return at }
            i = at + 1
        }
        return nil
    }
}
