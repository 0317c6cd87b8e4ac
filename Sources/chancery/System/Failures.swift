#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that could not be read or written: where, what and what to do.
struct FileFailure: Error, CustomStringConvertible {
    let place: String
    let what: String
    let remedy: String

    var description: String { "\(place): \(what); \(remedy)" }
}

/// Arguments that cannot be followed; exit 64.
struct UsageError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// The command ran and found nothing; exit 2. The message, where there is one, goes to standard error.
struct NothingFound: Error, CustomStringConvertible {
    let description: String

    init(_ description: String = "") { self.description = description }
}

/// The command ran to its end and some of its work failed; exit 1. Each failure has been told already.
struct PartlyFailed: Error {}

/// How a command that writes a line for each article ends.
func finish(lines: Int, failures: Int, notEnglish: Int = 0) throws {
    if failures > 0 { throw PartlyFailed() }
    if lines == 0 { throw NothingFound(notEnglish: notEnglish) }
}

extension NothingFound {
    /// No article was read, though so many in other languages were seen.
    init(notEnglish: Int) {
        self.init(
            notEnglish > 0
                ? "no articles in English were found; give --any-language to read the others"
                : "no articles were found; see the formats in chancery ingest --help")
    }
}

/// The last system call's failure in words.
func systemReason() -> String { String(cString: strerror(errno)) }
