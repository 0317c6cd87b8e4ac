import CModels
import Record

/// A part-of-speech tagger and dependency parser, trained on Universal Dependencies and embedded in the binary.
///
/// Greedy averaged perceptrons over hashed features (Collins 2002): one chooses tags from left to right, one the moves of the
/// arc-hybrid system, one the label of each arc. `Models/README.md` names the treebanks and says how to train.
public struct SyntaxModel: Sendable {
    /// The model in the binary; a damaged one tags every word a noun and hangs it on the word before.
    public static let embedded = SyntaxModel(bytes: UnsafeRawBufferPointer(start: chancery_syntax_model(), count: chancery_syntax_model_size()))

    private let tagger: EmbeddedWeights?
    private let mover: EmbeddedWeights?
    private let labeller: EmbeddedWeights?
    /// For each tag class its two readings.
    private let classes: [(UPOS, PennTag)]

    static let magic: UInt32 = 0x3159_5343

    init(bytes: UnsafeRawBufferPointer) {
        func word(_ i: Int) -> Int { Int(bytes.loadUnaligned(fromByteOffset: i * 4, as: UInt32.self)) }
        // Header: magic, number of tag classes, then bits and classes of the three tables; pairs of bytes for the tag classes; tables.
        guard bytes.count > 64, word(0) == Int(Self.magic), let base = bytes.baseAddress else {
            (tagger, mover, labeller, classes) = (nil, nil, nil, [])
            return
        }
        let tagClasses = word(1)
        var offset = 32
        var classes: [(UPOS, PennTag)] = []
        for i in 0..<tagClasses {
            classes.append((UPOS(rawValue: bytes[offset + 2 * i]) ?? .x, PennTag(rawValue: bytes[offset + 2 * i + 1]) ?? .other))
        }
        offset += (2 * tagClasses + 15) / 16 * 16
        var tables: [EmbeddedWeights] = []
        for k in 0..<3 {
            let bits = word(2 + 2 * k)
            let width = word(3 + 2 * k)
            let size = (1 << bits) * width
            guard bits < 26, width < 256, offset + size <= bytes.count else {
                (tagger, mover, labeller, self.classes) = (nil, nil, nil, [])
                return
            }
            tables.append(
                EmbeddedWeights(
                    base: (base + offset).assumingMemoryBound(to: Int8.self), mask: UInt32(1 << bits) - 1, classes: width))
            offset += size
        }
        (tagger, mover, labeller, self.classes) = (tables[0], tables[1], tables[2], classes)
    }

    /// A word of a sentence to parse: its form, and what part of speech it is.
    public struct Piece: Sendable {
        let form: WordForm
        let tag: UPOS
        let feature: PennTag

        /// A token as it stands.
        public init(_ bytes: UnsafeBufferPointer<UInt8>, _ span: TextSpan, _ tag: UPOS, _ feature: PennTag) {
            form = WordForm(bytes, span.start, span.end)
            self.tag = tag
            self.feature = feature
        }

        /// A word that stands for others: a common name for a rare one, because the model has seen it.
        public init(_ word: StaticString, _ tag: UPOS, _ feature: PennTag) {
            form = word.withUTF8Buffer { WordForm($0, 0, $0.count) }
            self.tag = tag
            self.feature = feature
        }
    }

    /// The part of speech of each token of one sentence.
    public func tags(_ bytes: UnsafeBufferPointer<UInt8>, tokens: [TextSpan]) -> [(UPOS, PennTag)] {
        guard let tagger, !tokens.isEmpty else { return tokens.map { _ in (.noun, .nn) } }
        let words = Self.framed(tokens.map { WordForm(bytes, $0.start, $0.end) })
        return words.withUnsafeBufferPointer { Self.tag($0, tokens.count, tagger) }.map { classes[Int($0)] }
    }

    /// The dependency tree over tagged words.
    public func tree(of pieces: [Piece]) -> SyntaxTree {
        guard let mover, let labeller, !pieces.isEmpty else {
            return SyntaxTree(
                tags: pieces.map(\.tag), features: pieces.map(\.feature), heads: pieces.indices.map { $0 - 1 },
                relations: pieces.indices.map { $0 == 0 ? .root : .dep })
        }
        let words = Self.framed(pieces.map(\.form))
        let tags = pieces.map { piece in
            UInt32(classes.firstIndex { $0 == (piece.tag, piece.feature) } ?? classes.firstIndex { $0.0 == piece.tag } ?? 0)
        }
        var state = ParserState(pieces.count)
        words.withUnsafeBufferPointer { words in
            tags.withUnsafeBufferPointer { tags in Self.parse(&state, words, tags, mover, labeller) }
        }
        return SyntaxTree(
            tags: pieces.map(\.tag), features: pieces.map(\.feature),
            heads: pieces.indices.map { state.heads[$0] >= Int32(pieces.count) ? -1 : Int(state.heads[$0]) },
            relations: pieces.indices.map { Relation(rawValue: state.labels[$0]) ?? .dep })
    }

    private static func framed(_ forms: [WordForm]) -> [WordForm] {
        [WordForm(boundary: 1), WordForm(boundary: 2)] + forms + [WordForm(boundary: 3), WordForm(boundary: 4), WordForm(boundary: 5)]
    }

    package static func tag(_ words: UnsafeBufferPointer<WordForm>, _ count: Int, _ model: some LinearModel) -> [UInt32] {
        var tags = [UInt32](repeating: 0, count: count)
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: TaggerFeatures.count) { features in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: model.classes) { scores in
                guard let out = features.baseAddress, let sums = scores.baseAddress else { return }
                for i in 0..<count {
                    TaggerFeatures.write(words, i, i > 0 ? tags[i - 1] : 250, i > 1 ? tags[i - 2] : 251, into: out)
                    sums.update(repeating: 0, count: model.classes)
                    model.score(UnsafeBufferPointer(features), into: sums)
                    tags[i] = UInt32(best(sums, model.classes))
                }
            }
        }
        return tags
    }

    package static func parse(
        _ state: inout ParserState, _ words: UnsafeBufferPointer<WordForm>, _ tags: UnsafeBufferPointer<UInt32>, _ mover: some LinearModel,
        _ labeller: some LinearModel
    ) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: ParserFeatures.moveCount) { features in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: 64) { scores in
                guard let out = features.baseAddress, let sums = scores.baseAddress else { return }
                while !state.isFinal {
                    ParserFeatures.writeMove(state, words, tags, into: out)
                    sums.update(repeating: 0, count: 4)
                    mover.score(UnsafeBufferPointer(rebasing: features[..<ParserFeatures.moveCount]), into: sums)
                    var chosen: ParserState.Move?
                    for move in [ParserState.Move.shift, .left, .right] where state.allows(move) {
                        if let best = chosen, sums[best.rawValue] >= sums[move.rawValue] { continue }
                        chosen = move
                    }
                    guard let move = chosen else { return }
                    state.apply(move, label: move == .shift ? 0 : label(state, move, words, tags, labeller, out, sums))
                }
            }
        }
    }

    @inline(__always)
    private static func label(
        _ state: ParserState, _ move: ParserState.Move, _ words: UnsafeBufferPointer<WordForm>, _ tags: UnsafeBufferPointer<UInt32>,
        _ labeller: some LinearModel, _ features: UnsafeMutablePointer<UInt32>, _ sums: UnsafeMutablePointer<Int32>
    ) -> UInt8 {
        let (head, child) = state.arc(move)
        if head == state.count { return Relation.root.rawValue }
        ParserFeatures.writeLabel(state, words, tags, head: head, child: child, into: features)
        sums.update(repeating: 0, count: labeller.classes)
        labeller.score(UnsafeBufferPointer(start: features, count: ParserFeatures.labelCount), into: sums)
        return UInt8(best(sums, labeller.classes))
    }

    @inline(__always)
    package static func best(_ scores: UnsafeMutablePointer<Int32>, _ count: Int) -> Int {
        var at = 0
        for k in 1..<count where scores[k] > scores[at] { at = k }
        return at
    }
}
