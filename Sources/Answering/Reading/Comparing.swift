import Extraction
import Language
import Record

/// Takes apart a question that compares: 'did Japan or South Korea meet China more often', 'which came first, A or B',
/// 'did Obama meet Putin more often than Rouhani'.
struct Comparing {
    var sides: [(name: String, text: String)]
    var wanted: Question.WantedSide

    private static let more: Set<String> = ["more", "most", "oftener", "less", "fewer", "first", "earlier", "later"]
    private static let less: Set<String> = ["less", "fewer"]
    private static let first: Set<String> = ["first", "earlier"]

    /// Whether the words alone allow a comparison; a quick look before anything is read.
    static func isLikely(_ text: String) -> Bool {
        let words = Set(folded(text).split(separator: " ").map(String.init))
        if isBetween(text) { return true }
        guard !words.isDisjoint(with: more) else { return false }
        return words.contains("or") || words.contains("than") || (words.contains("which") && words.contains("of"))
    }

    /// 'how long between the Geneva and the Reykjavik summits'
    private static func isBetween(_ text: String) -> Bool {
        let words = " " + folded(text) + " "
        return words.contains(" how ") && words.contains(" between the ") && words.contains(" and the ")
    }

    /// Nil where there are no two sides of one sort.
    init?(_ reader: QuestionReader) {
        let lower = reader.lower
        let document = reader.document
        let whichOf = lower.indices.first { lower[$0] == "which" && reader.word($0 + 1) == "of" }
        let isBetween = Self.isBetween(reader.text)
        let joint = isBetween ? ["and"] : whichOf == nil ? ["or", "than"] : ["and", "or"]
        guard let middle = lower.indices.last(where: { joint.contains(lower[$0]) }) else { return nil }

        func side(at start: Int) -> Range<Int> {
            var i = start
            while ["in", "the", "with"].contains(reader.word(i)) { i += 1 }
            if let name = reader.names.first(where: { $0.tokens.lowerBound == i }) {
                return start..<name.tokens.upperBound
            }
            return start..<min(i + 1, lower.count)
        }
        func side(before end: Int) -> Range<Int> {
            var end = end
            // 'Putin more often than Rouhani'
            while end > 0, Self.more.contains(lower[end - 1]) || lower[end - 1] == "often" || lower[end - 1] == "," {
                end -= 1
            }
            guard end > 0 else { return 0..<0 }
            var start = reader.names.first { $0.tokens.upperBound == end }?.tokens.lowerBound ?? end - 1
            while start > 0, ["in", "the", "with"].contains(lower[start - 1]) { start -= 1 }
            return start..<end
        }
        let (left, right) = (side(before: middle), side(at: middle + 1))
        guard !left.isEmpty, !right.isEmpty, right.upperBound <= lower.count else { return nil }
        let isNumber = { (range: Range<Int>) in range.last.map { document.tokens[$0].shape.contains(.digits) } ?? false
        }
        let isName = { (range: Range<Int>) in reader.names.contains { $0.tokens.upperBound == range.upperBound } }
        guard isNumber(left) == isNumber(right), isName(left) || isNumber(left) || isName(right) else { return nil }

        func text(with side: Range<Int>) -> String {
            let kept = (0..<left.lowerBound).filter { i in
                !(i == whichOf || i == whichOf.map { $0 + 1 })
            }
            let tail = right.upperBound..<lower.count
            let dropped = Self.more.union(["often", "came", "which", ",", ":"]).union(isBetween ? ["between"] : [])
            let words = (kept + Array(side) + Array(tail)).filter { !dropped.contains(lower[$0]) }
            return words.reduce("") { out, i in
                out + (document.tokens[i].shape.contains(.spaceBefore) && !out.isEmpty ? " " : "") + document.text(i)
            }
        }
        let name = { (side: Range<Int>) in
            var side = side
            while let first = side.first, ["in", "the", "with"].contains(lower[first]) {
                side = first + 1..<side.upperBound
            }
            let known = reader.names.first { $0.tokens.upperBound == side.upperBound }
            switch known?.meaning {
            case .states(let codes, _)?:
                return codes.first.map { Vocabulary.inUse.name(ofParty: $0) } ?? document.text(side)
            case .person(let person)?: return person
            default: return document.text(side)
            }
        }
        let cues = Set(lower)
        wanted =
            isBetween
            ? .between
            : !cues.isDisjoint(with: Self.less)
                ? .less : !cues.isDisjoint(with: Self.first) ? .first : cues.contains("later") ? .last : .more
        sides = [left, right].map { (name($0), text(with: $0)) }
    }
}
