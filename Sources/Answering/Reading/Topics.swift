import Extraction
import Record

extension QuestionReader {
    /// What is left is what it was about: topics of the tables, else the words themselves.
    mutating func readTopics() {
        var i = 0
        while i < count {
            guard !taken[i] else {
                i += 1
                continue
            }
            if let topic = vocabulary.topic(at: i, of: document), isFree(i..<topic.end) {
                textWords.append((i, topic.topic))
                take(i..<topic.end)
                i = topic.end
                continue
            }
            // 'six-party', 'four-point': one word to people, three to the tokenizer.
            var end = i + 1
            while end + 1 < count, lower[end] == "-", !document.tokens[end].shape.contains(.spaceBefore),
                !taken[end + 1],
                !document.tokens[end + 1].shape.contains(.spaceBefore)
            {
                end += 2
            }
            if end > i + 1 {
                textWords.append((i, document.text(i..<end).lowercased()))
                take(i..<end)
                i = end
                continue
            }
            if !words.isPlain(lower[i]), !vocabulary.isActor(i, of: document),
                lower[i].utf8.count > 1 || document.tokens[i].shape.contains(.digits)
            {
                textWords.append((i, lower[i]))
                if document.tokens[i].word < 0 { question.unknown.append(document.text(i)) }
            }
            taken[i] = true
            i += 1
        }
        // 'trilateral summit', 'ministerial forum': a noun that no kind needs still says what is meant.
        for noun in nouns where noun.noun == "body" && !question.query.kinds.isEmpty {
            textWords.append((noun.tokens.lowerBound, document.text(noun.tokens).lowercased()))
        }
        for noun in nouns where noun.noun == "body" && question.query.kinds.isEmpty {
            textWords.append((noun.tokens.lowerBound, document.text(noun.tokens).lowercased()))
        }
        var seen: Set<String> = []
        let ordered = textWords.sorted { $0.token < $1.token }.map(\.word).filter { seen.insert($0).inserted }
        question.query.text = ordered.isEmpty ? nil : ordered.joined(separator: " ")
    }
}
