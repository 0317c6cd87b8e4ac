import Record

/// Reads a message or an mbox of them: the text part of each is an article.
struct MailReader {
    var options: ReadingOptions
    var path: String

    /// Whether the first bytes of an input are of this format: a `From ` line with a header below it, or a header that has
    /// at least two of the fields without which no message is sent.
    static func begins(_ head: ArraySlice<UInt8>) -> Bool {
        var left = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
        left = left.drop { $0 == 0x0A || $0 == 0x0D }
        if MboxLine.isSeparator(line(&left)) { return MailHeader.isField(line(&left)) }
        left = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
        left = left.drop { $0 == 0x0A || $0 == 0x0D }
        var seen: Set<String> = []
        while !left.isEmpty {
            let line = line(&left)
            if line.isEmpty { break }
            if line.first == 0x20 || line.first == 0x09 {
                if seen.isEmpty { return false }
                continue
            }
            guard MailHeader.isField(line) else { return false }
            let name = String(decoding: line.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self).lowercased()
            // Fields before the first known one are those of the way a message took.
            seen.insert(telling.contains(name) ? name : "")
        }
        return seen.intersection(telling).count >= 2
    }

    private static let telling: Set<String> = ["from", "date", "subject", "message-id", "mime-version"]

    /// The next line of `bytes` without its end.
    private static func line(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let line = bytes.prefix { $0 != 0x0A }
        bytes = bytes.dropFirst(line.count + 1)
        return line.last == 0x0D ? line.dropLast() : line
    }

    func read(_ stream: ByteStream, _ body: (ReadOutcome) throws -> Void) throws {
        if try stream.peek(3).elementsEqual([0xEF, 0xBB, 0xBF]) { stream.consume(3) }
        while let byte = try stream.peek(1).first, byte == 0x0A || byte == 0x0D { stream.consume(1) }
        if try stream.peek(MboxLine.mark.count).elementsEqual(MboxLine.mark) {
            try readMessages(stream, body)
        } else {
            let message = try stream.rest(limit: ReadingLimits.fileBytes)
            try body(outcome(message, at: InputPlace(file: path), key: path))
        }
    }

    /// The messages of an mbox, of which one is held at a time.
    private func readMessages(_ stream: ByteStream, _ body: (ReadOutcome) throws -> Void) throws {
        var number = 0
        var message: [UInt8] = []
        var size = 0
        var isAfterBlank = true
        func finish() throws {
            guard number > 0 else { return }
            let place = InputPlace(file: path, record: number)
            if size > ReadingLimits.fileBytes {
                let problem = ReadFailure.Problem.tooLarge(bytes: size, limit: ReadingLimits.fileBytes)
                try body(.failure(ReadFailure(place, problem, record: message)))
            } else {
                try body(outcome(message, at: place, key: "\(path)#\(number)"))
            }
            message.removeAll(keepingCapacity: message.capacity <= 1 << 20)
            size = 0
        }
        while let line = try stream.line(limit: ReadingLimits.fileBytes + 1) {
            if try number == 0 || begins(line, stream, isAfterBlank: isAfterBlank) {
                try finish()
                number += 1
            } else {
                let whole = MboxLine.unquoted(line)
                size += whole.count + 1
                // The rest of a message that is refused is passed over, not held.
                if size <= ReadingLimits.fileBytes {
                    message += whole
                    message.append(0x0A)
                }
            }
            isAfterBlank = line.isEmpty || line.elementsEqual([0x0D])
        }
        try finish()
    }

    /// Whether a message begins: behind a blank line, or at a line that can be nothing else.
    private func begins(_ line: ArraySlice<UInt8>, _ stream: ByteStream, isAfterBlank: Bool) throws -> Bool {
        guard line.starts(with: MboxLine.mark) else { return false }
        if MboxLine.isSeparator(line) { return true }
        guard isAfterBlank else { return false }
        // Some programs write no date. A header must follow then, as it does behind no sentence.
        let next = try stream.peek(1 << 8).prefix { $0 != 0x0A }
        let name = String(decoding: next.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self).lowercased()
        return MailHeader.isField(next)
            && (Self.telling.contains(name) || ["return-path", "received", "delivered-to", "to"].contains(name))
    }

    private func outcome(_ bytes: [UInt8], at place: InputPlace, key: String) -> ReadOutcome {
        do throws(ReadFailure.Problem) {
            return try MailArticle(options: options, path: path).outcome(bytes, at: place, key: key)
        } catch {
            return .failure(ReadFailure(place, error, record: bytes))
        }
    }
}
