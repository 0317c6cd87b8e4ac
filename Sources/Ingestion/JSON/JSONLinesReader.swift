/// Reads JSON Lines: one article a line, blank lines passed over, each line decoded and judged by itself.
struct JSONLinesReader {
    var options: ReadingOptions
    var path: String

    func read(_ stream: ByteStream, _ body: (ReadOutcome) throws -> Void) throws {
        if try stream.peek(3).elementsEqual([0xEF, 0xBB, 0xBF]) { stream.consume(3) }
        let fields = ArticleFields(options: options, path: path)
        var number = 0
        // One byte over the limit tells that a line was cut.
        while let line = try stream.line(limit: ReadingLimits.fileBytes + 1) {
            number += 1
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            let record = JSONRecord(fields: fields, key: "\(path):\(number)")
            try body(record.outcome(line, at: InputPlace(file: path, line: number)))
        }
        for notice in fields.names.notices(InputPlace(file: path)) { try body(.notice(notice)) }
    }
}
