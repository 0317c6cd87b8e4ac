#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

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
