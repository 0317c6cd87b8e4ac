import Record

/// Reads RSS 2.0, RSS 1.0 (RDF) and Atom: each item or entry is an article.
struct FeedReader {
    var options: ReadingOptions
    var path: String

    private struct Item {
        var line: Int
        var fields: [String: String] = [:]
        var link: String?
    }

    func read(_ text: String, notices: [ReadNotice], _ body: (ReadOutcome) throws -> Void) throws {
        for notice in notices { try body(.notice(notice)) }
        var tokens = XMLTokenizer(text)
        var channel: [String: String] = [:]
        var item: Item?
        // Names from the root to here, without prefixes that all feeds share.
        var lineage: [String] = []
        var namespaces = FeedNamespaces()
        // The field being collected: its name, its depth, its words.
        var field: (name: String, depth: Int, text: String)?
        var count = 0
        do {
            while let token = try tokens.next() {
                switch token {
                case .start(let name, let attributes, let selfClosing):
                    namespaces.declare(attributes)
                    lineage.append(namespaces.plainName(name))
                    if lineage.count == 1, !Self.roots.contains(lineage[0]) {
                        throw ReadFailure.Problem.notAFeed(root: name)
                    }
                    if field != nil {
                        // Markup inside a field is XHTML content: kept as markup for the HTML reader.
                        field?.text += "<\(lineage[lineage.count - 1])>"
                    } else if Self.items.contains(lineage[lineage.count - 1]) {
                        item = Item(line: tokens.line)
                        if let about = namespaces.about(attributes) { item?.fields["about"] = about }
                        if let language = attributes["xml:lang"] { item?.fields["language"] = language }
                    } else {
                        let name = lineage[lineage.count - 1]
                        if name == "link", let address = attributes["href"] {
                            let rel = attributes["rel"] ?? "alternate"
                            if rel == "alternate", item?.link == nil { item?.link = address }
                        } else if Self.fields.contains(name), Self.isDirect(lineage) {
                            field = (name, lineage.count, "")
                        }
                        if name == "feed" || name == "channel", let language = attributes["xml:lang"] {
                            channel["language"] = language
                        }
                    }
                    if selfClosing, field?.depth == lineage.count { field = nil }
                case .text(let words):
                    if let depth = field?.depth {
                        // Inside XHTML content, text that was `&lt;` must not become a tag.
                        field?.text += depth < lineage.count ? Self.escaped(words) : words
                    }
                case .end:
                    let name = lineage.popLast() ?? ""
                    if let done = field, done.depth == lineage.count + 1 {
                        let value = done.text.filled
                        if item == nil {
                            channel[done.name] = channel[done.name] ?? value
                        } else if item?.fields[done.name] == nil {
                            item?.fields[done.name] = value
                        }
                        field = nil
                    } else if field != nil {
                        field?.text += "</\(name)>"
                    } else if let done = item, Self.items.contains(name) {
                        count += 1
                        item = nil
                        try body(outcome(done, number: count, channel: channel))
                    }
                }
            }
        } catch let fault as XMLTokenizer.Fault {
            try body(.failure(ReadFailure(InputPlace(file: path, line: fault.line), .malformedXML(fault.words))))
            return
        }
        if count == 0 { throw ReadFailure.Problem.noItems }
    }

    private static let roots: Set<String> = ["rss", "feed", "rdf:rdf"]
    private static let items: Set<String> = ["item", "entry"]
    private static let fields: Set<String> = [
        "title", "description", "encoded", "summary", "content", "pubdate", "published", "updated", "date", "issued",
        "guid", "id", "link", "author", "creator", "language", "name",
    ]

    /// A child of an item or of the channel; not of `image`, `textInput` or the `source` of an entry.
    private static func isDirect(_ lineage: [String]) -> Bool {
        guard lineage.count >= 2 else { return false }
        let parent = lineage[lineage.count - 2]
        if lineage[lineage.count - 1] == "name" { return parent == "author" }
        if lineage[lineage.count - 1] == "author" { return parent == "item" }
        return items.contains(parent) || parent == "channel" || parent == "feed"
    }

    private static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": out += "&lt;"
            case "&": out += "&amp;"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    private func outcome(_ item: Item, number: Int, channel: [String: String]) -> ReadOutcome {
        let fields = item.fields
        let place = InputPlace(file: path, line: item.line)
        let link =
            item.link ?? fields["link"] ?? fields["about"] ?? fields["guid"].flatMap { $0.hasPrefix("http") ? $0 : nil }
        do throws(ReadFailure.Problem) {
            guard let markup = fields["encoded"] ?? fields["content"] ?? fields["description"] ?? fields["summary"]
            else {
                throw .missingText(fields: ["content:encoded", "description", "content", "summary"])
            }
            let text = try Self.text(markup)
            guard !text.isEmpty else { throw .noText }
            let metadata = ["pubdate", "published", "issued", "date", "updated"].lazy.compactMap {
                fields[$0].flatMap(DateForms.day)
            }.first
            let date = PublicationDate(option: options.published, metadata: metadata, url: link, path: path, text: text)
                .resolved
            let article = Article(
                key: fields["guid"] ?? fields["id"] ?? link ?? "\(path)#\(number)",
                title: fields["title"].map(HTMLText.plain)?.filled,
                byline: (fields["creator"] ?? fields["name"] ?? fields["author"]).map(HTMLText.plain).flatMap(
                    Byline.name),
                source: options.source ?? channel["title"].map(HTMLText.plain), url: link, published: date?.day,
                publishedBasis: date?.basis,
                language: fields["language"] ?? channel["language"], text: text)
            return .article(article, notices: [])
        } catch {
            return .failure(ReadFailure(place, error))
        }
    }

    private static func text(_ markup: String) throws(ReadFailure.Problem) -> String {
        let blocks = try HTMLText.paragraphs(markup).filter { block in
            PageFurniture.kind(of: block.text) == nil && !(block.linkShare > 0.8 && block.length < 140)
        }
        return blocks.map { $0.text + "\n" }.joined()
    }
}
