import Ingestion
import Record
import Testing

@Suite struct EncodingTests {
    static let sentence = "The minister’s visit to Málaga ended on Tuesday, officials said."

    @Test func byteOrderMark() throws {
        #expect(
            try Reading([0xEF, 0xBB, 0xBF] + Array(Self.sentence.utf8), named: "a.txt").only().text == Self.sentence
                + "\n")
    }

    @Test(arguments: [(true, true), (true, false), (false, true), (false, false)]) func utf16(
        _ big: Bool, _ marked: Bool
    ) throws {
        let units = (marked ? [0xFEFF] : []) + Array(Self.sentence.utf16)
        let bytes = units.flatMap { big ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let reading = try Reading(bytes, named: "a.txt")
        #expect(try reading.only().text == Self.sentence + "\n")
        #expect(reading.notices.map(\.matter) == [.encoding("UTF-16")])
    }

    @Test func windows1252IsDetectedAndSaid() throws {
        let bytes: [UInt8] =
            Array("The minister".utf8) + [0x92] + Array("s visit to M".utf8) + [0xE1]
            + Array("laga ended on Tuesday, officials said.".utf8)
        let reading = try Reading(bytes, named: "a.txt")
        #expect(try reading.only().text == Self.sentence + "\n")
        #expect(reading.notices.map(\.description) == ["a.txt: not UTF-8; read as Windows-1252"])
    }

    @Test func theDeclaredCharsetOfAPage() throws {
        let words: [UInt8] = [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0]
        let page =
            Array("<html><head><meta charset=\"windows-1251\"></head><body><p>The talks were held in ".utf8) + words
            + Array(" on Tuesday, and the ministers agreed to meet again in June.</p></body></html>".utf8)
        let reading = try Reading(page, named: "a.html")
        #expect(try reading.only().text.contains("Москва"))
        #expect(reading.notices.map(\.matter) == [.encoding("Windows-1251")])
    }

    @Test func anUnknownCharsetIsNamed() throws {
        let page = Array("<meta charset=gb2312><p>".utf8) + [0xB1, 0xB1, 0xBE, 0xA9] + Array("</p>".utf8)
        #expect(
            try Reading(page, named: "a.html").failures.map(\.description) == [
                "a.html: encoded as gb2312, which is not read; convert it first: iconv -f gb2312 -t utf-8"
            ])
    }

    @Test func aFewBrokenBytesAreReplaced() throws {
        let bytes =
            Array(String(repeating: "Málaga é ", count: 10).utf8) + [0xE2, 0x80]
            + Array(" is where the ministers met.".utf8)
        let reading = try Reading(bytes, named: "a.txt")
        #expect(reading.articles.count == 1)
        #expect(reading.notices.map(\.matter) == [.replacedBytes(count: 2)])
    }

    @Test(
        arguments: [
            ([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x34], "a: PDF, not text; convert it first: pdftotext"),
            (
                [0x1F, 0x8B, 0x08, 0x00, 0x61, 0x61, 0x61, 0x61],
                "a: damaged gzip data (it breaks off before its end); copy it again (what came before was read)"
            ),
            (
                [0x61, 0x00, 0x00, 0x00, 0x61, 0x62, 0x63, 0x01],
                "a: binary data, not text; give text, Markdown, HTML, JSON or a feed"
            ),
        ] as [([UInt8], String)])
    func binary(_ bytes: [UInt8], _ message: String) throws {
        #expect(try Reading(bytes, named: "a").failures.map(\.description) == [message])
    }

    @Test func windowsLineEndings() throws {
        let article = try Reading(
            "Talks resume in Osthavn\r\n\r\nThe ministers met on Tuesday in Osthavn.\r\nThey agreed to meet again.\r",
            named: "a.txt"
        ).only()
        #expect(article.title == "Talks resume in Osthavn")
        #expect(article.text == "The ministers met on Tuesday in Osthavn.\nThey agreed to meet again.\n")
    }
}
