import Extraction
import Record

/// The words that articles and questions are read with: those of the tables, or with a user's own beside them.
public struct OwnWords: Sendable {
    private let own: Vocabulary?
    /// Rows of the user's lexicon.
    public let count: Int

    /// The tables alone.
    public static let none = OwnWords()

    private init() {
        own = nil
        count = 0
    }

    /// Reads the file of a user's lexicon (`docs/lexicon.md`); throws `LexiconFailure` with everything wrong in it.
    public init(tsv bytes: [UInt8]) throws {
        let lexicon = try UserLexicon(tsv: bytes)
        own = Vocabulary.shared.adding(lexicon)
        count = lexicon.count
    }

    var vocabulary: Vocabulary { own ?? .shared }
}
