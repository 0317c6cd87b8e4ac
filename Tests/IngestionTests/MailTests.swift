import Ingestion
import Record
import TestSupport
import Testing

/// Messages and mboxes.
@Suite struct MailTests {
    private static func message(_ head: String, _ body: String) -> String {
        "From: Osthavn Daily <news@osthavn.example>\nDate: Tue, 3 Mar 2015 09:58:12 +0100\nSubject: Talks\n\(head)\n\n\(body)\n"
    }
    private static let words = "Norland and Sudmark opened talks in Osthavn on Monday, the ministry said."

    @Test func anMboxOfNewsletters() throws {
        let reading = try Reading(paths: [Corpus.path("Formats/newsletters.mbox")])
        #expect(reading.failures.isEmpty)
        #expect(reading.articles.map(\.key) == ["20150303.1@osthavn.example", "b2@west.example"])
        #expect(
            reading.articles.map(\.title) == ["Norland and Sudmark open talks in Málaga", "Envoy returns from Sudmark"])
        #expect(reading.articles.map(\.source) == ["Osthavn Daily", "West News"])
        #expect(reading.articles.map(\.byline) == ["Mira Tal", "Jo Weit"])
        #expect(reading.articles.map(\.published?.iso) == ["2015-03-03", "2015-03-04"])
        #expect(reading.articles.map(\.publishedBasis) == [.metadata, .metadata])
        #expect(
            reading.articles.first?.text
                == "The foreign ministers of Norland and Sudmark met in Málaga on Monday to open talks on the fishing grounds between their countries.\n\nFrom the first day on, officials said, both sides spoke of a treaty that would end the dispute.\n"
        )
        #expect(
            reading.articles.last?.text
                == "Envoy returns\nNorland’s envoy, Ida Holm, returned from Sudmark on Wednesday after three days of talks, the ministry said.\n"
        )
        #expect(reading.notices.map(\.matter) == [.emptyItem("the message 'A picture'")])
    }

    @Test func mailIsKnownByItsHeaderOnStandardInput() throws {
        let text = Self.message("Content-Language: en", Self.words)
        let article = try Reading(paths: ["-"], standardInput: Array(text.utf8)).only()
        #expect(article.title == "Talks")
        #expect(article.key == "-")
        #expect(article.source == "Osthavn Daily")
        #expect(article.text == Self.words + "\n")
    }

    @Test(arguments: [
        "From Osthavn the minister flew to Westhavn on Tuesday, officials said, and stayed there.\n",
        "Date: 2015-03-03\n\nNorland and Sudmark opened talks in Osthavn on Monday, the ministry said.\n",
        "From: the start it was clear.\n\nNorland and Sudmark opened talks in Osthavn, the ministry said.\n",
    ]) func proseIsNoMail(_ text: String) throws {
        #expect(try Reading(text, named: "a.txt").only().source == nil)
    }

    @Test(arguments: [
        ("base64", "VGhlIG1pbmlzdGVycyBtZXQgaW4gTeFsYWdhIG9uIE1vbmRheSwgb2ZmaWNpYWxzIHNhaWQu"),
        ("quoted-printable", "The ministers met in M=E1la=\n=67a on Monday, officials said."),
    ]) func transferEncodings(_ name: String, _ body: String) throws {
        let head = "Content-Transfer-Encoding: \(name)\nContent-Type: text/plain; charset=ISO-8859-1"
        let reading = try Reading(Self.message(head, body), named: "a.eml")
        #expect(try reading.only().text == "The ministers met in Málaga on Monday, officials said.\n")
        #expect(reading.notices.isEmpty)
    }

    @Test func nestedPartsAndAttachments() throws {
        let body = """
            --a
            Content-Type: multipart/related; boundary=b

            --b
            Content-Type: multipart/alternative; boundary="c"

            --c
            Content-Type: text/plain

            \(Self.words)
            --c
            Content-Type: text/html

            <p>Other.</p>
            --c--
            --b
            Content-Type: image/png

            xx
            --b--
            --a
            Content-Type: text/plain; name="notes.txt"
            Content-Disposition: attachment; filename="notes.txt"

            The notes of the minister are attached to this message and are none of the article.
            --a--
            """
        let reading = try Reading(Self.message("Content-Type: multipart/mixed; boundary=a", body), named: "a.eml")
        #expect(try reading.only().text == Self.words + "\n")
    }

    @Test func plainTextThatHoldsNothingGivesWayToHTML() throws {
        let body =
            "--c\nContent-Type: text/plain\n\nView this email in your browser\n--c\nContent-Type: text/html\n\n<p>\(Self.words)</p>\n--c--"
        let reading = try Reading(Self.message("Content-Type: multipart/alternative; boundary=c", body), named: "a.eml")
        #expect(try reading.only().text == Self.words + "\n")
    }

    @Test func aBadMessageCostsOnlyItself() throws {
        let deep = (0..<40).map { "--b\($0)\nContent-Type: multipart/mixed; boundary=b\($0 + 1)\n\n" }.joined()
        let mbox =
            "From a@b Tue Mar  3 10:00:00 2015\n" + Self.message("Content-Type: multipart/mixed; boundary=b0", deep)
            + "\nFrom a@b Tue Mar  3 10:00:00 2015\nnothing here is a header\n\nFrom a@b Tue Mar  3 10:00:00 2015\n"
            + Self.message("Message-ID: <3@b>", Self.words)
        let reading = try Reading(mbox, named: "a.mbox")
        #expect(reading.articles.map(\.key) == ["3@b"])
        #expect(reading.failures.map(\.place.description) == ["a.mbox, record 1", "a.mbox, record 2"])
        #expect(
            reading.failures.last.map { String(decoding: $0.record, as: UTF8.self) } == "nothing here is a header\n\n")
    }

    @Test func quotedFromLines() throws {
        let mbox =
            "From a@b Tue Mar  3 10:00:00 2015\n"
            + Self.message(
                "", "\(Self.words)\n\n>From Osthavn he flew on to Westhavn.\n\n>>From there he flew home again.\n")
        #expect(
            try Reading(mbox, named: "a.mbox").only().text
                == "\(Self.words)\n\nFrom Osthavn he flew on to Westhavn.\n\n>From there he flew home again.\n")
    }

    @Test func everyTruncationIsReadOrRefused() throws {
        let bytes = try Corpus.bytes("Formats/newsletters.mbox")
        for length in stride(from: 0, to: bytes.count, by: 7) {
            let reading = try Reading(Array(bytes.prefix(length)), named: "a.mbox")
            #expect(reading.articles.count <= 3)
        }
    }
}
