/// Whether a line ends as a sentence does.
enum SentenceEnd {
    static func closes(_ line: String) -> Bool {
        for scalar in line.unicodeScalars.reversed() {
            switch scalar {
            case ".", "!", "?", "…", "。", "！", "？": return true
            case "\"", "'", "”", "’", "»", ")", "]", " ": continue
            default: return false
            }
        }
        return false
    }
}
