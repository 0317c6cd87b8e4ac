#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file open for reading, closed when the last holder lets go.
final class OpenFile {
    private let descriptor: Int32
    /// Bytes a piece; larger ones are not faster.
    private static let piece = 1 << 18

    /// Opens `path`. Throws `ReadFailure.Problem.unreadable`.
    init(_ path: String) throws(ReadFailure.Problem) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure }
    }

    deinit { close(descriptor) }

    /// The next bytes, none at the end. Throws `ReadFailure.Problem.unreadable`.
    func next() throws -> [UInt8] {
        while true {
            var result = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: Self.piece) { buffer, count in
                result = read(descriptor, buffer.baseAddress, buffer.count)
                count = max(0, result)
            }
            if result >= 0 { return bytes }
            if errno != EINTR { throw Self.failure }
        }
    }

    private static var failure: ReadFailure.Problem {
        switch errno {
        case EACCES, EPERM: .unreadable(reason: "permission denied")
        case ENOENT: .unreadable(reason: "no such file")
        default: .unreadable(reason: String(cString: strerror(errno)).lowercased())
        }
    }
}
