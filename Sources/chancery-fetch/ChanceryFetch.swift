import ArgumentParser
import Fetching
import Record

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The program that gets pages from the web, apart from `chancery` so that nothing of the network is in that.
@main
struct ChanceryFetch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chancery-fetch",
        abstract: "Get one page or feed from the web, for chancery.",
        discussion: """
            Writes one JSON line of what was got, then its bytes: url, final_url, status, content_type, charset, bytes; \
            or failure (what, remedy) and exit code 1. robots.txt is honoured, and only the public internet is fetched \
            from. 'chancery ingest URL' starts this program by itself.

              chancery-fetch https://example.org/news.xml
            """,
        version: Release.number)

    @Argument(help: "An address of http or https.")
    var url: String

    @Option(help: ArgumentHelp("The longest it may take.", valueName: "seconds"))
    var timeout = 60

    @Option(help: ArgumentHelp("The most it may hold, unpacked.", valueName: "bytes"))
    var limit = 64 << 20

    @Flag(
        help: "Fetch from private and loopback addresses too, and by the proxies that http_proxy and https_proxy name.")
    var allowPrivate = false

    mutating func validate() throws {
        guard timeout > 0, timeout <= 86_400 else { throw ValidationError("--timeout is in seconds, from 1 to 86400") }
        guard limit > 0 else { throw ValidationError("--limit is in bytes, from 1") }
    }

    func run() throws {
        let report: FetchReport
        var body: [UInt8] = []
        do throws(FetchFailure) {
            var fetcher = try Fetcher(
                limits: .init(bytes: limit, time: .seconds(timeout)), policy: allowPrivate ? nil : .publicOnly,
                userAgent: Self.userAgent)
            (report, body) = try fetcher.fetch(url)
        } catch {
            report = FetchReport(url: url, failure: error)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let isWritten = Self.write(try encoder.encode(report) + [0x0A]) && Self.write(body)
        if report.failure != nil || !isWritten { throw ExitCode(1) }
    }

    /// What servers see in their logs.
    static var userAgent: String {
        let release = Release.number.split(separator: ".").prefix(2).joined(separator: ".")
        return "chancery/\(release) (+diplomatic event knowledge base)"
    }

    /// False when nobody reads any more.
    private static func write(_ bytes: some ContiguousBytes) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var done = 0
            while done < bytes.count, let base = bytes.baseAddress {
                #if canImport(Glibc)
                    let count = Glibc.write(1, base + done, bytes.count - done)
                #elseif canImport(Musl)
                    let count = Musl.write(1, base + done, bytes.count - done)
                #else
                    let count = Darwin.write(1, base + done, bytes.count - done)
                #endif
                if count < 0, errno != EINTR { return false }
                done += max(0, count)
            }
            return true
        }
    }
}
