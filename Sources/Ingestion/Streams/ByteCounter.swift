import Synchronization

/// How many bytes of files and standard input were read so far, packed as they lie there, and what they gave.
public final class ByteCounter: Sendable {
    private let read = Mutex((bytes: 0, text: 0))

    /// A counter at nothing.
    public init() {}

    /// Bytes read so far.
    public var count: Int { read.withLock { $0.bytes } }

    /// Bytes of the texts of articles read so far.
    public var textBytes: Int { read.withLock { $0.text } }

    /// Counts bytes that were read.
    public func add(_ bytes: Int) { read.withLock { $0.bytes += bytes } }

    /// Counts the text of an article that was read.
    public func add(textBytes: Int) { read.withLock { $0.text += textBytes } }
}
