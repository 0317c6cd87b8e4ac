import Fetching
import KnowledgeBase

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

/// `chancery-fetch`, the program that gets pages from the web, so that this one need not hold what that takes.
struct FetchProgram: Sendable {
    /// Seconds that one address may take.
    var timeout: Int
    var allowPrivate: Bool

    private static let name = "chancery-fetch"
    /// What the program needs beside the fetching itself, after which it is taken for stuck.
    private static let grace = Duration.seconds(10)

    /// What `address` leads to.
    func fetch(_ address: String) throws(ReadFailure.Problem) -> FetchedInput {
        let path = try Self.path()
        let limit = ReadingLimits.fileBytes
        var arguments = ["--timeout", "\(timeout)", "--limit", "\(limit)"]
        if allowPrivate { arguments.append("--allow-private") }
        var output: [UInt8]
        do throws(ChildFailure) {
            let child = try ChildProcess(path, arguments + ["--", address])
            output = try child.output(within: .seconds(timeout) + Self.grace, limit: limit + 1 << 20)
        } catch {
            throw .notFetched(
                what: "\(path) \(error.reason)", remedy: "reinstall it, or download the page and give the file")
        }
        guard let end = output.firstIndex(of: 0x0A), let report = Self.report(output[..<end]),
            output.count - end - 1 == report.bytes
        else {
            throw .notFetched(
                what: "\(path) broke off or is of another release",
                remedy: "install chancery and chancery-fetch together")
        }
        if let failure = report.failure { throw .notFetched(what: failure.what, remedy: failure.remedy) }
        output.removeSubrange(...end)
        return FetchedInput(
            output, address: report.finalURL ?? address, contentType: report.contentType, charset: report.charset)
    }

    private static func report(_ line: ArraySlice<UInt8>) -> FetchReport? {
        do { return try JSONDecoder().decode(FetchReport.self, from: Data(line)) } catch {
            // The caller tells that it is none.
            return nil
        }
    }

    /// Beside this program, else on the path.
    private static func path() throws(ReadFailure.Problem) -> String {
        let own = Surroundings.programFolder
        let folders =
            (own.map { [$0] } ?? []) + (Surroundings.variable("PATH") ?? "").split(separator: ":").map(String.init)
        for folder in folders where folder.hasPrefix("/") {
            let path = folder + "/" + name
            if access(path, X_OK) == 0 { return path }
        }
        throw .notFetched(
            what:
                "\(name), which fetches from the web, is neither in \(own ?? "the folder of chancery") nor on the path",
            remedy: "put it there ('make install' does), or download the page and give the file")
    }
}
