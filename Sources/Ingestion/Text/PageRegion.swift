/// The stretch of a whole pasted page that holds its article, among menus, teasers and comments.
///
/// Every paragraph of prose counts for its words, every short line against; the stretch with the greatest sum is the
/// article (Kadane's maximum subarray). Teasers (a headline, a date, one sentence) come out near zero. Only pages with many
/// short lines, some of them furniture by their wording, are treated so: a communiqué with lists keeps everything.
struct PageRegion {
    /// The article's paragraphs.
    let text: Range<Int>
    /// The lines before them that may hold its title.
    let head: Range<Int>

    init?(_ paragraphs: [PastedParagraph]) {
        let others = paragraphs.reduce(0) { $0 + ($1.isProse && $1.furniture == nil ? 0 : 1) }
        guard others >= 14, others * 5 >= paragraphs.count * 2, paragraphs.filter({ $0.furniture != nil }).count >= 3
        else {
            return nil
        }
        var best: (sum: Int, range: Range<Int>) = (0, 0..<0)
        var sum = 0
        var start = 0
        for (i, paragraph) in paragraphs.enumerated() {
            sum += Self.weight(paragraph)
            if sum <= 0 {
                sum = 0
                start = i + 1
            } else if sum > best.sum {
                best = (sum, start..<(i + 1))
            }
        }
        guard best.sum >= 40 else { return nil }
        text = best.range
        head = max(0, text.lowerBound - Self.headLines)..<text.lowerBound
    }

    private static func weight(_ paragraph: PastedParagraph) -> Int {
        switch paragraph.furniture {
        case .listHead: return -40
        case .furniture: return -12
        case nil: break
        }
        guard paragraph.isProse else { return paragraph.words > 12 ? -3 : -6 }
        // Comments and teasers are mostly one sentence; an article's paragraphs need not be longer, but stand together.
        let words = min(paragraph.words, 80)
        return paragraph.hasListMark ? words / 3 : words
    }

    /// How far above the text its title may stand: standfirst, byline, date and buttons come between.
    private static let headLines = 30
}
