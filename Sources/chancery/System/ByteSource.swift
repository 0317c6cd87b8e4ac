import KnowledgeBase

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An open file read in pieces.
struct ByteSource: ~Copyable {
    private let descriptor: Int32
    private let name: String
    private let counter: ByteCounter?

    /// Opens `path`; `-` is standard input.
    init(path: String, counter: ByteCounter? = nil) throws {
        self.counter = counter
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

    /// All bytes of a file that is small.
    static func whole(_ path: String) throws -> [UInt8] {
        let source = try ByteSource(path: path)
        var bytes: [UInt8] = []
        while true {
            let next = try source.next()
            if next.isEmpty { return bytes }
            bytes += next
        }
    }

    /// The next bytes, at most 64 KiB; empty at the end.
    ///
    /// Throws `ReadingStopped` when the program is asked to end.
    func next() throws -> [UInt8] {
        while true {
            // A read that waits for a slow writer would not see the request; any thread may get the signal.
            var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            while !Interruption.isWanted, poll(&ready, 1, 200) == 0 {}
            if Interruption.isWanted { throw ReadingStopped() }
            let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                count = read(descriptor, buffer.baseAddress, buffer.count)
                if count < 0 { count = 0 } else { errno = 0 }
            }
            if !bytes.isEmpty || errno == 0 {
                counter?.add(bytes.count)
                return bytes
            }
            if errno != EINTR {
                throw FileFailure(
                    place: name, what: "cannot be read (\(systemReason()))",
                    remedy: "check the path and its permissions")
            }
        }
    }
}

/// The next bytes of standard input, none at its end.
@Sendable func standardInput() throws -> [UInt8] { try ByteSource(path: "-").next() }
