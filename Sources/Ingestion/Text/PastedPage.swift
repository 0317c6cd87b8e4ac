import Record

/// Title, byline, date and text of an article in a text file, with what a pasted page carries around it taken away.
///
/// Everything goes by form: prose is long or closed as a sentence; menus are runs of short lines that are neither; rights
/// notices, prompts and credits are known by their wording (`PageFurniture`). The article runs from its first prose to its
/// last; the title is sought among the short lines before it. Cut at the ends are only what looks like furniture; inside,
/// only what is furniture by its wording, so that a short line of the article itself is not lost.
struct PastedPage {
    private(set) var title: String?
    private(set) var byline: String?
    /// The day that a line of its own near the title gives.
    private(set) var published: CalendarDay?
    private(set) var text = ""

    private var updated: CalendarDay?
    private var paragraphs: [PastedParagraph]
    /// On a whole page, the lines above the text, where the title is.
    private var above: [PastedParagraph] = []

    /// - Parameter title: the title where the file names it in another way.
    init(_ body: String, title: String?) {
        self.title = title
        paragraphs = PastedParagraph.paragraphs(of: body)
        if let region = PageRegion(paragraphs) {
            above = paragraphs[region.head].filter { $0.furniture == nil }
            paragraphs = Array(paragraphs[region.text])
        }
        if endsInFurniture { dropTail() }
        dropLinkLists()
        paragraphs = above + paragraphs
        takeHead()
        published = published ?? updated
        for (i, paragraph) in paragraphs.enumerated() {
            if i > 0, paragraph.afterBlank { text += "\n" }
            for line in paragraph.lines { text += line + "\n" }
        }
    }

    // MARK: Inside

    private mutating func dropLinkLists() {
        var kept: [PastedParagraph] = []
        var inList = false
        var gap = false
        for var paragraph in paragraphs {
            gap = gap || paragraph.afterBlank
            switch paragraph.furniture {
            case .furniture: continue
            case .listHead:
                inList = true
                continue
            case nil: break
            }
            if inList {
                // Headlines of other articles; prose, or a dateline, is this one again.
                if !paragraph.isProse, Dateline(startOf: paragraph.text) == nil { continue }
                inList = false
            }
            paragraph.afterBlank = gap
            gap = false
            kept.append(paragraph)
        }
        paragraphs = kept
    }

    // MARK: After the article

    /// Signatories and tables at the end of a clean text are its own.
    private var endsInFurniture: Bool {
        let last = paragraphs.lastIndex { $0.isProse && $0.furniture == nil } ?? -1
        return paragraphs[(last + 1)...].contains { $0.furniture != nil || $0.hasListMark }
    }

    private mutating func dropTail() {
        guard let last = paragraphs.lastIndex(where: { $0.isProse && $0.furniture == nil }) else { return }
        let tail = paragraphs[(last + 1)...].filter { $0.furniture == nil }
        // A last line without a full stop may be the article's own; several short ones are a menu.
        let isOwn = tail.count == 1 && tail.allSatisfy { !$0.hasListMark && $0.words >= 6 }
        paragraphs.removeSubrange((last + 1)...)
        if isOwn { paragraphs += tail }
    }

    // MARK: Before the article

    private mutating func takeHead() {
        guard let first = firstOfText() ?? secondParagraph() else {
            takeBylineAndDate(upTo: paragraphs.count)
            return
        }
        let head = paragraphs[..<first]
        let chosen =
            title == nil
            ? chosenTitle(in: head, before: paragraphs[first...].prefix(6))
            : head.firstIndex { Self.isSame($0.text, title ?? "") }
        if let chosen { title = title ?? paragraphs[chosen].text }
        var kept: [PastedParagraph] = []
        for (i, paragraph) in head.enumerated() where i != chosen {
            if take(paragraph) { continue }
            // Of a whole page's head only a standfirst is the article's; elsewhere every line after the title may be.
            if !above.isEmpty, paragraph.words < 8 || chosen.map({ i < $0 }) ?? true { continue }
            // Between title and text stands the standfirst; before the title, the site's menu.
            if let chosen, i > chosen, chosen == 0 || !Self.isMenu(head, at: i) { kept.append(paragraph) }
            if chosen == nil, title != nil, !Self.isMenu(head, at: i) { kept.append(paragraph) }
        }
        paragraphs = kept + paragraphs[first...]
        takeBylineAndDate(upTo: kept.count + 2)
    }

    /// Byline and date lines among the first paragraphs of the text.
    private mutating func takeBylineAndDate(upTo count: Int) {
        var i = 0
        while i < min(count, paragraphs.count) {
            if take(paragraphs[i]) { paragraphs.remove(at: i) } else { i += 1 }
        }
    }

    private mutating func take(_ paragraph: PastedParagraph) -> Bool {
        if let line = DateLine(paragraph.text) {
            if line.isUpdate { updated = updated ?? line.day } else { published = published ?? line.day }
            return true
        }
        if byline == nil, let found = Byline(paragraph.text) {
            byline = found.names
            // `By Jane Doe | March 20, 2015`
            published = published ?? DateForms.day(in: paragraph.text)
            return true
        }
        return false
    }

    /// The index of the first paragraph that is the article's own and not its headline.
    private func firstOfText() -> Int? {
        for (i, paragraph) in paragraphs.enumerated().dropFirst(above.count) {
            if Dateline(startOf: paragraph.text)?.isCertain == true { return i }
            guard paragraph.isProse, Byline(paragraph.text) == nil, DateLine(paragraph.text) == nil else { continue }
            // A headline may end in a question mark, or quote a sentence.
            if i + 1 < paragraphs.count, Self.mayBeHeadline(paragraph, before: paragraphs[i + 1]) { continue }
            return i
        }
        return nil
    }

    /// A headline may end in a question mark, a quotation, three dots or `U.S.`; what follows it is longer.
    /// Where no paragraph reads as prose (tables, lists), a first line with a blank line after it is still a title.
    private func secondParagraph() -> Int? {
        guard above.isEmpty, paragraphs.count > 1, paragraphs[1].afterBlank, paragraphs[0].lines.count == 1,
            paragraphs[0].words >= 3
        else { return nil }
        return 1
    }

    private static func mayBeHeadline(_ paragraph: PastedParagraph, before next: PastedParagraph) -> Bool {
        guard paragraph.lines.count == 1, paragraph.words <= (next.afterBlank ? 30 : 20),
            let last = paragraph.text.last,
            next.text.utf8.count * 4 > paragraph.text.utf8.count * (next.afterBlank ? 3 : 5)
        else { return false }
        if Dateline(startOf: next.text)?.isCertain == true { return true }
        if "?!…".contains(last) || paragraph.text.hasSuffix("...") { return true }
        if "'\"’”".contains(last) { return !".,".contains(paragraph.text.dropLast().last ?? ".") }
        let word = paragraph.text.split(separator: " ").last ?? ""
        return last == "." && word.count <= 6 && word.dropLast().contains(".") && !word.contains(where: \.isNumber)
    }

    /// The line that reads most like a headline: the first whose words come again in the text's opening, else the first of
    /// five words or more, else of four, else the last of two or more, else the last.
    private func chosenTitle(in head: ArraySlice<PastedParagraph>, before opening: ArraySlice<PastedParagraph>) -> Int?
    {
        let candidates = head.indices.filter { i in
            let paragraph = paragraphs[i]
            return paragraph.text.utf8.count <= 220 && paragraph.words <= 35 && !paragraph.text.hasSuffix(":")
                && !paragraph.hasListMark
                && Byline(paragraph.text) == nil && DateLine(paragraph.text) == nil
        }
        let words = opening.reduce(into: Set<String>()) { $0.formUnion(Self.stems($1.text)) }
        let told = candidates.first { i in
            let stems = Self.stems(paragraphs[i].text)
            return paragraphs[i].words >= 4 && stems.count >= 3 && stems.intersection(words).count * 2 >= stems.count
        }
        if let told { return told }
        // Far above the text stand menus, not titles.
        let near = candidates.filter { above.isEmpty || head.endIndex - $0 <= 12 }
        if above.isEmpty, let first = near.first, first == head.startIndex, paragraphs[first].words >= 3 {
            return first
        }
        for least in [5, 4] {
            if let found = near.first(where: { paragraphs[$0].words >= least }) { return found }
        }
        return near.last { paragraphs[$0].words >= 2 } ?? near.last
    }

    /// The longer words of a line, cut to five letters so that `resumed` and `resumption` meet.
    private static func stems(_ line: String) -> Set<String> {
        Set(
            line.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count >= 4 }.map {
                String($0.prefix(5))
            })
    }

    /// One of three or more short lines in a row, or marked as a list entry.
    private static func isMenu(_ head: ArraySlice<PastedParagraph>, at index: Int) -> Bool {
        guard head[index].isShortLine else { return false }
        if head[index].hasListMark || head[index].words <= 2 { return true }
        var run = 1
        var i = index - 1
        while i >= head.startIndex, head[i].isShortLine {
            run += 1
            i -= 1
        }
        i = index + 1
        while i < head.endIndex, head[i].isShortLine {
            run += 1
            i += 1
        }
        return run >= 4
    }

    private static func isSame(_ a: String, _ b: String) -> Bool {
        a.lowercased().filter { $0.isLetter || $0.isNumber } == b.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
