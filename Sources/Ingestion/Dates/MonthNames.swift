/// English month names and the abbreviations newspapers use.
enum MonthNames {
    /// 1–12 for a lower-case name or abbreviation without its full stop; nil for any other word.
    static func number(of word: String) -> Int? {
        switch word {
        case "january", "jan": 1
        case "february", "feb", "febr": 2
        case "march", "mar": 3
        case "april", "apr": 4
        case "may": 5
        case "june", "jun": 6
        case "july", "jul": 7
        case "august", "aug": 8
        case "september", "sept", "sep": 9
        case "october", "oct": 10
        case "november", "nov": 11
        case "december", "dec": 12
        default: nil
        }
    }
}
