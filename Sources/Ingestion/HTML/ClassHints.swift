/// What the class, id, role and itemprop of an element say about it; words are data, and a page's authors choose them.
struct ClassHints: OptionSet {
    let rawValue: Int
    /// Named as the body of an article.
    static let body = ClassHints(rawValue: 1)
    /// Named as something beside the article.
    static let aside = ClassHints(rawValue: 2)
    /// Not shown.
    static let hidden = ClassHints(rawValue: 4)
    /// Named as something that is never the article, however much prose it holds: comments, footers, links to more.
    static let never = ClassHints(rawValue: 16)
    /// Named as date, author or reading time: beside the text, but telling.
    static let byline = ClassHints(rawValue: 8)

    init(rawValue: Int) { self.rawValue = rawValue }

    init(_ node: HTMLTree.Node) {
        self = []
        for (name, value) in node.attributes {
            switch name {
            case "itemprop":
                let value = value.lowercased()
                if value == "articlebody" { insert(.body) }
                if value.hasPrefix("author") || value.hasPrefix("date") { insert(.byline) }
                if value == "comment" || value == "caption" || value == "image" { insert(.aside) }
            case "hidden": insert(.hidden)
            case "aria-hidden": if value == "true" { insert(.hidden) }
            case "style":
                let style = value.lowercased().filter { $0 != " " }
                if style.holds("display:none") || style.holds("visibility:hidden") { insert(.hidden) }
            case "role":
                if ["navigation", "banner", "contentinfo", "search", "complementary", "menu", "dialog", "form"]
                    .contains(value.lowercased())
                {
                    insert(.aside)
                }
            case "class", "id":
                for word in value.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }) { add(String(word)) }
            default: break
            }
        }
    }

    private mutating func add(_ name: String) {
        let parts = Self.parts(name)
        let joined = parts.joined()
        if Self.bodyNames.contains(where: {
            joined == $0 || (joined.hasSuffix($0) && $0.utf8.count > 8) || (joined.hasPrefix($0) && $0.utf8.count > 8)
        }) {
            insert(.body)
        }
        if Self.asideNames.contains(joined) || parts.contains(where: Self.asideWords.contains)
            || Self.asideFragments.contains(where: { joined.holds($0) })
        {
            insert(.aside)
        }
        if parts.contains(where: Self.neverWords.contains) { insert(.never) }
        if parts.contains(where: Self.bylineWords.contains) { insert(.byline) }
        if Self.hiddenNames.contains(joined) { insert(.hidden) }
    }

    /// `articleBody__text-wrap` as `article`, `body`, `text`, `wrap`.
    private static func parts(_ name: String) -> [String] {
        var out: [String] = []
        var word: [UInt8] = []
        var wasLower = false
        for byte in name.utf8 {
            let isUpper = byte &- 0x41 < 26
            let isLower = byte &- 0x61 < 26
            if !isUpper, !isLower {
                if !word.isEmpty { out.append(String(decoding: word, as: UTF8.self)) }
                word = []
            }
            if isUpper, wasLower, !word.isEmpty {
                out.append(String(decoding: word, as: UTF8.self))
                word = []
            }
            if isUpper || isLower { word.append(byte | 0x20) }
            wasLower = isLower
        }
        if !word.isEmpty { out.append(String(decoding: word, as: UTF8.self)) }
        return out
    }

    private static let bodyNames = [
        "articlebody", "articlecontent", "articletext", "articlemain", "storybody", "storycontent", "storytext",
        "entrycontent", "postcontent", "postbody", "posttext", "contentbody", "bodycontent", "newscontent", "newsbody",
        "newstext", "bodytext", "bodycopy", "articlecopy", "storycopy", "maincontent", "pagecontent", "pressrelease",
        "richtext", "wysiwyg", "articlebodytext", "singlecontent", "thecontent", "contenttext", "textcontent",
        "articlebodycontent", "blogcontent", "articlewrap",
    ]

    /// Parts of a name any one of which is enough.
    private static let asideWords: Set<String> = [
        "comment", "comments", "disqus", "share", "shares", "sharing", "sharebar", "social", "related", "recommend",
        "recommended", "recommendation", "recommendations", "sidebar", "nav", "navbar", "navigation", "menu",
        "breadcrumb", "breadcrumbs", "footer", "promo", "promos", "promotion", "advert", "adverts", "advertisement",
        "advertising", "ad", "ads", "adslot", "newsletter", "newsletters", "subscribe", "subscription", "signup",
        "cookie", "cookies", "gdpr", "consent", "popup", "modal", "overlay", "caption", "captions", "credit", "credits",
        "toolbar", "pagination", "pager", "login", "sponsor", "sponsored", "outbrain", "taboola", "trending", "popular",
        "teaser", "teasers", "tags", "taglist", "tagcloud", "bio", "bios", "widget", "widgets", "masthead", "copyright",
        "disclaimer", "donate", "donation", "rating", "ratings", "carousel", "slideshow", "playlist", "respond",
        "reply", "upsell", "upnext", "tooltip", "dropdown", "syndication", "hatnote", "infobox", "navbox", "reflist",
        "toc", "ticker", "survey", "poll", "livefyre", "rollover", "tipso", "hovercard", "addthis", "addtoany",
        "figcaption", "kicker", "eyebrow", "rss", "skip", "sitemap", "topics", "follow", "cta", "byline", "dateline",
        "timestamp", "pubdate", "tools",
    ]

    private static let neverWords: Set<String> = [
        "comment", "comments", "disqus", "footer", "cookie", "cookies", "gdpr", "consent", "newsletter", "related",
        "recommended", "recommendations", "outbrain", "taboola", "breadcrumb", "breadcrumbs", "nav", "navbar",
        "popular", "trending", "livefyre",
    ]

    /// Whole names, hyphens and case aside.
    private static let asideNames: Set<String> = [
        "mostread", "mostpopular", "readmore", "readnext", "morefrom", "morestories", "authorinfo", "authorbox",
        "aboutauthor", "authorbio", "articlemeta", "entrymeta", "postmeta", "storymeta", "articleinfo", "postinfo",
        "entryfooter", "articlefooter", "postfooter", "articletags", "posttags", "entryheader", "siteheader",
        "pageheader", "globalheader", "siteinfo", "prevnext", "postnav", "alsoread", "inread", "seealso",
        "furtherreading", "moreon", "jumplink", "authorcard", "videoplayer", "imagecredit", "photocredit",
        "wpcaptiontext", "wpcaption", "linkbox", "linklist",
    ]

    private static let asideFragments = [
        "relatedarticle", "relatedpost", "relatedstor", "relatedcontent", "sharebutton", "sharetool", "socialshare",
        "commentlist", "commentform", "newslettersignup", "cookiebanner", "advertis", "googlead", "sponsoredcontent",
        "recirc", "morestories", "mostread", "mostpopular", "photocaption", "imagecaption", "authorbio",
    ]

    private static let hiddenNames: Set<String> = [
        "hidden", "sronly", "screenreadertext", "visuallyhidden", "dnone", "noprint", "offscreen",
    ]

    private static let bylineWords: Set<String> = [
        "byline", "author", "authors", "dateline", "timestamp", "pubdate", "published", "posted", "date",
    ]
}
