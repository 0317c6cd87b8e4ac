import Record

/// One word, number or mark, split as Universal Dependencies splits English: clitics (`'s`, `n't`) and hyphens stand alone.
public struct Token: Sendable, Hashable {
    /// UTF-8 offsets into the document's text.
    public let start: Int32
    public let end: Int32
    /// Identifier in the `Lexicon`, or -1 for a word that no table knows.
    public let word: Int32
    public let shape: Shape

    public init(start: Int32, end: Int32, word: Int32, shape: Shape) {
        self.start = start
        self.end = end
        self.word = word
        self.shape = shape
    }

    public var span: TextSpan { TextSpan(Int(start), Int(end)) }

    /// What a token looks like, read off its bytes.
    public struct Shape: OptionSet, Sendable, Hashable {
        public let rawValue: UInt16
        public init(rawValue: UInt16) { self.rawValue = rawValue }

        public static let letters = Shape(rawValue: 1)
        public static let digits = Shape(rawValue: 2)
        public static let mark = Shape(rawValue: 4)
        /// First letter upper case.
        public static let capitalized = Shape(rawValue: 8)
        /// Two or more letters, all upper case.
        public static let allCaps = Shape(rawValue: 16)
        /// Ends with an abbreviation's full stop.
        public static let abbreviation = Shape(rawValue: 32)
        public static let spaceBefore = Shape(rawValue: 64)
        public static let lineBefore = Shape(rawValue: 128)
        /// An empty line, or an indented new line, stands before.
        public static let paragraphBefore = Shape(rawValue: 256)
        /// `'s`, `n't`, `'re` …
        public static let clitic = Shape(rawValue: 512)
        /// One letter and a full stop: an initial.
        public static let initial = Shape(rawValue: 1024)
    }
}
