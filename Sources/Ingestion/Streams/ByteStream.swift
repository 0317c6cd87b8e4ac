/// Bytes that come piece by piece, with a look ahead, so that an input of any size is read in little memory.
///
/// One reader at a time.
final class ByteStream {
    private let next: () throws -> [UInt8]
    private var held: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    /// Why no more came; told once what had come before it is read.
    private var failure: (any Error)?
    /// How far the bytes held are known to hold no line end.
    private var searched = 0

    /// - Parameter next: gives the next bytes, none at the end.
    init(_ next: @escaping () throws -> [UInt8]) { self.next = next }

    /// Bytes that are all there.
    init(_ bytes: [UInt8]) {
        next = { [] }
        held = bytes
        isAtEnd = true
    }

    /// Up to `count` of the bytes to come, fewer only before the end; they stay to be read.
    func peek(_ count: Int) throws -> ArraySlice<UInt8> {
        while held.count - start < count, fill() {}
        if count > 0, start == held.count { try fail() }
        return held[start..<min(held.count, start + count)]
    }

    /// Up to `count` bytes; none at the end.
    func read(_ count: Int) throws -> ArraySlice<UInt8> {
        let bytes = try peek(count)
        consume(bytes.count)
        return bytes
    }

    /// Passes over bytes that `peek` has shown.
    func consume(_ count: Int) {
        start += count
        searched = max(searched, start)
    }

    /// Passes over `count` bytes; gives how many there were.
    func skip(_ count: Int) throws -> Int {
        var left = count
        while left > 0 {
            let bytes = try read(min(left, 1 << 16))
            if bytes.isEmpty { break }
            left -= bytes.count
        }
        return count - left
    }

    /// The bytes up to the next line feed, without it; nil at the end.
    ///
    /// A line over `limit` bytes is cut there, and the rest of it is passed over.
    func line(limit: Int) throws -> ArraySlice<UInt8>? {
        while true {
            if let end = held[max(start, searched)...].firstIndex(of: 0x0A) {
                let line = held[start..<end]
                consume(end + 1 - start)
                return line.prefix(limit)
            }
            searched = held.count
            if held.count - start > limit {
                let line = held[start..<start + limit]
                while held.count > start {
                    if let end = held[start...].firstIndex(of: 0x0A) {
                        consume(end + 1 - start)
                        break
                    }
                    consume(held.count - start)
                    _ = fill()
                }
                return line
            }
            guard fill() else {
                guard start < held.count else {
                    try fail()
                    return nil
                }
                let line = held[start...]
                consume(line.count)
                return line
            }
        }
    }

    /// All bytes left.
    ///
    /// Throws `ReadFailure.Problem.tooLarge` when there are more than `limit`.
    func rest(limit: Int) throws -> [UInt8] {
        while fill() {
            if held.count - start > limit {
                throw ReadFailure.Problem.tooLarge(bytes: held.count - start, limit: limit)
            }
        }
        try fail()
        let bytes = start == 0 ? held : Array(held[start...])
        guard bytes.count <= limit else { throw ReadFailure.Problem.tooLarge(bytes: bytes.count, limit: limit) }
        held = []
        start = 0
        searched = 0
        return bytes
    }

    /// Holds more bytes; false at the end.
    private func fill() -> Bool {
        guard !isAtEnd else { return false }
        let more: [UInt8]
        do { more = try next() } catch {
            failure = error
            more = []
        }
        if more.isEmpty {
            isAtEnd = true
            return false
        }
        if start > 1 << 16 || start == held.count {
            held.removeSubrange(..<start)
            searched -= start
            start = 0
        }
        held += more
        return true
    }

    private func fail() throws {
        guard let error = failure else { return }
        failure = nil
        // Behind a damaged gzip member another may follow, for a reader that goes on.
        isAtEnd = false
        throw error
    }
}
