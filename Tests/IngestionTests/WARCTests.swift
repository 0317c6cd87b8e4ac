import Ingestion
import Record
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Web archives: what is an article in them, in which words, of which day.
@Suite struct WARCTests {
    private func reading(_ records: [UInt8]..., named path: String = "a.warc") throws -> Reading {
        try Reading(records.flatMap { $0 }, named: path)
    }

    @Test(arguments: ["pages.warc", "pages.warc.gz"]) func anArchiveHoldsArticlesAmongOtherThings(name: String) throws {
        let reading = try Reading(paths: ["-"], standardInput: Archived.fixture(name))
        #expect(reading.failures.isEmpty)
        #expect(
            reading.articles.map(\.key) == [
                "http://courier.example/world/ministers-meet", "http://observer.example/envoy",
                "http://courier.example/2016/08/24/fishing", "http://courier.example/recall",
                "file:///saved/japan.html", "http://observer.example/2016/08/23/embassy",
            ])
        #expect(
            reading.articles.map(\.publishedBasis) == [.metadata, .inferred, .url, .inferred, .inferred, .url])
        #expect(
            reading.articles.map(\.published?.iso) == [
                "2016-08-26", "2016-08-26", "2016-08-24", "2016-08-26", "2016-08-26", "2016-08-23",
            ])
        #expect(
            reading.notices.map(\.description) == [
                "standard input: 8 records passed over (6 not of a page; 1 with a status other than 200; "
                    + "1 without article text)"
            ])
    }

    @Test func thePageNamesItsOwnAddress() throws {
        let reading = try Reading(paths: ["-"], standardInput: Archived.fixture("pages.warc"))
        #expect(reading.articles.first?.url == "http://courier.example/world/ministers-meet-in-accra")
        #expect(reading.articles.dropFirst().first?.url == "http://observer.example/envoy")
        #expect(reading.articles.first?.title == "Ministers of Ghana and Togo meet in Accra")
    }

    @Test func theCharsetOfTheHeaderGoesBeforeThatOfThePage() throws {
        let reading = try Reading(paths: ["-"], standardInput: Archived.fixture("pages.warc"))
        #expect(reading.articles.contains { $0.text.contains("the mayor of Málaga and said that the café") })
    }

    @Test func theCharsetOfThePageIsReadWhereTheHeaderNamesNone() throws {
        let page = Array("<meta charset='windows-1251'><p>".utf8) + [0xCC, 0xEE] + Array("\(Archived.prose)</p>".utf8)
        let article = try reading(Archived.response(page)).only()
        #expect(article.text.hasPrefix("Мо"))
    }

    @Test func aTypeIsSniffedWhereNoneIsNamed() throws {
        let page = Archived.page(Archived.prose)
        #expect(try reading(Archived.response(page, header: "")).articles.count == 1)
        let other = try reading(Archived.response(Array("{\"a\": 1}".utf8), header: ""))
        #expect(other.articles.isEmpty && other.notices.count == 1 && other.failures.isEmpty)
    }

    @Test func codingsThatTheCrawlerUndidAreNotUndoneAgain() throws {
        let header = "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"
        let article = try reading(Archived.response(Archived.page(Archived.prose), header: header)).only()
        #expect(article.text.trimmingSuffixLineFeed == Archived.prose)
    }

    @Test func chunksArePutTogether() throws {
        let page = Archived.page(Archived.prose)
        let (a, b) = (page.prefix(70), page.dropFirst(70))
        let ends = String(b.count, radix: 16).uppercased()
        let body = Array("46;name=x\r\n".utf8) + a + Array("\r\n\(ends)\r\n".utf8) + b + Array("\r\n0\r\n\r\n".utf8)
        let header = "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"
        let whole = try reading(Archived.response(body, header: header))
        #expect(try whole.only().text.trimmingSuffixLineFeed == Archived.prose)
        #expect(whole.notices.isEmpty)
        let part = try reading(Archived.response(body.dropLast(7), header: header))
        #expect(try part.only().text.trimmingSuffixLineFeed == Archived.prose)
        #expect(part.notices.map(\.description).first?.contains("its data breaks off") == true)
    }

    @Test func codingsAndEncodingsThatAreNotReadAreCounted() throws {
        let header = "Content-Type: text/html\r\nContent-Encoding: br\r\n"
        let unknown = Array("<meta charset=x-osthavn><p>".utf8) + (0..<99).flatMap { _ in [0x93, 0xFA, 0x96, 0x7B] }
        let reading = try reading(
            Archived.response([0x1B, 0x02, 0x00, 0xF8, 0x05], header: header), Archived.response(unknown))
        #expect(reading.failures.isEmpty)
        #expect(
            reading.notices.map(\.description) == [
                "a.warc: 2 records passed over (2 in an encoding that is not read: br, x-osthavn)"
            ])
    }

    @Test func anOptionGoesBeforeWhatTheArchiveSays() throws {
        let options = ReadingOptions(published: CalendarDay(year: 2001, month: 2, day: 3), source: "The Courier")
        let article = try Reading(Archived.response(Archived.page(Archived.prose)), named: "a", options: options).only()
        #expect(article.published?.iso == "2001-02-03" && article.publishedBasis == .given)
        #expect(article.source == "The Courier")
    }

    @Test func theNameOfTheArchiveDatesNoPage() throws {
        let article = try reading(Archived.response(Archived.page(Archived.prose)), named: "2011-01-01.warc").only()
        #expect(article.published?.iso == "2016-08-26")
    }

    @Test func aRecordWithoutAddressHasItsPlaceForAKey() throws {
        let page = Archived.page(Archived.prose)
        let record = Archived.record("WARC-Type: resource\r\nContent-Type: text/html\r\n", page)
        #expect(try reading(record, record).articles.map(\.key) == ["a.warc#1", "a.warc#2"])
    }

    @Test func anArchiveWithoutRecords() throws {
        let reading = try Reading(Array("\r\n\r\n  ".utf8) + [], named: "a.warc")
        #expect(reading.failures.count == 1)
    }
}

extension String {
    fileprivate var trimmingSuffixLineFeed: String { hasSuffix("\n") ? String(dropLast()) : self }
}
