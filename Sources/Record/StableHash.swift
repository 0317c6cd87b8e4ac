/// FNV-1a, 64 bits: the same on every machine and in every run, unlike `Hasher`. Not for security.
public struct StableHash: Sendable {
    public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    public init() {}

    /// Adds a part and an end mark, so that ("ab", "c") and ("a", "bc") differ.
    public mutating func add(_ part: String) {
        for byte in part.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
        value = (value ^ 0xff) &* 0x100_0000_01b3
    }

    /// Adds a part given as bytes, and an end mark.
    public mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
        value = (value ^ 0xff) &* 0x100_0000_01b3
    }

    /// Adds a part of many bytes, eight at a time, and an end mark; another value than `add` gives for the same bytes.
    public mutating func add(longer bytes: UnsafeRawBufferPointer) {
        let whole = bytes.count / 8 * 8
        for at in stride(from: 0, to: whole, by: 8) {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            // The upper half comes down, else it would never reach the lower bits.
            value = (value ^ word) &* 0x100_0000_01b3
            value ^= value >> 32
        }
        for byte in bytes[whole...] { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
        value = (value ^ 0xff) &* 0x100_0000_01b3
    }

    /// 16 lower-case hexadecimal digits.
    public var hex: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
