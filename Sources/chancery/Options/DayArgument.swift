import ArgumentParser
import KnowledgeBase
import Record

/// Reads days and stretches of time as people give them to an option.
enum DayArgument {
    /// One day, `2015-03-20`.
    static func day(_ text: String) throws -> CalendarDay {
        guard let day = CalendarDay(iso: text) else {
            throw ValidationError("not a day of the calendar; write it as 2015-03-20")
        }
        return day
    }

    /// The first day of `2011`, `2015-03` or `2015-03-19`.
    static func first(_ text: String) throws -> CalendarDay {
        guard let day = EDTFDate(text)?.earliest else { throw unreadable }
        return day
    }

    /// The last day of `2011`, `2015-03` or `2015-03-19`.
    static func last(_ text: String) throws -> CalendarDay {
        guard let day = EDTFDate(text)?.latest else { throw unreadable }
        return day
    }

    private static let unreadable = ValidationError(
        "not a date; write a year, a month or a day: 2011, 2015-03 or 2015-03-19")
}

/// Reads states and bodies as people call them.
enum PartyArgument {
    /// The code for `JP`, `JPN`, `Japan`, `Japanese` or an alias.
    static func code(_ text: String) throws -> String {
        let parties = PartyLookup()
        if let code = parties.code(for: text) { return code }
        // A body of somebody's own lexicon, which the database knows.
        if PartyCode.isWellFormed(text) { return text }
        let near = parties.suggestions(for: text)
        throw ValidationError(
            "no country or organization is called that; "
                + (near.isEmpty
                    ? "give an ISO 3166 code or an English name" : "did you mean \(near.joined(separator: ", "))?"))
    }
}
