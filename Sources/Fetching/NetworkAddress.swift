/// An IPv4 or IPv6 address, and whether it is one of the public internet.
public struct NetworkAddress: Sendable, Hashable, CustomStringConvertible {
    /// Four or sixteen, in network order.
    public let bytes: [UInt8]

    /// An address of four or sixteen bytes; nil for any other number.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// What the address is when it is not one of the public internet: `a loopback address`; nil when it is.
    public var reserved: String? { bytes.count == 4 ? Self.reserved4(bytes[...]) : reserved6 }

    /// `192.0.2.1` or `2001:db8:0:0:0:0:0:1`.
    public var description: String {
        if bytes.count == 4 { return bytes.map { "\($0)" }.joined(separator: ".") }
        return stride(from: 0, to: 16, by: 2).map { at in
            String(UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1]), radix: 16)
        }.joined(separator: ":")
    }

    /// Blocks of the IANA IPv4 Special-Purpose Address Registry that are not globally reachable, and those of multicast.
    private static func reserved4(_ bytes: ArraySlice<UInt8>) -> String? {
        let number = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        // The metadata services of clouds that lie outside the reserved blocks or deserve their name.
        if [0xA9FE_A9FE, 0x6464_64C8, 0xA83F_8110].contains(number) { return "the metadata service of a cloud" }
        let blocks: [(UInt32, Int, String)] = [
            (0x0000_0000, 8, "an address of no host"), (0x0A00_0000, 8, "a private address"),
            (0x6440_0000, 10, "an address shared inside a provider's network"),
            (0x7F00_0000, 8, "a loopback address"), (0xA9FE_0000, 16, "a link-local address"),
            (0xAC10_0000, 12, "a private address"), (0xC000_0000, 24, "a reserved address"),
            (0xC000_0200, 24, "an address of documentation"), (0xC058_6300, 24, "a reserved address"),
            (0xC0A8_0000, 16, "a private address"), (0xC612_0000, 15, "an address for benchmarks"),
            (0xC633_6400, 24, "an address of documentation"), (0xCB00_7100, 24, "an address of documentation"),
            (0xE000_0000, 4, "a multicast address"), (0xF000_0000, 4, "a reserved address"),
        ]
        return blocks.first { number >> (32 - UInt32($0.1)) == $0.0 >> (32 - UInt32($0.1)) }?.2
    }

    /// Only `2000::/3` is public; what carries an IPv4 address is what that one is.
    private var reserved6: String? {
        let isZero = { (range: Range<Int>) in bytes[range].allSatisfy { $0 == 0 } }
        if isZero(0..<15), bytes[15] == 1 { return "a loopback address" }
        if isZero(0..<10), bytes[10] == 0xFF, bytes[11] == 0xFF { return Self.reserved4(bytes[12...]) }
        if bytes.starts(with: [0x00, 0x64, 0xFF, 0x9B]), isZero(4..<12) { return Self.reserved4(bytes[12...]) }
        if bytes.starts(with: [0x20, 0x02]) { return Self.reserved4(bytes[2..<6]) }
        if bytes[0] == 0xFE, bytes[1] & 0xC0 == 0x80 { return "a link-local address" }
        if bytes[0] & 0xFE == 0xFC { return "a private address" }
        if bytes[0] == 0xFF { return "a multicast address" }
        if bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8]) || (bytes[0] == 0x3F && bytes[1] == 0xFF && bytes[2] < 0x10) {
            return "an address of documentation"
        }
        if bytes[0] & 0xE0 != 0x20 || (bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] < 0x02) {
            return "a reserved address"
        }
        return nil
    }
}
