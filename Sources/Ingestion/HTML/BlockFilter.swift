import Record

/// Leaves out of an article's container the blocks that are no part of its text.
struct BlockFilter {
    let blocks: [TextBlock]
    let title: String?

    var kept: [TextBlock] {
        var out = blocks.filter { !isLinks($0) }
        out = withoutLinkLists(out)
        out = withoutHead(out)
        return withoutTail(out)
    }

    /// The day that a date line or a dated byline above the first paragraph gives.
    var headDay: CalendarDay? {
        for block in blocks {
            if let line = DateLine(block.text), !line.isUpdate { return line.day }
            if Byline(block.text) != nil, let day = DateForms.day(in: block.text) { return day }
            if block.length >= 120, SentenceEnd.closes(block.text) { return nil }
        }
        return nil
    }

    private func isLinks(_ block: TextBlock) -> Bool {
        if block.length < 3, !block.text.contains(where: { $0.isLetter || $0.isNumber }) { return true }
        // Markup shown as text comes from `noscript` inside `head`.
        if block.text.hasPrefix("<"), block.text.hasSuffix(">") { return true }
        let isShort = block.length < 140
        return block.linkShare > (isShort ? 0.66 : 0.85)
            && !(block.tag == .p && endsSentence(block.text) && block.linkShare < 0.95)
    }

    private func endsSentence(_ text: String) -> Bool { SentenceEnd.closes(text) }

    /// Furniture, and the blocks under a heading of links as long as they are short.
    private func withoutLinkLists(_ blocks: [TextBlock]) -> [TextBlock] {
        var out: [TextBlock] = []
        var inList = false
        for block in blocks {
            switch PageFurniture.kind(of: block.text) {
            case .furniture: continue
            case .listHead:
                inList = true
                continue
            case nil: break
            }
            if inList {
                if block.length < 140, !endsSentence(block.text), !block.tag.isHeading { continue }
                inList = false
            }
            out.append(block)
        }
        return out
    }

    /// Title, byline and date above the first paragraph.
    private func withoutHead(_ blocks: [TextBlock]) -> [TextBlock] {
        let fold = { (text: String) in text.lowercased().filter { $0.isLetter || $0.isNumber } }
        let heading = title.map(fold)
        var out: [TextBlock] = []
        var inHead = true
        for block in blocks {
            if inHead {
                let folded = fold(block.text)
                if let heading, !folded.isEmpty, folded == heading { continue }
                if block.tag == .h1 { continue }
                if DateLine(block.text) != nil || DateLine.hasNoYear(block.text) || Byline(block.text) != nil {
                    continue
                }
                if block.length >= 80 || endsSentence(block.text) { inHead = false }
            }
            out.append(block)
        }
        return out
    }

    /// Short lines and headings after the last paragraph.
    private func withoutTail(_ blocks: [TextBlock]) -> [TextBlock] {
        var out = blocks
        while let last = out.last,
            last.tag.isHeading || DateLine(last.text) != nil
                || (last.linkShare > 0.4 && last.length < 140 && !endsSentence(last.text))
        {
            out.removeLast()
        }
        return out
    }
}
