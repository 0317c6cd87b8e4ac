/// A parsed page as one array of nodes in document order, so that every walk is a loop and no nesting can exhaust the stack.
struct HTMLTree {
    struct Node {
        var parent: Int
        /// One past the last node inside this one: its descendants are `index + 1 ..< end`.
        var end: Int
        /// nil for text.
        var tag: HTMLTag?
        /// The words of a text node; empty for an element.
        var text: String
        var attributes: [(name: String, value: String)]

        func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    var nodes: [Node]

    /// The indices of `node`'s descendants.
    func inside(_ node: Int) -> Range<Int> { (node + 1)..<nodes[node].end }

    /// The text inside `node`, scripts and styles included, with white space as it stands.
    func rawText(of node: Int) -> String {
        var out = nodes[node].text
        for i in inside(node) where nodes[i].tag == nil { out += nodes[i].text }
        return out
    }

    /// The text inside `node` on one line, a space between elements.
    func spacedText(of node: Int) -> String {
        var out = nodes[node].text
        for i in inside(node) { out += nodes[i].tag == nil ? nodes[i].text : " " }
        return out.singleSpaced
    }

    func first(_ tag: HTMLTag) -> Int? { nodes.firstIndex { $0.tag == tag } }

    func contains(_ outer: Int, _ inner: Int) -> Bool { outer <= inner && inner < nodes[outer].end }
}
