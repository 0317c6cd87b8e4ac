import CGumbo

// The only file that speaks to gumbo (HTML5 parsing, Apache-2.0): its tree is copied and released at once.

extension HTMLTree {
    /// Parses a page or a fragment, which gumbo gives `html` and `body` elements when it has none.
    init(parsing page: String) throws(ReadFailure.Problem) {
        var page = page
        let bytes = page.utf8.count
        guard bytes <= ReadingLimits.pageBytes else { throw .tooLarge(bytes: bytes, limit: ReadingLimits.pageBytes) }
        let tooDeep = page.withUTF8 { Self.nesting($0) > ReadingLimits.elementDepth }
        guard !tooDeep else { throw .tooDeeplyNested(limit: ReadingLimits.elementDepth) }
        nodes = []
        page.withUTF8 { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                var options = kGumboDefaultOptions
                options.max_errors = 0
                guard let base = characters.baseAddress,
                    let output = gumbo_parse_with_options(&options, base, characters.count)
                else { return }
                defer { gumbo_destroy_output(&options, output) }
                if let root = output.pointee.root { copy(root) }
            }
        }
    }

    private mutating func copy(_ root: UnsafeMutablePointer<GumboNode>) {
        // An entry without a node closes the element that was opened at `index`.
        var work: [(node: UnsafeMutablePointer<GumboNode>?, index: Int)] = [(root, -1)]
        while let (node, index) = work.popLast() {
            guard let node else {
                nodes[index].end = nodes.count
                continue
            }
            switch node.pointee.type {
            case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
                guard let text = node.pointee.v.text.text else { continue }
                nodes.append(
                    Node(parent: index, end: nodes.count + 1, tag: nil, text: String(cString: text), attributes: []))
            case GUMBO_NODE_ELEMENT:
                let element = node.pointee.v.element
                let here = nodes.count
                let tag = Self.tag(element.tag)
                nodes.append(
                    Node(
                        parent: index, end: here + 1, tag: tag, text: "",
                        attributes: Self.attributes(element.attributes)))
                work.append((nil, here))
                var child = Int(element.children.length) - 1
                while child >= 0 {
                    if let pointer = element.children.data?[child] {
                        work.append((pointer.assumingMemoryBound(to: GumboNode.self), here))
                    }
                    child -= 1
                }
            default: continue
            }
        }
    }

    private static func tag(_ tag: GumboTag) -> HTMLTag {
        let index = Int(tag.rawValue)
        return index < tags.count ? tags[index] : .unknown
    }

    private static let tags: [HTMLTag] = (0..<GUMBO_TAG_UNKNOWN.rawValue).map { value in
        gumbo_normalized_tagname(GumboTag(rawValue: value)).flatMap { HTMLTag(rawValue: String(cString: $0)) }
            ?? .unknown
    }

    private static let kept: Set<String> = [
        "id", "class", "itemprop", "itemtype", "role", "href", "rel", "content", "name", "property", "datetime", "type",
        "style", "hidden", "aria-hidden", "lang", "http-equiv", "title", "pubdate",
    ]

    private static func attributes(_ vector: GumboVector) -> [(name: String, value: String)] {
        var out: [(name: String, value: String)] = []
        for i in 0..<Int(vector.length) {
            guard let pointer = vector.data?[i] else { continue }
            let attribute = pointer.assumingMemoryBound(to: GumboAttribute.self).pointee
            guard let name = attribute.name, let value = attribute.value else { continue }
            let key = String(cString: name)
            if kept.contains(key) { out.append((key, String(cString: value))) }
        }
        return out
    }

    /// How deep the tags of `page` go when those that HTML closes by itself are not counted; an estimate made before
    /// parsing, because parsing is what takes long on such a page.
    static func nesting(_ page: UnsafeBufferPointer<UInt8>) -> Int {
        var depth = 0
        var deepest = 0
        var i = 0
        func name(_ start: Int) -> (text: String, end: Int) {
            var end = start
            while end < page.count, end - start < 16, (page[end] | 0x20) &- 0x61 < 26 || page[end] &- 0x30 < 10 {
                end += 1
            }
            return (String(decoding: page[start..<end], as: UTF8.self).lowercased(), end)
        }
        func skip(past mark: String, from start: Int) -> Int {
            let pin = Array(mark.utf8)
            var at = start
            while at + pin.count <= page.count {
                if page[at] == pin[0], zip(page[at...], pin).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
                    return at + pin.count
                }
                at += 1
            }
            return page.count
        }
        while i + 1 < page.count {
            guard page[i] == UInt8(ascii: "<") else {
                i += 1
                continue
            }
            if page[i + 1] == UInt8(ascii: "!") {
                let isComment =
                    i + 3 < page.count && page[i + 2] == UInt8(ascii: "-") && page[i + 3] == UInt8(ascii: "-")
                i = skip(past: isComment ? "-->" : ">", from: i + 2)
            } else if page[i + 1] == UInt8(ascii: "/") {
                let (tag, end) = name(i + 2)
                if !closesItself.contains(tag), depth > 0 { depth -= 1 }
                i = end
            } else {
                let (tag, end) = name(i + 1)
                if tag == "script" || tag == "style" {
                    i = skip(past: "</\(tag)", from: end)
                } else {
                    if !tag.isEmpty, !closesItself.contains(tag) { depth += 1 }
                    deepest = max(deepest, depth)
                    i = max(end, i + 1)
                }
            }
        }
        return deepest
    }

    /// Void elements, and those whose end tag HTML lets authors leave out.
    private static let closesItself: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "html",
        "head", "body", "path", "use", "rect", "circle", "g", "polygon", "line", "image",
    ]
}
