/// What a word can be in a time expression.
struct DateWord: Sendable, Hashable {
    let kind: Kind
    let number: Int
    /// The table's value as written: a unit's name, a TIMEX3 reference.
    let text: String

    enum Kind: String, Sendable {
        case month, weekday, weekdays, number, tens, scale, article, vague, ordinal, unit, season, daypart, part, day
        case shift, after, present, set, decade, clock, halfday, era, fiscal, each
        /// Begins nothing, but may follow 'the': 'the very same day'.
        case inside
        case vaguePast = "vague-past"
        case vagueFuture = "vague-future"
    }
}
