import Ingestion
import Record
import Testing

/// Web archives with records that are cut, lie about their length or are not what they should be.
@Suite struct DamagedWARCTests {
    private static func good(_ id: Int) -> [UInt8] { Archived.response(Archived.page(Archived.prose), id: id) }

    private func reading(_ records: [UInt8]...) throws -> Reading {
        let bytes = records.flatMap { $0 }
        let pieces = try Reading(paths: ["-"], standardInput: bytes)
        let whole = try Reading(bytes, named: "-")
        #expect(pieces.articles == whole.articles && pieces.failures == whole.failures)
        return whole
    }

    @Test(arguments: ["3", "0", "100000", "99999999999", "999999999999999999999999", "-1", "many", ""])
    func aLengthThatLiesCostsNoRecord(length: String) throws {
        let bad = Archived.response(Archived.page(Archived.prose), id: 2, length: length)
        let reading = try reading(Self.good(1), bad, Self.good(3))
        let keys = reading.articles.map(\.key)
        #expect(keys.first == "http://a.example/1" && keys.last == "http://a.example/3")
        if length == "99999999999" {
            // That it is too large is believed of the record itself.
            #expect(reading.failures.map(\.place.record) == [2])
        } else {
            #expect(keys.count == 3)
            #expect(Set(reading.articles.map(\.text)).count == 1)
            #expect(reading.notices.map(\.place.record) == [2])
        }
    }

    @Test func lineEndsWithoutReturnsAndFoldedFieldsAreRead() throws {
        let text = "WARC/1.1\nWARC-Type:\n response\nwarc-target-uri: http://a.example/\n\t9\nContent-Length: "
        let block = "HTTP/1.0 200\ncontent-type: text/html;\n charset=utf-8\n\n<p>\(Archived.prose)</p>"
        let record = Array("\(text)\(block.utf8.count)\n\n\(block)\n\n".utf8)
        let reading = try reading(record, record, Self.good(1))
        #expect(reading.articles.count == 3 && reading.failures.isEmpty)
        #expect(reading.articles.first?.key == "http://a.example/ 9")
    }

    @Test func aLongHeaderIsReadAndAnEndlessOneIsNot() throws {
        let field = "X-Note: \(String(repeating: "words ", count: 20_000))\r\n"
        let long = Archived.record(
            "\(field)WARC-Type: resource\r\nContent-Type: text/html\r\n", Archived.page(Archived.prose))
        #expect(try reading(long, Self.good(1)).articles.count == 2)
        let endless = Array("WARC/1.0\r\n\(String(repeating: field, count: 12))".utf8)
        let damaged = try Reading([Self.good(1), endless, Self.good(2)].flatMap { $0 }, named: "a.warc")
        #expect(damaged.articles.map(\.key) == ["http://a.example/1", "http://a.example/2"])
        #expect(damaged.failures.map(\.record.count) == [endless.count])
    }

    @Test func bytesBetweenRecordsAreKept() throws {
        let junk = Array("lost words\nof no record\n".utf8)
        let reading = try reading(junk, Self.good(1))
        // Without its mark at the start it is no archive, unless it is said to be one.
        #expect(reading.articles.count <= 1)
        let said = try Reading(junk + Self.good(1), named: "a.warc")
        #expect(said.articles.count == 1)
        #expect(said.failures.map(\.record) == [junk])
        #expect(
            said.failures.first?.description
                == "a.warc, record 1: damaged archive (bytes that belong to no record); fetch it again (the other records are read)"
        )
    }

    @Test func aFileThatBreaksOffGivesTheRecordsBefore() throws {
        let reading = try reading(Self.good(1), Self.good(2).dropLast(40))
        #expect(reading.articles.map(\.key) == ["http://a.example/1"])
        #expect(reading.failures.map(\.place.record) == [2])
        #expect(reading.failures.first?.record == Array(Self.good(2).dropLast(40)))
    }

    @Test func aHeaderThatBreaksOffCostsOnlyItself() throws {
        let cut = Array(Self.good(2).prefix(60)) + Array("\r\n".utf8)
        let reading = try reading(Self.good(1), cut, Self.good(3))
        #expect(reading.articles.map(\.key) == ["http://a.example/1", "http://a.example/3"])
        #expect(reading.failures.map(\.record) == [cut])
    }

    @Test func everyTruncationGivesTheRecordsBefore() throws {
        let first = Self.good(1)
        let all = first + Self.good(2)
        for count in stride(from: 1, to: all.count, by: 1) {
            let reading = try Reading(Array(all.prefix(count)), named: "a.warc")
            // The line ends behind a block may be missing.
            if count >= first.count - 4 { #expect(reading.articles.first?.key == "http://a.example/1", "\(count)") }
            if count < first.count - 4 { #expect(reading.failures.count == 1, "\(count)") }
        }
    }

    @Test func aDamagedMemberOfAPackedArchiveCostsOnlyItself() throws {
        let bytes = try Archived.fixture("pages.warc.gz")
        let starts = bytes.indices.dropLast(2).filter { bytes[$0...].starts(with: [0x1F, 0x8B, 0x08, 0x00]) }
        // Members inside records are deflated data like any other, so that each start is one of a record.
        #expect(starts.count >= 14)
        var damaged = bytes
        for i in (starts[3] + 100)..<(starts[3] + 140) { damaged[i] = 0xFF }
        let reading = try Reading(damaged, named: "a.warc.gz")
        #expect(reading.articles.count == 5)
        #expect(!reading.articles.map(\.key).contains("http://observer.example/envoy"))
        #expect(reading.failures.contains { $0.description.contains("damaged gzip data") })
    }

    @Test(arguments: ["pages.warc", "pages.warc.gz"]) func noBytesCrash(name: String) throws {
        let good = try Archived.fixture(name)
        var state: UInt64 = 20_260_101
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<200 {
            var bytes = good
            for _ in 0...random(20) {
                switch random(3) {
                case 0: bytes[random(bytes.count)] = UInt8(random(256))
                case 1:
                    let start = random(bytes.count)
                    bytes.removeSubrange(start..<min(bytes.count, start + random(400)))
                default: bytes.insert(contentsOf: good.dropFirst(random(good.count)).prefix(random(300)), at: 0)
                }
                if bytes.count < 100 { bytes = good }
            }
            let reading = try Reading(bytes, named: "a.\(name)")
            #expect(reading.articles.count <= 40)
        }
    }
}
