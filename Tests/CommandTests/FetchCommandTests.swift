import TestSupport
import Testing

/// Pages and feeds from a server on this machine, through the real programs.
@Suite struct FetchCommandTests {
    let chancery: Command

    init() throws { chancery = Command(in: try TemporaryDirectory()) }

    private static let page = """
        <html lang="en"><head><title>Talks in Muscat</title></head><body><article><h1>Talks in Muscat</h1>
        <p>Iran and Oman held talks in Muscat on Wednesday, the foreign ministries of both states said, and the caf\u{E9} \
        where the envoys met was closed to the public for the day.</p></article></body></html>
        """
    private static let feed = """
        <?xml version="1.0"?><rss version="2.0"><channel><title>The Muscat Ledger</title>
        <item><guid>one</guid><title>Talks</title><pubDate>Thu, 05 May 2016 08:00:00 GMT</pubDate>
        <description>Iran and Oman held talks in Muscat on Wednesday.</description></item>
        <item><guid>two</guid><title>Visit</title><pubDate>Fri, 06 May 2016 08:00:00 GMT</pubDate>
        <description>The president of Ghana visited Togo on Thursday.</description></item></channel></rss>
        """

    private static func server() throws -> LocalServer {
        try LocalServer { request in
            switch request.path {
            case "/2016/05/05/talks": .init("text/html; charset=utf-8", page)
            case "/latin": .init(200, [("Content-Type", "text/html; charset=ISO-8859-1")], body: latin)
            case "/feed?format=rss": .init("text/html", feed)
            case "/old": .redirect("/2016/05/05/talks")
            case "/large": .init(200, body: [UInt8](repeating: 0x41, count: 64 << 20 + 1))
            case "/robots.txt": .init("text/plain", "User-agent: *\nDisallow: /closed")
            default: nil
            }
        }
    }

    /// One byte a character, for which UTF-8 has two.
    private static let latin = page.unicodeScalars.map { UInt8($0.value) }

    @Test func aPage() throws {
        let server = try Self.server()
        let address = server.address + "/2016/05/05/talks"
        #expect(try chancery("ingest", address, "--allow-private").errors.contains("1 added"))
        #expect(try chancery("ingest", address, "--allow-private").errors.contains("1 unchanged"))
        let events = try chancery("events", "--json").output
        #expect(events.contains("2016-05-04"), "the day is counted from the one in the address")
        let record = try JSONTree(try chancery("extract", address, "--allow-private").output)
        #expect(record["article"]["key"].string == address)
        #expect(record["article"]["url"].string == address)
    }

    @Test func afterARedirectTheKeyIsTheAddressAsGiven() throws {
        let server = try Self.server()
        let record = try JSONTree(try chancery("extract", server.address + "/old", "--allow-private").output)
        #expect(record["article"]["key"].string == server.address + "/old")
        #expect(record["article"]["url"].string == server.address + "/2016/05/05/talks")
    }

    @Test func theEncodingThatTheServerNames() throws {
        let server = try Self.server()
        let outcome = try chancery("extract", server.address + "/latin", "--allow-private")
        #expect(outcome.code == 0)
        #expect(try JSONTree(outcome.output)["article"]["text"].string?.contains("the caf\u{E9} where") == true)
    }

    @Test func aFeedUnderAnyTypeAndAFileBesideIt() throws {
        let server = try Self.server()
        try chancery.directory.write(Archive.visit, to: "visit.txt")
        let outcome = try chancery("ingest", server.address + "/feed?format=rss", "visit.txt", "--allow-private")
        #expect(outcome.code == 0)
        #expect(
            outcome.errors == "3 articles: 3 added, 0 replaced, 0 unchanged; 3 events\n"
                || outcome.errors.contains("3 added"))
    }

    @Test(arguments: [
        ("/nothing", "there is no such page (404); check the address"),
        ("/closed/a", "its robots.txt asks programs such as this not to fetch it; ask the publisher"),
        ("/large", "it holds more than 67108864 bytes; download it and ingest the file"),
    ])
    func whatIsNotFetchedIsNamedAndTheRestGoesOn(path: String, says: String) throws {
        let server = try Self.server()
        try chancery.directory.write(Archive.visit, to: "visit.txt")
        let outcome = try chancery("ingest", server.address + path, "visit.txt", "--allow-private")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("chancery: \(server.address)\(path): \(says)"), "\(outcome.errors)")
        #expect(outcome.errors.contains("1 added"))
    }

    @Test func onlyThePublicInternetUnlessAllowed() throws {
        let server = try Self.server()
        let outcome = try chancery("dates", server.address + "/2016/05/05/talks")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("127.0.0.1 is a loopback address"))
        #expect(outcome.errors.contains("--allow-private"))
        #expect(server.requests.isEmpty)
    }

    @Test func theTimeOneAddressMayTake() throws {
        var late = LocalServer.Answer("text/plain", "late")
        late.pause = 20
        let server = try LocalServer { [late] in $0.path == "/late" ? late : nil }
        let outcome = try chancery("explain", server.address + "/late", "--allow-private", "--timeout", "1")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("took too long; try again later, or give more time with --timeout"))
    }

    @Test(arguments: [
        ("ftp://example.org/a", "addresses of ftp are not fetched"), ("file:///a.txt", "leave out file://"),
        ("http://user:pw@example.org/", "user name or password"), ("https://", "not a web address"),
    ])
    func otherAddresses(address: String, says: String) throws {
        let outcome = try chancery("dates", address)
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("chancery: \(address): "))
        #expect(outcome.errors.contains(says), "\(outcome.errors)")
    }

    @Test func withoutTheProgramThatFetches() throws {
        let outcome = try chancery.shell("cp \"$CHANCERY\" alone && ./alone dates http://example.invalid/")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("chancery-fetch, which fetches from the web, is neither in"))
        #expect(outcome.errors.contains("make install"))
    }

    @Test func aProgramThatBreaksOff() throws {
        let script = """
            cp "$CHANCERY" alone
            printf '#!/bin/sh\\necho nonsense\\n' > chancery-fetch && chmod +x chancery-fetch
            ./alone dates http://example.invalid/
            """
        let outcome = try chancery.shell(script)
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("chancery-fetch broke off or is of another release"))
    }
}
