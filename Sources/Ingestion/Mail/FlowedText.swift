/// Text whose lines end in a space where the paragraph goes on (RFC 3676).
enum FlowedText {
    /// One paragraph a line.
    /// - Parameter dropsSpaces: whether the space at a line's end was put there for this alone (`DelSp=yes`).
    static func unfolded(_ text: String, dropsSpaces: Bool) -> String {
        var out = ""
        var isOpen = false
        var depth = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let marks = line.utf8.prefix { $0 == UInt8(ascii: ">") }.count
            var rest = line.dropFirst(marks)
            // A space is put before lines that begin with one, or with `>`, or `From `.
            if rest.utf8.first == 0x20 { rest = rest.dropFirst() }
            let isSignature = rest == "-- "
            if isOpen, marks != depth || isSignature {
                out += "\n"
                isOpen = false
            }
            if !isOpen, marks > 0 { out += String(repeating: ">", count: marks) + " " }
            depth = marks
            let flows = rest.utf8.last == 0x20 && !isSignature
            out += flows && dropsSpaces ? rest.dropLast() : rest
            if !flows { out += "\n" }
            isOpen = flows
        }
        if isOpen { out += "\n" }
        return out
    }
}
