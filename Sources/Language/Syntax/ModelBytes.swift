/// A model's bytes and the parts they hold; reading copies nothing.
package struct ModelBytes: @unchecked Sendable {
    // Immutable; `owner` keeps a copy alive that is not the embedded array.
    let base: UnsafeRawPointer
    let count: Int
    private let owner: Copy?

    package static let magic: [UInt8] = Array("SYNTAX04".utf8)
    /// Magic, then ten 32-bit counts.
    package static let headerSize = 48

    /// Bytes that live as long as the program.
    init(static base: UnsafeRawPointer, count: Int) {
        self.base = base
        self.count = count
        owner = nil
    }

    package init(copying bytes: [UInt8]) {
        let copy = Copy(bytes)
        base = UnsafeRawPointer(copy.memory)
        count = bytes.count
        owner = copy
    }

    private final class Copy {
        let memory: UnsafeMutableRawPointer
        init(_ bytes: [UInt8]) {
            memory = .allocate(byteCount: max(16, bytes.count), alignment: 16)
            UnsafeMutableRawBufferPointer(start: memory, count: bytes.count).copyBytes(from: bytes)
        }
        deinit { memory.deallocate() }
    }

    /// What the header counts and where the tables lie; nil for bytes that are no model.
    func parts() -> Parts? {
        guard count >= Self.headerSize, UInt(bitPattern: base) % 16 == 0 else { return nil }
        let magicMatches = Self.magic.indices.allSatisfy {
            base.load(fromByteOffset: $0, as: UInt8.self) == Self.magic[$0]
        }
        guard magicMatches else { return nil }
        func number(_ i: Int) -> Int { Int(base.load(fromByteOffset: 8 + i * 4, as: UInt32.self)) }
        let tagCount = number(0)
        let actionCount = number(1)
        guard tagCount > 0, tagCount < FeatureTable.classes, actionCount > 0, actionCount < FeatureTable.classes else {
            return nil
        }
        var at = Self.headerSize
        guard count >= at + (tagCount + actionCount) * 2 else { return nil }
        var tags: [TagClass] = []
        for i in 0..<tagCount {
            guard let upos = UPOS(rawValue: base.load(fromByteOffset: at + i * 2, as: UInt8.self)),
                let penn = PennTag(rawValue: base.load(fromByteOffset: at + i * 2 + 1, as: UInt8.self))
            else { return nil }
            tags.append(TagClass(upos: upos, penn: penn))
        }
        at += tagCount * 2
        var actions: [ParserAction] = []
        for i in 0..<actionCount {
            guard let move = ParserAction.Move(rawValue: base.load(fromByteOffset: at + i * 2, as: UInt8.self)),
                let relation = Relation(rawValue: base.load(fromByteOffset: at + i * 2 + 1, as: UInt8.self))
            else { return nil }
            actions.append(ParserAction(move: move, relation: relation))
        }
        at = (at + actionCount * 2 + 15) / 16 * 16
        let sizes = [(tagCount, 2), (actionCount, 5)].map { classes, first in
            FeatureTable.Size(
                classes: classes, buckets: number(first), fullRows: number(first + 1), entries: number(first + 2))
        }
        guard count >= at, let tagger = FeatureTable(base + at, count - at, sizes[0]) else { return nil }
        at += sizes[0].bytes
        guard count >= at, let parser = FeatureTable(base + at, count - at, sizes[1]) else { return nil }
        guard ParserAction.isComplete(actions) else { return nil }
        return Parts(tags: tags, actions: actions, tagger: tagger, parser: parser)
    }

    struct Parts {
        let tags: [TagClass]
        let actions: [ParserAction]
        let tagger: FeatureTable
        let parser: FeatureTable
    }
}

/// What the tagger predicts: both tags at once.
package struct TagClass: Hashable, Sendable {
    package let upos: UPOS
    package let penn: PennTag
    package init(upos: UPOS, penn: PennTag) {
        self.upos = upos
        self.penn = penn
    }
}
