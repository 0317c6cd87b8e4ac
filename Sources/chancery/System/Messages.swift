#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Messages for a person, on standard error.
enum Messages {
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
    static func problem(_ text: String) { say("chancery: " + text) }
}
