import Language
import Record

/// Parses every sentence with its names and dates drawn together into one word each.
///
/// 'Iranian Foreign Minister Manouchehr Mottaki' is one noun to the parser, 'December 21' another, and brackets, quotation marks
/// and the dateline are not there: the treebanks hold few such names, and a shorter sentence has fewer ways to go wrong.
/// What was drawn together hangs on its last word as `flat`.
struct ParseStage: Stage {
    var needs: Set<Reading.Layer> { [.tags, .mentions, .dates, .dateline] }
    var provides: Set<Reading.Layer> { [.syntax] }

    /// Present forms that the tagger takes for nouns behind a name.
    private static let goings: Set<String> = [
        "leaves", "visits", "heads", "travels", "returns", "departs", "flies", "hosts", "meets", "tours", "arrives",
    ]
    /// Longer stretches are lists or tables that lost their line ends; trees of their pieces do as well.
    private static let longest = 220

    func run(_ reading: inout Reading) {
        let document = reading.document
        var syntax = reading.syntax
        syntax.prepareTrees()
        var dateAt = [Int: Int]()
        for (i, date) in reading.dates.enumerated() where date.type == .date || date.type == .time {
            dateAt[date.tokens.lowerBound] = i
        }
        document.bytes.withUnsafeBufferPointer { bytes in
            for sentence in document.sentences {
                guard EventStarts.lie(in: sentence, reading) else { continue }
                var words: [(head: Int, tokens: Range<Int>)] = []
                var pieces: [SyntaxModel.Piece] = []
                var dropped: [(token: Int, after: Int)] = []
                var i = sentence.lowerBound
                if let dateline = reading.dateline, dateline.tokens.lowerBound >= sentence.lowerBound,
                    dateline.tokens.upperBound < sentence.upperBound
                {
                    for token in i..<dateline.tokens.upperBound { dropped.append((token, -1)) }
                    i = dateline.tokens.upperBound
                }
                while i < sentence.upperBound {
                    if let at = dateAt[i], let (piece, head) = Self.piece(reading.dates[at], document, bytes, syntax) {
                        words.append((head, reading.dates[at].tokens))
                        pieces.append(piece)
                        i = reading.dates[at].tokens.upperBound
                        continue
                    }
                    if let mention = reading.mention(at: i), mention.tokens.lowerBound == i,
                        let (piece, head) = Self.piece(mention, reading, bytes, syntax)
                    {
                        words.append((head, mention.tokens))
                        pieces.append(piece)
                        i = mention.tokens.upperBound
                        continue
                    }
                    if let end = Self.aside(i, sentence, document) {
                        for token in i..<end { dropped.append((token, words.count - 1)) }
                        i = end
                        continue
                    }
                    // 'Barco VISITED Strasbourg': a past form right behind a person is a verb, whatever capitals make of it.
                    if syntax.tags[i] == .propn || syntax.tags[i] == .noun, i > sentence.lowerBound,
                        let before = reading.mention(at: i - 1), case .person = before.referent,
                        document.lower(i).hasSuffix("ed")
                            || ["met", "held", "went", "left", "flew", "told", "said", "began", "came"].contains(
                                document.lower(i)),
                        reading.vocabulary.verbLemmas[document.tokens[i].word] != nil
                    {
                        syntax.tags[i] = .verb
                        syntax.penn[i] = .vbd
                    }
                    // 'Moon leaves for Thailand': so is a verb of going in the present.
                    if syntax.tags[i] == .noun, Self.goings.contains(document.lower(i)), i > sentence.lowerBound,
                        i + 1 < sentence.upperBound, [.adp, .det].contains(syntax.tags[i + 1]),
                        let before = reading.mention(at: i - 1), case .person = before.referent
                    {
                        syntax.tags[i] = .verb
                        syntax.penn[i] = .vbz
                    }
                    words.append((i, i..<i + 1))
                    pieces.append(SyntaxModel.Piece(bytes, document.tokens[i].span, syntax.tags[i], syntax.penn[i]))
                    i += 1
                }
                var start = 0
                while start < pieces.count {
                    let end = min(pieces.count, start + Self.longest)
                    let tree = SyntaxModel.embedded.tree(of: Array(pieces[start..<end]))
                    for k in start..<end {
                        let (head, tokens) = words[k]
                        let governor = tree.heads[k - start]
                        syntax.heads[head] = governor < 0 ? -1 : words[governor + start].head
                        syntax.relations[head] = tree.relations[k - start]
                        if tokens.count > 1 {
                            syntax.tags[head] = tree.tags[k - start]
                            syntax.penn[head] = tree.features[k - start]
                        }
                        for token in tokens where token != head {
                            syntax.heads[token] = head
                            syntax.relations[token] = .flat
                        }
                    }
                    start = end
                }
                for (token, after) in dropped {
                    syntax.heads[token] = after >= 0 ? words[after].head : words.first?.head ?? -1
                    syntax.relations[token] = .punct
                }
            }
        }
        syntax.link()
        reading.syntax = TreeRepair.repaired(syntax, reading)
    }

    private static func piece(
        _ date: TimeExpression, _ document: Document, _ bytes: UnsafeBufferPointer<UInt8>, _ syntax: Syntax
    ) -> (SyntaxModel.Piece, Int)? {
        guard date.tokens.count > 1 else { return nil }
        let last = date.tokens.upperBound - 1
        // 'later in the day', 'last month', 'two years ago' keep their own words; calendar dates become a month's name.
        switch date.rule {
        case "CalendarDate", "DayRange", "MonthAndYear": return (SyntaxModel.Piece("March", .propn, .nnp), last)
        // 'visit Tehran next month': as one adverb it cannot be taken for a name's last word.
        case "ShiftedPeriod"
        where date.tokens.lowerBound > 0 && syntax.tags[date.tokens.lowerBound - 1] != .adp
            && document.lower(date.tokens.lowerBound) != "the":
            return (SyntaxModel.Piece("yesterday", .noun, .nn), last)
        case "YearRange": return (SyntaxModel.Piece("2004", .num, .cd), last)
        case "Weekday" where syntax.tags[date.tokens.lowerBound] != .adp:
            return (SyntaxModel.Piece("Monday", .propn, .nnp), last)
        default: return nil
        }
    }

    private static func piece(
        _ mention: Mention, _ reading: Reading, _ bytes: UnsafeBufferPointer<UInt8>, _ syntax: Syntax
    ) -> (SyntaxModel.Piece, Int)? {
        let last = mention.tokens.upperBound - 1
        switch mention.referent {
        case .person
        where !["he", "she", "his", "her", "him"].contains(reading.document.lower(mention.tokens.lowerBound)):
            return (SyntaxModel.Piece("Bush", .propn, .nnp), last)
        case .country(_, let form):
            if [.name, .official, .abbrev].contains(form) { return (SyntaxModel.Piece("Iraq", .propn, .nnp), last) }
            if form == .adjective {
                return mention.tokens.count > 1 ? (SyntaxModel.Piece("American", .adj, .jj), last) : nil
            }
            return mention.tokens.count > 1 ? (SyntaxModel.Piece("Iraq", .propn, .nnp), last) : nil
        case .countries: return (SyntaxModel.Piece("Iraq", .propn, .nnp), last)
        case .city: return (SyntaxModel.Piece("Baghdad", .propn, .nnp), last)
        case .organization: return (SyntaxModel.Piece("UN", .propn, .nnp), last)
        case .ministry: return mention.tokens.count > 1 ? (SyntaxModel.Piece("ministry", .noun, .nn), last) : nil
        case .official(_, _, let isPlural):
            guard mention.tokens.count > 1 else { return nil }
            return (
                isPlural ? SyntaxModel.Piece("officials", .noun, .nns) : SyntaxModel.Piece("minister", .noun, .nn), last
            )
        default: return nil
        }
    }

    /// Where an aside ends that the parser is spared: a quotation mark, or a short bracket with all in it.
    private static func aside(_ i: Int, _ sentence: Range<Int>, _ document: Document) -> Int? {
        guard document.tokens[i].shape.contains(.mark) else { return nil }
        let mark = document.text(i)
        if ["\"", "“", "”", "''", "``", "‘", "*"].contains(mark) { return i + 1 }
        if mark == "(" || mark == "[" {
            let close = mark == "(" ? ")" : "]"
            var j = i + 1
            while j < sentence.upperBound, j - i < 9 {
                if document.text(j) == close { return j + 1 }
                j += 1
            }
            return i + 1
        }
        if mark == ")" || mark == "]" { return i + 1 }
        return nil
    }
}
