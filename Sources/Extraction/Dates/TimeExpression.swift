import Language
import Record

/// Words that say when, how long or how often, and what they come to.
public struct TimeExpression: Sendable, Hashable {
    /// Token range in the document.
    public var tokens: Range<Int>
    public var type: TimexType
    /// The value as TIMEX3 writes it: `2015-03-19`, `2015-W12`, `P4Y`, `PAST_REF`.
    public var value: String
    /// The days it means; nil for durations, sets and what cannot be resolved.
    public var date: EDTFDate?
    public var basis: DateBasis
    public var rule: String
    /// A preposition before it that opens one side: 'since', 'until', 'by', 'before', 'after'.
    public var bound: Bound?
    /// Why there is no date, in a few words; nil when there is one.
    public var unresolved: String?

    /// Whether it counts from a date told before it rather than from publication.
    public var countsFromText = false
    /// The expressions it is made of where TIMEX3 counts several ('April 8 and 9'); empty when it is one.
    public var parts: [Part] = []

    /// One expression as TIMEX3 marks it.
    public struct Part: Sendable, Hashable {
        public var tokens: Range<Int>
        public var type: TimexType
        public var value: String
        public var date: EDTFDate?
    }

    /// What TIMEX3 marks: the parts of a range, else the expression itself.
    public var timex: [Part] {
        parts.isEmpty ? [Part(tokens: tokens, type: type, value: value, date: date)] : parts
    }

    /// Whole years of a duration, 0 for one of months; nil for anything else.
    var years: Int? {
        guard type == .duration, value.hasPrefix("P"), let count = Int(value.dropFirst().dropLast()) else { return nil }
        return value.hasSuffix("Y") ? count : value.hasSuffix("M") ? 0 : nil
    }

    public enum TimexType: String, Sendable { case date = "DATE", time = "TIME", duration = "DURATION", set = "SET" }
    public enum Bound: String, Sendable { case since, until, by, before, after }
}

/// What a date rule found at a token.
struct DateMatch {
    let end: Int
    let type: TimeExpression.TimexType
    let value: String
    let date: EDTFDate?
    let basis: DateBasis
    var unresolved: String?
    /// Where TIMEX3 marks several expressions.
    var parts: [TimeExpression.Part] = []
    /// A year or day beside the way ('the 1902 pact', 'since 1985') that later partial dates do not count from.
    var isAside = false

    init(
        _ end: Int, _ date: EDTFDate?, value: String? = nil, type: TimeExpression.TimexType = .date,
        basis: DateBasis = .stated, unresolved: String? = nil
    ) {
        self.end = end
        self.type = type
        self.date = date
        self.value = value ?? date?.edtf ?? "XXXX-XX-XX"
        self.basis = basis
        self.unresolved = unresolved
    }
}

/// One way of wording a time.
protocol DateRule: Sendable {
    /// The words it can begin with.
    static var starts: DateStarts { get }

    /// The longest expression of this wording that starts at token `start`; nil when there is none.
    func match(at start: Int, in context: DateContext) -> DateMatch?
}
