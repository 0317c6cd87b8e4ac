import Record

/// Reads a web archive: each response that holds a page is an article.
///
/// An archive is mostly other things, so what is no article is counted and told once at the end.
struct WARCReader {
    var options: ReadingOptions
    var path: String

    /// Whether the first bytes of an input are of this format.
    static func begins(_ head: ArraySlice<UInt8>) -> Bool { VersionLine.begins(head) }

    func read(_ stream: ByteStream, _ body: (ReadOutcome) throws -> Void) throws {
        let records = WARCRecords(stream)
        var passed = PassedOverRecords()
        var number = 0
        while true {
            let record: WARCRecord?
            do { record = try records.next() } catch let problem as ReadFailure.Problem {
                guard case .brokenGzip = problem else { throw problem }
                // Records are packed one by one, so those behind the damage can be read.
                try body(.failure(ReadFailure(InputPlace(file: path), problem)))
                continue
            }
            guard let record else { break }
            number += 1
            if let outcome = outcome(record, number: number, passed: &passed) { try body(outcome) }
        }
        if number == 0 { throw ReadFailure.Problem.noItems }
        if passed.count > 0 { try body(.notice(ReadNotice(InputPlace(file: path), .passedOverRecords(passed)))) }
    }

    /// What a record gives; nil when it is passed over.
    private func outcome(_ record: WARCRecord, number: Int, passed: inout PassedOverRecords) -> ReadOutcome? {
        let place = InputPlace(file: path, record: number)
        do {
            switch record.damage {
            case .unreadable(let reason): throw ReadFailure.Problem.brokenArchive(reason)
            case .breaksOff: throw ReadFailure.Problem.brokenArchive("the record breaks off before its end")
            case .tooLarge, .wrongLength, nil: break
            }
            return try article(record, number: number, at: place)
        } catch ArchivedPage.Other.noPage, ReadFailure.Problem.binary {
            passed.withoutPage += 1
        } catch ArchivedPage.Other.otherStatus {
            passed.otherStatus += 1
        } catch ReadFailure.Problem.noText {
            passed.withoutText += 1
        } catch ReadFailure.Problem.unknownEncoding(let name) {
            passed.unreadEncodings[name, default: 0] += 1
        } catch let coding as HTTPResponse.UnreadCoding {
            passed.unreadEncodings[coding.name, default: 0] += 1
        } catch {
            let problem = error as? ReadFailure.Problem ?? .brokenArchive("\(error)")
            return .failure(ReadFailure(place, problem, record: Array(record.bytes)))
        }
        return nil
    }

    private func article(_ record: WARCRecord, number: Int, at place: InputPlace) throws -> ReadOutcome {
        let page = try ArchivedPage(record)
        if case .tooLarge(let bytes) = record.damage {
            throw ReadFailure.Problem.tooLarge(bytes: bytes, limit: ReadingLimits.fileBytes)
        }
        let (bytes, isPart) = try page.bytes()
        let decoded = try page.text(bytes)
        if page.kind == .unnamed, InputFormat(sniffing: decoded.text) != .html { throw ArchivedPage.Other.noPage }
        let capture = WebCapture(
            key: record.target ?? "\(path)#\(number)", url: record.target.flatMap { $0.hasPrefix("http") ? $0 : nil },
            day: record.day)
        let article =
            page.kind == .text
            ? try PlainTextReader(options: options).article(decoded.text, path: path, capture: capture)
            : try HTMLReader(options: options).article(decoded.text, path: path, capture: capture)
        var notices = decoded.notice.map { [ReadNotice(place, $0)] } ?? []
        let damage: String? =
            if case .wrongLength = record.damage { "its record is not as long as it says" } else if isPart {
                "its data breaks off"
            } else if record.isCutByCrawler { "the crawler cut it off" } else { nil }
        if let damage { notices.append(ReadNotice(place, .damagedPage(reason: damage))) }
        return .article(article, notices: notices)
    }
}
