/// The body of a wire story: lines of some seventy characters, paragraphs begun by blanks, the agency's name at the end.
enum ReutersText {
    /// One paragraph a line.
    static func paragraphs(_ body: String) -> String {
        var lines = body.withLineFeeds.split(separator: "\n", omittingEmptySubsequences: false)
        while let last = lines.last, last.filled == nil { lines.removeLast() }
        if lines.last?.trimmed.lowercased() == "reuter" { lines.removeLast() }
        var paragraphs: [String] = []
        var isOpen = false
        for line in lines {
            guard let words = line.filled else {
                isOpen = false
                continue
            }
            if isOpen, !line.hasPrefix("  "), !paragraphs.isEmpty {
                paragraphs[paragraphs.count - 1] += " " + words
            } else {
                paragraphs.append(words)
            }
            isOpen = true
        }
        return paragraphs.compactMap { $0.singleSpaced.trimming("*").filled }.map { $0 + "\n" }.joined()
    }
}
