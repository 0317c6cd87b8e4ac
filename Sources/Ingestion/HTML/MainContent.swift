import Record

/// Finds the article among everything else on a page.
///
/// Three steps. (1) Elements that are hidden, mute, or named as something beside the article are set aside, unless they hold most
/// of the page's prose. (2) The container is the innermost element with nearly all the prose: one named as an article's body
/// when it has enough, otherwise the one reached by walking down from `body` to whichever child holds most. (3) Inside it,
/// blocks that are mostly links, lists of short lines and page furniture are left out. Prose is measured as in the
/// shallow-text-features work of Kohlschütter and others (2010): length and link share of a block.
struct MainContent {
    let tree: HTMLTree
    private let hints: [ClassHints]
    /// Elements left out with all they contain.
    private var dropped: [Bool]
    /// Prose inside each element, in bytes.
    private var prose: [Int]

    init(_ tree: HTMLTree) {
        self.tree = tree
        hints = tree.nodes.map { $0.tag == nil ? [] : ClassHints($0) }
        dropped = Array(repeating: false, count: tree.nodes.count)
        prose = []
        guard let body = tree.first(.body) else { return }
        dropHidden(body)
        prose = measure(body)
        dropAsides(body)
        prose = measure(body)
    }

    /// The article's blocks, empty when the page has none, and the day that stands above them.
    func article(title: String?) -> (blocks: [TextBlock], headDay: CalendarDay?) {
        guard let body = tree.first(.body) else { return ([], nil) }
        let container = container(body)
        let filter = BlockFilter(blocks: tree.blocks(in: container) { dropped[$0] }, title: title)
        return (filter.kept, filter.headDay)
    }

    // MARK: Setting aside

    private mutating func dropHidden(_ body: Int) {
        for i in tree.inside(body) where hints[i].contains(.hidden) { dropped[i] = true }
    }

    private mutating func dropAsides(_ body: Int) {
        let total = max(1, prose[body])
        var i = body + 1
        while i < tree.nodes[body].end {
            guard let tag = tree.nodes[i].tag else {
                i += 1
                continue
            }
            // A page's outermost wrappers carry names too; what is never the article may hold more prose than the article.
            let most = hints[i].contains(.never) ? 8 : 4
            if isAside(i, tag), prose[i] * 10 < total * most, !holdsBody(i, total) {
                dropped[i] = true
                i = tree.nodes[i].end
            } else {
                i += 1
            }
        }
    }

    private func isAside(_ node: Int, _ tag: HTMLTag) -> Bool {
        switch tag {
        case .aside, .form, .figure: return true
        // A heading group may hold the standfirst, so only headers without prose go.
        case .header, .hgroup: return true
        case .p, .h1, .h2, .h3, .h4, .em, .strong, .b, .i, .blockquote, .body:
            return hints[node].contains(.aside) && tree.nodes[node].end - node < 60
        default: return hints[node].contains(.aside)
        }
    }

    private func holdsBody(_ node: Int, _ total: Int) -> Bool {
        tree.inside(node).contains { hints[$0].contains(.body) && prose[$0] * 4 > total }
    }

    // MARK: Prose

    private func measure(_ body: Int) -> [Int] {
        var prose = Array(repeating: 0, count: tree.nodes.count)
        for block in tree.blocks(in: body, skipping: { dropped[$0] }) {
            // Lists of teasers hold more prose than many an article.
            let share = block.tag == .li || isInList(block.node) ? 3 : 10
            prose[block.node] += Self.prose(of: block) * share / 10
        }
        for i in stride(from: tree.nodes[body].end - 1, to: body, by: -1) where tree.nodes[i].tag != nil {
            prose[tree.nodes[i].parent] += prose[i]
        }
        return prose
    }

    private func isInList(_ node: Int) -> Bool {
        var at = node
        for _ in 0..<5 where at >= 0 {
            if tree.nodes[at].tag == .li { return true }
            at = tree.nodes[at].parent
        }
        return false
    }

    static func prose(of block: TextBlock) -> Int {
        guard block.length >= 60 || (block.tag == .p && block.length >= 30), block.linkShare < 0.4 else { return 0 }
        return block.length - block.linked
    }

    // MARK: Container

    private func container(_ body: Int) -> Int {
        let total = prose[body]
        guard total > 0 else { return body }
        let named = tree.inside(body).filter { i in
            guard !dropped[i], let tag = tree.nodes[i].tag else { return false }
            return prose[i] > 0 && (tag == .article || tag == .main || hints[i].contains(.body))
        }
        if let best = named.max(by: { prose[$0] < prose[$1] }), prose[best] * 2 >= total {
            // The innermost named element that still has nearly all of it.
            let inner = named.last { tree.contains(best, $0) && prose[$0] * 100 >= prose[best] * 90 } ?? best
            return descend(from: inner, keeping: 0.97)
        }
        return descend(from: body, keeping: 0.75)
    }

    private func descend(from node: Int, keeping share: Double) -> Int {
        var at = node
        while true {
            var best: Int?
            var child = at + 1
            while child < tree.nodes[at].end {
                if tree.nodes[child].tag != nil, prose[child] > (best.map { prose[$0] } ?? 0) { best = child }
                child = tree.nodes[child].end
            }
            guard let best, tree.nodes[best].tag?.isBlock == true, tree.nodes[best].tag != .p,
                Double(prose[best]) >= share * Double(prose[at])
            else { return at }
            at = best
        }
    }
}
