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

/// Writes from `start` on; gives how many bytes were taken, or -1 with `errno`.
func writeSome(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    return write(descriptor, base + start, bytes.count - start)
}

/// Whoever read our output has closed it, as `head` does; no fault.
struct ReaderGone: Error {}
