import CModels
import Record

/// A part-of-speech tagger and dependency parser, trained on Universal Dependencies and embedded in the binary.
///
/// Averaged perceptrons over hashed features (Collins 2002): one chooses tags from left to right, one the actions of the
/// arc-hybrid transition system, trained with a dynamic oracle (Goldberg and Nivre 2013). `Models/README.md` names the
/// treebanks and says how to train.
public struct SyntaxModel: Sendable {
    /// The model in the binary; a damaged one tags words by their looks and hangs each on the word before.
    public static let embedded = SyntaxModel(
        ModelBytes(static: chancery_syntax_model(), count: chancery_syntax_model_size()))

    /// Adds the model in the binary to a hash that tells versions of the program's reading apart.
    public static func addEmbedded(to hash: inout StableHash) {
        hash.add(
            longer: UnsafeRawBufferPointer(start: chancery_syntax_model(), count: chancery_syntax_model_size()))
    }

    private let tagger: Tagger?
    private let parser: Parser?
    private let caches: SumCaches?
    /// For each tag class its two readings.
    private let classes: [TagClass]

    package init(_ bytes: ModelBytes) {
        self.bytes = bytes
        guard let parts = bytes.parts() else {
            (tagger, parser, caches, classes) = (nil, nil, nil, [])
            return
        }
        caches = SumCaches(tagger: parts.tagger, parser: parts.parser)
        tagger = Tagger(table: parts.tagger, classCount: parts.tags.count)
        parser = Parser(table: parts.parser, actions: parts.actions)
        classes = parts.tags
    }

    // Keeps the memory that the tables point into.
    private let bytes: ModelBytes

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

    /// Tags and parses one sentence, given as spans of its tokens in the article's bytes.
    public func parse(_ bytes: UnsafeBufferPointer<UInt8>, tokens: [TextSpan]) -> SyntaxTree {
        let forms = WordForm.forms(tokens.lazy.map { ($0.start, $0.end) }, bytes)
        guard let tagger, let parser, let caches else { return Self.fallback(forms.map(Self.guess)) }
        let (tags, (heads, relations)) = caches.lend { pair in
            let tags = tagger.tag(forms, pair.tagger)
            return (tags, parser.parse(forms, tags: tags, pair.parser))
        }
        return SyntaxTree(
            tags: tags.map { classes[Int($0)].upos }, features: tags.map { classes[Int($0)].penn }, heads: heads,
            relations: relations)
    }

    /// Tags and parses one sentence.
    public func parse(_ bytes: [UInt8], tokens: [TextSpan]) -> SyntaxTree {
        bytes.withUnsafeBufferPointer { parse($0, tokens: tokens) }
    }

    /// The part of speech of each token of one sentence.
    public func tags(_ bytes: UnsafeBufferPointer<UInt8>, tokens: [TextSpan]) -> [(UPOS, PennTag)] {
        let forms = WordForm.forms(tokens.lazy.map { ($0.start, $0.end) }, bytes)
        guard let tagger, let caches else { return forms.map { (Self.guess($0).upos, Self.guess($0).penn) } }
        return caches.lend { tagger.tag(forms, $0.tagger) }.map { (classes[Int($0)].upos, classes[Int($0)].penn) }
    }

    /// The dependency tree over tagged words.
    public func tree(of pieces: [Piece]) -> SyntaxTree {
        let pairs = pieces.map { TagClass(upos: $0.tag, penn: $0.feature) }
        guard let parser, let caches else { return Self.fallback(pairs) }
        let tags = pairs.map { pair in
            UInt8(classes.firstIndex(of: pair) ?? classes.firstIndex { $0.upos == pair.upos } ?? 0)
        }
        let (heads, relations) = caches.lend { parser.parse(pieces.map(\.form), tags: tags, $0.parser) }
        return SyntaxTree(tags: pieces.map(\.tag), features: pieces.map(\.feature), heads: heads, relations: relations)
    }

    /// What a word's looks say, for want of a model.
    private static func guess(_ form: WordForm) -> TagClass {
        if form.shape & WordForm.hasDigit != 0 { return TagClass(upos: .num, penn: .cd) }
        if form.shape & (WordForm.firstUpper | WordForm.hasUpper) != 0 { return TagClass(upos: .propn, penn: .nnp) }
        if form.shape & WordForm.hasLower == 0 { return TagClass(upos: .punct, penn: .other) }
        return TagClass(upos: .noun, penn: .nn)
    }

    private static func fallback(_ tags: [TagClass]) -> SyntaxTree {
        SyntaxTree(
            tags: tags.map(\.upos), features: tags.map(\.penn), heads: tags.indices.map { $0 - 1 },
            relations: tags.indices.map { $0 == 0 ? .root : .dep })
    }
}
