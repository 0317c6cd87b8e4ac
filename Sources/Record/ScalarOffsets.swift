/// Turns UTF-8 offsets of a text into Unicode scalar offsets and back, for the edge where JSON counts scalars.
public struct ScalarOffsets: Sendable {
    /// UTF-8 offset at which every 64th scalar starts; empty when the text is ASCII and the two counts agree.
    private let anchors: [Int]
    private let bytes: [UInt8]

    public init(_ text: String) {
        bytes = Array(text.utf8)
        guard bytes.contains(where: { $0 >= 0x80 }) else {
            anchors = []
            return
        }
        var anchors: [Int] = []
        var scalars = 0
        for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
            if scalars & 63 == 0 { anchors.append(offset) }
            scalars += 1
        }
        self.anchors = anchors
    }

    /// The number of scalars before UTF-8 offset `offset`, which is clamped to the text.
    public func scalar(at offset: Int) -> Int {
        let offset = min(max(0, offset), bytes.count)
        guard !anchors.isEmpty else { return offset }
        var low = 0
        var high = anchors.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if anchors[middle] <= offset { low = middle } else { high = middle }
        }
        var scalars = low * 64
        for byte in bytes[anchors[low]..<offset] where byte & 0xC0 != 0x80 { scalars += 1 }
        return scalars
    }

    /// The UTF-8 offset at which scalar number `scalar` starts; the text's end when there are fewer.
    public func offset(of scalar: Int) -> Int {
        guard !anchors.isEmpty else { return min(max(0, scalar), bytes.count) }
        let block = max(0, scalar) / 64
        guard block < anchors.count else { return bytes.count }
        var left = max(0, scalar) - block * 64
        var offset = anchors[block]
        while offset < bytes.count {
            if bytes[offset] & 0xC0 != 0x80 {
                if left == 0 { return offset }
                left -= 1
            }
            offset += 1
        }
        return bytes.count
    }
}
