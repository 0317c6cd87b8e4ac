import KnowledgeBase
import Record

/// The reading of an article as a tree: each sentence, and under it what was seen in it.
enum ExplanationText {
    static func lines(of article: ArticleExplanation) -> [String] {
        var lines = [article.title ?? article.article]
        let published = article.published.map { "published \($0.iso) (\(article.publishedBasis?.rawValue ?? "given"))" }
        lines.append(
            "  "
                + [article.source, published ?? "publication date not known", article.article].compactMap { $0 }.joined(
                    separator: ", "))
        for sentence in article.sentences {
            lines.append("")
            lines.append("\(sentence.number)  \(sentence.text)")
            lines += tree(of: sentence.syntax ?? [])
            let branches = branches(of: sentence)
            for (place, branch) in branches.enumerated() {
                let isLast = place == branches.count - 1
                for (row, line) in branch.enumerated() {
                    lines.append("   " + (row > 0 ? (isLast ? "   " : "│  ") : isLast ? "└─ " : "├─ ") + line)
                }
            }
        }
        return lines.map(DisplayWidth.plain)
    }

    private static func branches(of sentence: ArticleExplanation.Sentence) -> [[String]] {
        var branches: [[String]] = []
        for mention in sentence.mentions { branches.append(["name  '\(mention.words)' → \(mention.meaning)"]) }
        for date in sentence.dates {
            var meaning = date.date?.edtf ?? date.value
            if let bound = date.bound { meaning = bound + " " + meaning }
            if let open = date.unresolved { meaning += ", open: \(open)" }
            branches.append(["date  '\(date.words)' → \(meaning)  [\(date.rule), \(date.basis.rawValue)]"])
        }
        for event in sentence.events { branches.append(lines(of: event)) }
        for refusal in sentence.refusals {
            branches.append(["refused  '\(refusal.words)': \(refusal.reason)  [\(refusal.rule)]"])
        }
        for word in sentence.passedOver {
            branches.append(["passed over '\(word.words)' (\(word.wordClass), \(word.part))"])
        }
        return branches
    }

    /// `4  visit  NOUN NN  obj ← 2 made`.
    private static func tree(of words: [ArticleExplanation.Word]) -> [String] {
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
        }
        let numberWidth = "\(words.count)".count
        let wordWidth = words.map { DisplayWidth.of($0.text) }.max() ?? 0
        let tags = words.map { $0.penn == "-" ? $0.tag : "\($0.tag) \($0.penn)" }
        let tagWidth = tags.map(\.count).max() ?? 0
        return zip(words, tags).map { word, tag in
            let number = "\(word.number)"
            let head = words.indices.contains(word.head - 1) ? " ← \(word.head) \(words[word.head - 1].text)" : ""
            return "   " + String(repeating: " ", count: numberWidth - number.count) + number + "  "
                + padded(word.text, wordWidth) + "  " + padded(tag, tagWidth) + "  " + word.relation + head
        }
    }

    private static func lines(of event: ArticleExplanation.Event) -> [String] {
        let basis = event.dateBasis.map { " (\($0.rawValue))" } ?? ""
        let date = event.date.map { $0.edtf + basis } ?? "no date"
        let what: [String?] = [
            "\(event.kind.rawValue) \(event.status.rawValue)", event.parties.joined(separator: " "),
            date, event.place,
        ]
        var lines = ["event \(event.id)  " + what.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")]
        lines[0] += "  [\(event.rules.joined(separator: ", ")); \(percent(event.confidence))]"
        for telling in event.tellings {
            var line = "told by: '\(telling.words)'  [\(telling.rule), sentence \(telling.sentence)]"
            if !telling.parties.isEmpty { line += ": " + telling.parties.joined(separator: " ") }
            lines.append(line)
        }
        if !event.completed.isEmpty {
            lines.append("from the article around it: " + event.completed.joined(separator: " "))
        }
        if !event.people.isEmpty { lines.append("people: " + event.people.joined(separator: ", ")) }
        if let words = event.dateWords { lines.append("dated by: '\(words)'") }
        let about = [event.series, event.agreement].compactMap { $0 } + event.topics
        if !about.isEmpty { lines.append("about: " + about.joined(separator: "; ")) }
        for words in event.evidence { lines.append("“\(words)”") }
        return lines
    }

    private static func percent(_ confidence: Double) -> String { "\(Int((confidence * 100).rounded())) %" }
}
