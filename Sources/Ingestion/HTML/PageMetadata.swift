import Record

/// What a page says about its article outside the text: meta elements, JSON-LD, `time`, links.
struct PageMetadata {
    var title: String?
    var byline: String?
    var source: String?
    var url: String?
    var published: CalendarDay?
    var language: String?
    /// The text as JSON-LD gives it, used to find the same text on the page.
    var body: String?

    init(_ tree: HTMLTree) {
        let linked = LinkedData(tree)
        var meta = MetaElements()
        var canonical: String?
        for node in tree.nodes {
            if node.tag == .meta { meta.add(node) }
            if node.tag == .link, canonical == nil, node.attribute("rel")?.lowercased() == "canonical" {
                canonical = node.attribute("href")
            }
        }
        body = linked.body
        source = (meta["og:site_name", "application-name", "publisher", "dc.publisher"] ?? linked.publisher).flatMap(
            Self.outlet)
        url = [canonical, meta["og:url"], linked.url].compactMap { $0?.filled }.first { $0.hasPrefix("http") }
        language =
            (tree.first(.html).flatMap { tree.nodes[$0].attribute("lang") } ?? meta[
                "og:locale", "content-language", "dc.language"]
            ?? linked.language)?.filled.map { $0.split(separator: "_").joined(separator: "-") }
        published = meta.firstDay(Self.dateNames) ?? linked.published ?? Self.markedDay(tree)
        byline = Self.byline(tree, meta, linked)
        title = Self.title(tree, meta, linked, site: source)
    }

    private static let dateNames = [
        "article:published_time", "article:published", "og:published_time", "datepublished", "date.published",
        "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued",
        "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "pubdate", "publishdate", "publish-date",
        "publish_date", "publication_date", "publication-date", "publisheddate", "published_date",
        "article_date_original", "originalpublicationdate", "citation_publication_date", "citation_date",
        "article.published", "article.created", "displaydate", "bt:pubdate", "ptime", "created", "date",
        "rnews:datepublished", "og:pubdate", "og:article:published_time", "analyticsattributes.articledate",
        "issuedate", "datecreated",
    ]

    /// An outlet's name without its slogan, or its address without the scheme.
    private static func outlet(_ name: String) -> String? {
        var name = name.singleSpaced
        for mark in [" | ", " - ", " – "] { name = name.pieces(separatedBy: mark)[0] }
        for lead in ["https://", "http://", "www.", "@"] where name.hasPrefix(lead) {
            name = String(name.dropFirst(lead.count))
        }
        return name.filled
    }

    // MARK: Date on the page

    /// The day marked up on the page itself: `itemprop`, `pubdate`, the first `time` with a date that is not beside the article.
    private static func markedDay(_ tree: HTMLTree) -> CalendarDay? {
        var firstTime: CalendarDay?
        var classed: CalendarDay?
        var i = 0
        while i < tree.nodes.count {
            let node = tree.nodes[i]
            guard let tag = node.tag, tag != .script, tag != .style else {
                i = node.tag == nil ? i + 1 : node.end
                continue
            }
            let property = node.attribute("itemprop")?.lowercased()
            let written = node.attribute("datetime") ?? (property == nil ? nil : node.attribute("content"))
            if property == "datepublished" || node.attribute("pubdate") != nil {
                if let day = DateForms.day(in: written ?? tree.rawText(of: i)) { return day }
            }
            if tag == .time, firstTime == nil, property != "datemodified" {
                firstTime = DateForms.day(in: written ?? "") ?? DateForms.day(in: tree.rawText(of: i))
            }
            if classed == nil, ClassHints(node).contains(.byline), node.end - i < 24,
                let line = DateLine(tree.rawText(of: i).singleSpaced)
            {
                if !line.isUpdate { classed = line.day }
            }
            i += 1
        }
        return firstTime ?? classed
    }

    // MARK: Byline

    private static func byline(_ tree: HTMLTree, _ meta: MetaElements, _ linked: LinkedData) -> String? {
        let named =
            linked.authors
            ?? meta[
                "author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator", "article:author"]
        if let named = named.flatMap(Byline.name) { return named }
        for (i, node) in tree.nodes.enumerated() where node.tag != nil {
            guard node.end - i < 24 else { continue }
            let isAuthor = node.attribute("rel") == "author" || node.attribute("itemprop")?.lowercased() == "author"
            if isAuthor || node.attribute("class")?.lowercased().holds("byline") == true {
                let text = tree.spacedText(of: i)
                if let name = isAuthor ? Byline.name(text) : Byline(text)?.names { return name }
            }
        }
        return nil
    }

    // MARK: Title

    private static func title(_ tree: HTMLTree, _ meta: MetaElements, _ linked: LinkedData, site: String?) -> String? {
        let headings = tree.nodes.indices.filter { tree.nodes[$0].tag == .h1 }.map { tree.rawText(of: $0).singleSpaced }
            .filter { !$0.isEmpty }
        let named = [linked.headline, meta["og:title"], meta["twitter:title", "dc.title", "parsely-title"]].compactMap {
            $0?.singleSpaced.filled
        }
        let tab = tree.first(.title).map { tree.rawText(of: $0).singleSpaced }?.filled
        // The heading readers see is the title when the page's own name for it agrees; a heading may also be the outlet's name.
        let fold = { (text: String) in text.lowercased().filter { $0.isLetter || $0.isNumber } }
        for heading in headings where heading.utf8.count > 8 && fold(heading) != site.map(fold) {
            let names = named.isEmpty ? [tab ?? ""] : named
            if names.contains(where: { fold($0).holds(fold(heading)) && fold(heading).count * 2 >= fold($0).count }) {
                return heading
            }
        }
        if let first = named.first { return Self.withoutSite(first, site: site) }
        if headings.count == 1, fold(headings[0]) != site.map(fold) { return headings[0] }
        return tab.map { Self.withoutSite($0, site: site) } ?? headings.first
    }

    /// `Talks resume in Vienna - The Daily` without the outlet, which stands at the end or, rarely, at the start.
    static func withoutSite(_ title: String, site: String?) -> String {
        for separator in [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " // "] {
            let parts = title.pieces(separatedBy: separator)
            guard parts.count > 1, let last = parts.last, let first = parts.first else { continue }
            let fold = { (text: String) in text.lowercased().filter { $0.isLetter || $0.isNumber } }
            let isSite = { (text: String) in
                site.map { fold($0).contains(fold(text)) || fold(text).contains(fold($0)) } ?? false
            }
            if isSite(last)
                || (site == nil && last.split(separator: " ").count <= 4 && title.split(separator: " ").count > 6)
            {
                return withoutSite(parts.dropLast().joined(separator: separator), site: site)
            }
            if isSite(first), !fold(first).isEmpty { return parts.dropFirst().joined(separator: separator) }
        }
        return title
    }
}
