import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Bytes on their way to an open file, collected so that a line does not cost a system call.
final class ByteSink: Sendable {
    private let descriptor: Int32
    private let name: String
    private let waiting = Mutex<[UInt8]>([])

    init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    /// Standard output.
    static let standard = ByteSink(descriptor: 1, name: "standard output")

    func write(_ text: String) throws { try write(text.utf8) }

    func write(_ bytes: some Sequence<UInt8>) throws {
        try waiting.withLock { waiting in
            waiting.append(contentsOf: bytes)
            if waiting.count >= 1 << 16 { try drain(&waiting) }
        }
    }

    func line(_ text: String = "") throws { try write(text + "\n") }

    func flush() throws {
        try waiting.withLock { try drain(&$0) }
    }

    private func drain(_ waiting: inout [UInt8]) throws {
        defer { waiting.removeAll(keepingCapacity: true) }
        try waiting.withUnsafeBytes { bytes in
            var done = 0
            while done < bytes.count {
                let count = writeSome(descriptor, bytes, from: done)
                if count >= 0 {
                    done += count
                } else if errno == EPIPE {
                    throw ReaderGone()
                } else if errno != EINTR {
                    throw FileFailure(
                        place: name, what: "cannot be written (\(systemReason()))",
                        remedy: "make room or choose another place")
                }
            }
        }
    }
}

private func writeSome(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    return write(descriptor, base + start, bytes.count - start)
}

/// Whoever read our output has closed it, as `head` does; no fault.
struct ReaderGone: Error {}

/// The last system call's failure in words.
func systemReason() -> String { String(cString: strerror(errno)) }

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

/// An open file read in pieces.
struct ByteSource: ~Copyable {
    private let descriptor: Int32
    private let name: String

    /// Opens `path`; `-` is standard input.
    init(path: String) throws {
        name = path == "-" ? "standard input" : path
        descriptor = path == "-" ? 0 : open(path, O_RDONLY)
        guard descriptor >= 0 else {
            throw FileFailure(
                place: name, what: "cannot be read (\(systemReason()))", remedy: "check the path and its permissions")
        }
    }

    deinit {
        if descriptor > 0 { close(descriptor) }
    }

    /// The next bytes, at most 64 KiB; empty at the end.
    func next() throws -> [UInt8] {
        while true {
            let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                count = read(descriptor, buffer.baseAddress, buffer.count)
                if count < 0 { count = 0 } else { errno = 0 }
            }
            if !bytes.isEmpty || errno == 0 { return bytes }
            if errno != EINTR {
                throw FileFailure(
                    place: name, what: "cannot be read (\(systemReason()))",
                    remedy: "check the path and its permissions")
            }
        }
    }

    /// Everything left.
    func all() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let more = try next()
            if more.isEmpty { return bytes }
            bytes += more
        }
    }
}

/// Reads all of standard input.
@Sendable func standardInput() throws -> [UInt8] { try ByteSource(path: "-").all() }

/// A new file that takes its name only when it is whole; until then whatever bore the name stays.
struct NewFile: ~Copyable {
    let sink: ByteSink
    private let path: String
    private let temporary: String
    private let descriptor: Int32

    init(path: String) throws {
        self.path = path
        // Beside the file itself: a rename across file systems would be a copy.
        temporary = path + ".\(getpid()).partial"
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw FileFailure(
                place: path, what: "cannot be written (\(systemReason()))",
                remedy: "check that its folder exists and can be written")
        }
        sink = ByteSink(descriptor: descriptor, name: path)
    }

    /// Gives the file its name.
    consuming func finish() throws {
        try sink.flush()
        guard fsync(descriptor) == 0 || errno == EINVAL, rename(temporary, path) == 0 else {
            throw FileFailure(
                place: path, what: "cannot be written (\(systemReason()))",
                remedy: "check that it is a file in a writable folder")
        }
    }

    deinit {
        close(descriptor)
        // Gone already when it was finished.
        unlink(temporary)
    }
}
