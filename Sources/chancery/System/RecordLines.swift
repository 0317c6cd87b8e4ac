import Record

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The extraction records of a file, some at a time; a line that is none is told of and passed over.
struct RecordLines {
    private let path: String
    private var rest: [UInt8] = []
    /// How much of `rest` is known to hold no line end, so that a long line is not searched again for each piece of it.
    private var searched = 0
    private var number = 0
    private(set) var failures = 0

    private let log: RunLog

    init(path: String, log: RunLog) {
        self.path = path
        self.log = log
    }

    /// Up to `count` more records, fewer only at the end.
    mutating func next(
        _ count: Int, from source: borrowing ByteSource
    ) throws -> (records: [ExtractionRecord], isLast: Bool) {
        var records: [ExtractionRecord] = []
        while records.count < count {
            var start = rest.startIndex
            while records.count < count, let end = rest[max(start, searched)...].firstIndex(of: 0x0A) {
                if let record = read(rest[start..<end]) { records.append(record) }
                start = end + 1
            }
            rest.removeSubrange(..<start)
            searched = records.count < count ? rest.count : 0
            if records.count >= count { break }
            let more = try source.next()
            guard more.isEmpty else {
                rest += more
                continue
            }
            if let record = read(rest[...]) { records.append(record) }
            rest = []
            searched = 0
            return (records, true)
        }
        return (records, false)
    }

    private mutating func read(_ line: ArraySlice<UInt8>) -> ExtractionRecord? {
        number += 1
        guard line.contains(where: { $0 > 0x20 }) else { return nil }
        do {
            return try JSONDecoder().decode(ExtractionRecord.self, from: Data(line))
        } catch {
            failures += 1
            log.tell(Self.words(for: error, line), file: path, line: number)
            return nil
        }
    }

    private static func words(for error: any Error, _ line: ArraySlice<UInt8>) -> String {
        guard let error = error as? DecodingError else { return "cannot be read (\(error)); write the line again" }
        switch error {
        case .keyNotFound(let key, _) where key.stringValue == "schema":
            return "not an extraction record, it has no 'schema'; articles are read by 'chancery ingest'"
        case .keyNotFound(let key, let context):
            return "'\(path(context.codingPath + [key]))' is missing; write the record again with 'chancery extract'"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return
                "'\(path(context.codingPath))': \(context.debugDescription); write the record again with 'chancery extract'"
        case .dataCorrupted(let context) where context.codingPath.isEmpty:
            let isCut = line.last(where: { $0 > 0x20 }) != 0x7D
            return isCut
                ? "the record breaks off before its end; write the line again (the other lines were read)"
                : "not valid JSON; write the record again with 'chancery extract'"
        case .dataCorrupted(let context): return "'\(path(context.codingPath))': \(context.debugDescription)"
        @unknown default: return "cannot be read; write the record again with 'chancery extract'"
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.map { key in key.intValue.map { "[\($0)]" } ?? "." + key.stringValue }.joined().drop { $0 == "." }
            .description
    }
}
