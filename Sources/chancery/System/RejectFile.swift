import KnowledgeBase
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The file of `--rejects`: records that could not be read, as they stood, behind whatever it holds already.
///
/// Each is written at once: a run that is broken off keeps what it has found.
final class RejectFile: Sendable {
    let path: String
    private let descriptor: Int32
    private let isNew: Bool
    private let written = Mutex<(count: Int, header: [UInt8])>((0, []))

    /// Opens the file, made when it is not there; it must be none of `inputs`.
    init(path: String, inputs: [String]) throws {
        self.path = path
        isNew = FileIdentity(path: path) == nil
        descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw FileFailure(
                place: path, what: "cannot be written (\(systemReason()))",
                remedy: "check that its folder exists and can be written")
        }
        let identity = FileIdentity(descriptor: descriptor)
        let isRead = inputs.contains { input in
            (input == "-" ? FileIdentity(descriptor: 0) : FileIdentity(path: input)) == identity
        }
        guard !isRead else {
            throw UsageError("\(path) would be read and written at once; give --rejects another file")
        }
    }

    deinit {
        // Nothing to put right, and so no file that was not there before.
        if isNew, lastByte == nil { unlink(path) }
        close(descriptor)
    }

    var identity: FileIdentity? { FileIdentity(descriptor: descriptor) }

    /// How many records were written.
    var count: Int { written.withLock { $0.count } }

    /// Writes the record of `failure`, where it has one, with its header before the first of a kind.
    func add(_ failure: ReadFailure) throws {
        guard !failure.record.isEmpty else { return }
        try written.withLock { written in
            var bytes: [UInt8] = []
            if written.count == 0, let last = lastByte, last != 0x0A { bytes.append(0x0A) }
            if failure.header != written.header {
                written.header = failure.header
                if written.count > 0 || !begins(with: failure.header) { bytes += failure.header + [0x0A] }
            }
            bytes += failure.record
            if bytes.last != 0x0A { bytes.append(0x0A) }
            try write(bytes)
            written.count += 1
        }
    }

    /// What the summary of a run says of it.
    var words: String { "\(CardText.count(count, "record")) written to \(path)" }

    private var lastByte: UInt8? {
        let size = lseek(descriptor, 0, SEEK_END)
        var byte: UInt8 = 0
        return size > 0 && pread(descriptor, &byte, 1, size - 1) == 1 ? byte : nil
    }

    private func begins(with header: [UInt8]) -> Bool {
        var start = [UInt8](repeating: 0, count: header.count)
        return pread(descriptor, &start, start.count, 0) == start.count && start == header
    }

    private func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { bytes in
            var done = 0
            while done < bytes.count {
                let count = writeSome(descriptor, bytes, from: done)
                if count < 0, errno != EINTR {
                    throw FileFailure(
                        place: path, what: "cannot be written (\(systemReason()))",
                        remedy: "make room or choose another place")
                }
                done += max(0, count)
            }
        }
    }
}
