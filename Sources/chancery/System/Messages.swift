import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Messages for a person, on standard error.
enum Messages {
    private static let json = Atomic(false)

    /// Whether messages are objects of JSON, one a line.
    static var isJSON: Bool { json.load(ordering: .relaxed) }

    static func writesJSON(_ isWanted: Bool) { json.store(isWanted, ordering: .relaxed) }

    /// Writes one message; when nobody can read it there is nothing left to tell.
    static func say(_ text: String) { write(text + "\n") }

    /// Writes text as it is.
    static func write(_ text: String) {
        let bytes = Array(text.utf8)
        bytes.withUnsafeBytes { bytes in
            var done = 0
            while done < bytes.count {
                let count = writeSome(2, bytes, from: done)
                if count < 0, errno != EINTR { return }
                done += max(0, count)
            }
        }
    }

    /// A problem that the run went on after.
    static func problem(_ text: String) { say(isJSON ? LogLine(.error, text).text : "chancery: " + text) }

    static func problem(_ failure: FileFailure) {
        say(isJSON ? LogLine(failure).text : "chancery: " + failure.description)
    }
}
