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
}

/// The next bytes of standard input, none at its end.
@Sendable func standardInput() throws -> [UInt8] { try ByteSource(path: "-").next() }
