import Ingestion
import Record
import Testing

/// Inputs that a caller fetches.
@Suite struct WebTests {
    private func read(_ address: String, _ input: FetchedInput) throws -> Reading {
        try Reading(paths: [address], fetch: { _ in input })
    }

    private let text = "Iran and Oman held talks in Muscat on Wednesday, their foreign ministries said.\n"

    @Test(arguments: [
        "http://example.md", "https://example.com?a=b.html", "HTTPS://example.org/page.php?x=/y.json#z.md",
        "http://example.org/a.txt",
    ])
    func dotsOfHostsAndQueriesAreNoEndings(address: String) throws {
        let article = try read(
            address, FetchedInput(Array(text.utf8), address: "https://b/", contentType: "text/plain")
        )
        .only()
        #expect(article.text == text)
        #expect(article.key == address)
        #expect(article.url == "https://b/")
    }

    @Test func theDayInTheAddress() throws {
        let address = "https://example.org/2016/05/05/talks.html?page=1"
        let article = try read(address, FetchedInput(Array("<p>\(text)".utf8), address: address)).only()
        #expect(article.published == CalendarDay(iso: "2016-05-05"))
        #expect(article.publishedBasis == .url)
    }

    @Test(arguments: [
        ("text/html", "{\"text\": \"Iran and Oman held talks in Muscat.\"}"),
        (
            "application/json",
            "<html><body><p>Iran and Oman held talks in Muscat, their ministries said.</p></body></html>"
        ),
        ("text/html", "Iran and Oman held talks in Muscat, their ministries said."),
        ("application/rss+xml", "<!DOCTYPE html><p>Iran and Oman held talks in Muscat, their ministries said.</p>"),
        ("image/png", "Iran and Oman held talks in Muscat, their ministries said."),
    ])
    func theContentGoesBeforeTheType(type: String, body: String) throws {
        let reading = try read("https://a/b", FetchedInput(Array(body.utf8), address: "https://a/b", contentType: type))
        #expect(try reading.only().text.hasPrefix("Iran and Oman"))
        #expect(reading.notices.isEmpty)
    }

    @Test(arguments: [("windows-1251", "Ivanov \u{401}"), ("no-such-charset", "Ivanov \u{A8}"), (nil, "Ivanov \u{A8}")])
    func theServersEncoding(charset: String?, says: String) throws {
        let page = Array("<meta charset=windows-1252><p>Talks were held in Moscow on Monday by Ivanov ".utf8) + [0xA8]
        let article = try read("https://a/", FetchedInput(page, address: "https://a/", charset: charset)).only()
        #expect(article.text.contains(says))
    }

    @Test func withoutFetching() throws {
        let reading = try Reading(paths: ["https://example.org/"])
        #expect(reading.failures.first?.description.hasPrefix("https://example.org/: ") == true)
    }
}
