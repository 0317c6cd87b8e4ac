import Fetching
import TestSupport
import Testing

@testable import chancery_fetch

/// Fetching from a server on this machine, which the tests allow for its one address.
@Suite struct FetcherTests {
    typealias Answer = LocalServer.Answer

    /// 127.0.0.1 counts as public, everything else as it is.
    private static let policy = AddressPolicy { $0.bytes == [127, 0, 0, 1] ? nil : $0.reserved }

    private func fetch(
        _ url: String, bytes: Int = 1 << 20, seconds: Double = 20
    ) throws -> (report: FetchReport, body: [UInt8]) {
        var fetcher = try Fetcher(
            limits: .init(bytes: bytes, time: .seconds(seconds)), policy: Self.policy,
            userAgent: ChanceryFetch.userAgent)
        return try fetcher.fetch(url)
    }

    private func failure(
        _ url: String, bytes: Int = 1 << 20, seconds: Double = 20, _ location: SourceLocation = #_sourceLocation
    ) throws -> FetchFailure {
        try #require(
            #expect(throws: FetchFailure.self, sourceLocation: location) {
                _ = try fetch(url, bytes: bytes, seconds: seconds)
            }, sourceLocation: location)
    }

    @Test func aPageWithWhatIsSaidOfIt() throws {
        let server = try LocalServer { $0.path == "/a?b" ? Answer("text/html; charset=iso-8859-1", "<p>A</p>") : nil }
        let (report, body) = try fetch(server.address + "/a?b#c")
        #expect(body == Array("<p>A</p>".utf8))
        #expect(
            report
                == FetchReport(
                    url: server.address + "/a?b#c", finalURL: server.address + "/a?b", status: 200,
                    contentType: "text/html", charset: "iso-8859-1", bytes: 8))
        #expect(server.requests.map(\.path) == ["/robots.txt", "/a?b"])
        let isOurs = server.requests.allSatisfy {
            $0.head.contains("User-Agent: chancery/0.1 (+diplomatic event knowledge base)\r\n")
        }
        #expect(isOurs)
    }

    @Test func redirectsAreFollowedAndEndSomewhere() throws {
        let server = try LocalServer { request in
            switch request.path {
            case "/robots.txt": nil
            case "/4": Answer("text/plain", "there")
            case "/circle": .redirect("/circle2")
            case "/circle2": .redirect("/circle")
            case "/nowhere": Answer(302)
            default: .redirect("\((Int(request.path.dropFirst()) ?? 0) + 1)", 301)
            }
        }
        let found = try fetch(server.address + "/0")
        #expect(found.report.finalURL == server.address + "/4" && found.body.count == 5)
        #expect(try failure(server.address + "/circle").what.contains("in a circle"))
        #expect(try failure(server.address + "/10").what.contains("more than 5 times"))
        #expect(try failure(server.address + "/nowhere").what.contains("does not say where"))
        let asked = server.requests.filter { $0.path == "/robots.txt" }
        #expect(asked.count == 4, "once a host and run")
    }

    @Test(arguments: [
        "http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://127.0.0.2/", "http://2130706434/",
        "http://[::1]/", "http://[::ffff:127.0.0.2]/", "http://0/", "http://localhost.localdomain.invalid/",
        "ftp://example.org/", "file:///etc/passwd", "http://user:secret@127.0.0.1/",
    ])
    func aRedirectToWhereNobodyMayGo(target: String) throws {
        let server = try LocalServer { $0.path == "/robots.txt" ? nil : .redirect(target) }
        let failure = try failure(server.address + "/a")
        #expect(failure.what.contains("redirect"), "\(failure)")
        #expect(server.requests.count == 2)
    }

    @Test func anAddressIsCheckedWhenItIsConnectedTo() throws {
        // A name whose look-up gave another address before: the transfer is told to take any that was checked.
        let server = try LocalServer { _ in Answer("text/plain", "secret") }
        let transfer = try Transfer()
        let failure = #expect(throws: FetchFailure.self) {
            _ = try transfer.get(
                .init(
                    address: WebAddress(server.address + "/"), checked: nil, policy: .publicOnly, limit: 100,
                    time: .seconds(5), connectTime: .seconds(5), userAgent: "x"))
        }
        #expect(failure?.what.contains("loopback") == true)
        #expect(server.requests.isEmpty)
    }

    @Test func tooLarge() throws {
        let told = Answer(200, body: [UInt8](repeating: 0x41, count: 300_000))
        var untold = told
        untold.tellsLength = false
        let server = try LocalServer { [untold] in $0.path == "/told" ? told : $0.path == "/untold" ? untold : nil }
        for path in ["/told", "/untold"] {
            #expect(try fetch(server.address + path, bytes: 300_000).body.count == 300_000)
            #expect(try failure(server.address + path, bytes: 299_999).what == "it holds more than 299999 bytes")
        }
    }

    @Test func gzip() throws {
        // `printf hello | gzip -n`.
        let packed: [UInt8] = [
            0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 7, 0, 0x86, 0xA6, 0x10, 0x36, 5, 0, 0, 0,
        ]
        let server = try LocalServer { request in
            switch request.path {
            case "/packed": Answer(200, [("Content-Encoding", "gzip")], body: packed)
            case "/broken":
                Answer(200, [("Content-Encoding", "gzip")], body: [0x1F, 0x8B] + [UInt8](repeating: 9, count: 40))
            case "/file.gz": Answer(200, [("Content-Type", "application/gzip")], body: packed)
            default: nil
            }
        }
        #expect(try fetch(server.address + "/packed").body == Array("hello".utf8))
        #expect(try failure(server.address + "/packed", bytes: 4).what.contains("more than 4 bytes"))
        #expect(try failure(server.address + "/broken").what.contains("cannot be unpacked"))
        #expect(try fetch(server.address + "/file.gz").body == packed)
    }

    @Test func slow() throws {
        var late = Answer("text/plain", "late")
        late.pause = 20
        let server = try LocalServer { [late] in $0.path == "/late" ? late : nil }
        let start = ContinuousClock.now
        #expect(try failure(server.address + "/late", seconds: 1).what == "the answer took too long")
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test(arguments: [
        (404, "no such page (404)", "check the address"), (410, "no such page (410)", "check the address"),
        (403, "refuses it (403)", "save the page"), (401, "refuses it (401)", "save the page"),
        (429, "too often (429)", "in 90 seconds"), (500, "failed (500)", "in 90 seconds"),
        (503, "failed (503)", "in 90 seconds"), (204, "empty (204)", "save the page"), (418, "(418)", "in 90 seconds"),
    ])
    func noPage(status: Int, what: String, remedy: String) throws {
        let server = try LocalServer { request in
            guard request.path != "/robots.txt" else { return nil }
            return Answer(status, [429, 500, 503, 418].contains(status) ? [("Retry-After", "90")] : [])
        }
        let failure = try failure(server.address + "/a")
        #expect(failure.what.contains(what) && failure.remedy.contains(remedy), "\(failure)")
        #expect(failure.status == status)
    }

    @Test func nobodyThere() throws {
        var server: LocalServer? = try LocalServer { _ in nil }
        let address = server?.address ?? ""
        server = nil
        #expect(try failure(address + "/a").what.contains("no connection to 127.0.0.1"))
        #expect(try failure("http://nosuchhost.invalid/").what.contains("nosuchhost.invalid was not found"))
    }

    // MARK: robots.txt

    @Test func robotsAreHonoured() throws {
        let server = try LocalServer { request in
            request.path == "/robots.txt"
                ? Answer("text/plain", "User-agent: chancery\nDisallow: /private\n") : Answer("text/plain", "a")
        }
        #expect(try fetch(server.address + "/public").body.count == 1)
        let failure = try failure(server.address + "/private/a")
        #expect(failure.what.contains("robots.txt") && failure.remedy.contains("ask the publisher"))
        #expect(!server.requests.contains { $0.path == "/private/a" })
    }

    @Test func aRedirectIsAskedForToo() throws {
        let server = try LocalServer { request in
            switch request.path {
            case "/robots.txt": Answer("text/plain", "User-agent: *\nDisallow: /b")
            case "/a": .redirect("/b")
            default: Answer("text/plain", "b")
            }
        }
        #expect(try failure(server.address + "/a").what.contains("robots.txt"))
    }

    @Test(arguments: [(404, true), (403, true), (401, true), (500, false), (503, false)])
    func whatNoRobotsMean(status: Int, isAllowed: Bool) throws {
        let server = try LocalServer { $0.path == "/robots.txt" ? Answer(status) : Answer("text/plain", "a") }
        if isAllowed {
            #expect(try fetch(server.address + "/a").body.count == 1)
        } else {
            #expect(try failure(server.address + "/a").what.contains("its robots.txt cannot be read"))
            #expect(server.requests.count == 1)
        }
    }

    @Test func robotsElsewhereAndWithoutEnd() throws {
        let server = try LocalServer { request in
            switch request.path {
            case "/robots.txt": .redirect("/rules")
            case "/rules":
                Answer(200, body: Array("User-agent: *\nDisallow: /b\n".utf8) + [UInt8](repeating: 10, count: 1 << 20))
            default: Answer("text/plain", "a")
            }
        }
        #expect(try fetch(server.address + "/a").body.count == 1)
        #expect(try failure(server.address + "/b").what.contains("robots.txt"))
        let circling = try LocalServer { $0.path == "/a" ? Answer("text/plain", "a") : .redirect("/robots.txt") }
        #expect(try fetch(circling.address + "/a").body.count == 1)
        let astray = try LocalServer { _ in .redirect("http://10.0.0.1/robots.txt") }
        #expect(try failure(astray.address + "/a").what.contains("10.0.0.1 is a private address"))
    }
}
