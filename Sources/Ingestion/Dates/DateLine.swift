import Record

/// A line that holds nothing but a date and what pages put around it: `Published: Friday, March 20, 2015, 10:00 GMT`.
struct DateLine {
    var day: CalendarDay
    /// The line speaks of a later change, so that a publication date elsewhere goes before it.
    var isUpdate: Bool

    init?(_ line: String) {
        guard line.utf8.count <= 120, line.utf8.contains(where: { $0 &- 0x30 < 10 }), let forms = DateForms(line) else {
            return nil
        }
        for word in forms.others
        where !Self.company.contains(word) && DateForms.day(in: word) == nil && Int(word) == nil {
            return nil
        }
        // `12 killed on March 20, 2015` has words besides; a bare number beside a date is a time such as `10.30`.
        day = forms.day
        isUpdate =
            forms.others.contains { $0 == "updated" || $0 == "modified" || $0 == "revised" }
            && !forms.others.contains { $0 == "published" || $0 == "posted" }
    }

    /// A line with a day and month, or a time, but no year: `20 March, 9:14`. It tells no date, and is no text either.
    static func hasNoYear(_ line: String) -> Bool {
        guard line.utf8.count <= 60, line.utf8.contains(where: { $0 &- 0x30 < 10 }), !SentenceEnd.closes(line) else {
            return false
        }
        let words = line.lowercased().split { !$0.isLetter }.map(String.init)
        return !words.isEmpty
            && words.allSatisfy {
                company.contains($0) || MonthNames.number(of: $0) != nil
                    || ["ago", "min", "mins", "minutes"].contains($0)
            }
    }

    private static let company: Set<String> = [
        "published", "posted", "updated", "date", "dated", "last", "modified", "revised", "on", "at", "am", "pm", "a",
        "m", "p", "gmt", "utc", "est", "edt", "et", "pst", "pdt", "pt", "cst", "cdt", "ct", "ist", "bst", "cet", "cest",
        "jst", "kst", "hkt", "sgt", "msk", "aest", "aedt", "hrs", "hours", "h", "local", "time", "release", "released",
        "issued", "filed", "first", "publication", "pub", "created", "added", "issue", "print", "edition", "of", "the",
        "beijing", "amt", "ast", "art", "brt", "wib", "pkt", "gst", "trt", "eet", "eest", "wat", "cat", "eat", "sast",
        "nzst", "mst", "mdt", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon",
        "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    ]
}
