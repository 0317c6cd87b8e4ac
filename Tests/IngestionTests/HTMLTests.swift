import Ingestion
import Record
import Testing

@Suite struct HTMLTests {
    static let prose = [
        "Norland and Sudmark resumed talks on their common border on Tuesday, six years after the last round was broken off.",
        "The foreign ministers met for two hours in the port of Osthavn, and agreed to reopen the crossing at Grenz in June.",
        "“We shall meet again before the summer,” said Foreign Minister Ada Lund, who led the delegation of Norland.",
    ]

    static func page(head: String = "", main: String) -> String {
        """
        <!doctype html><html lang="en-GB"><head><title>Border talks resume - Osthavn Gazette</title>\(head)</head><body>
        <nav><a href="/">Home</a> <a href="/world">World</a></nav>
        <div class="sidebar"><p>Subscribers read more about everything that happens in the port of Osthavn, every morning at six.</p></div>
        \(main)
        <div id="comments"><p>I do not believe a single word of this, and neither does anybody else who has ever been to Grenz.</p></div>
        <footer><p>Copyright © 2015 Osthavn Gazette. All rights reserved.</p></footer>
        <script>var text = "<p>not a paragraph of the article at all, only a string in a script</p>";</script>
        </body></html>
        """
    }

    static let article = page(
        main: """
            <article><h1>Border talks resume</h1><p class="byline">By Jane Doe</p><time datetime="2015-03-20T08:00:00Z">20 March</time>
            <p>\(prose[0])</p><figure><img src="x.jpg"><figcaption>The ministers at the crossing in Grenz, which has been closed since 2009.</figcaption></figure>
            <h2>What was   agreed</h2><p>\(prose[1])</p><ul class="related"><li><a href="/a">Fishing dispute drags on</a></li></ul>
            <p>\(prose[2])<br>Officials smiled.</p></article>
            """)

    @Test func theMainTextAlone() throws {
        let article = try Reading(Self.article, named: "a.html").only()
        #expect(
            article.text == "\(Self.prose[0])\nWhat was agreed\n\(Self.prose[1])\n\(Self.prose[2])\nOfficials smiled.\n"
        )
        #expect(article.title == "Border talks resume")
        #expect(article.byline == "Jane Doe")
        #expect(article.published?.iso == "2015-03-20")
        #expect(article.publishedBasis == .metadata)
        #expect(article.language == "en-GB")
    }

    @Test func aPageWithoutSemanticTags() throws {
        let body = Self.prose.map { "<p>\($0)</p>" }.joined()
        let article = try Reading(Self.page(main: "<div><div id=\"x1\">\(body)</div></div>"), named: "a.html").only()
        #expect(article.text == Self.prose.map { $0 + "\n" }.joined())
    }

    @Test func lineBreaksMakeParagraphs() throws {
        let body = Self.prose.joined(separator: "<br><br>")
        let article = try Reading(Self.page(main: "<div>\(body)</div>"), named: "a.html").only()
        #expect(article.text == Self.prose.map { $0 + "\n" }.joined())
    }

    @Test func metadata() throws {
        let head = """
            <meta property="og:site_name" content="Osthavn Gazette"><meta property="og:title" content="Border talks resume after six years">
            <meta property="article:published_time" content="2015-03-20T08:00:00+01:00"><meta name="author" content="By Jane Doe">
            <link rel="canonical" href="https://example.org/talks">
            """
        let article = try Reading(
            Self.page(head: head, main: Self.prose.map { "<p>\($0)</p>" }.joined()), named: "a.html"
        ).only()
        #expect(article.title == "Border talks resume after six years")
        #expect(article.source == "Osthavn Gazette")
        #expect(article.byline == "Jane Doe")
        #expect(article.url == "https://example.org/talks")
        #expect(article.published?.iso == "2015-03-20")
    }

    @Test func linkedData() throws {
        let head = """
            <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"],
            "headline": "Talks &amp; tides", "datePublished": "2015-03-20", "author": [{"@type": "Person", "name": "Jane Doe"}, {"name": "John Roe"}],
            "publisher": {"name": "Osthavn Gazette"}}]}</script>
            """
        let article = try Reading(
            Self.page(head: head, main: Self.prose.map { "<p>\($0)</p>" }.joined()), named: "a.html"
        ).only()
        #expect(article.title == "Talks & tides")
        #expect(article.byline == "Jane Doe, John Roe")
        #expect(article.source == "Osthavn Gazette")
        #expect(article.published?.iso == "2015-03-20")
    }

    @Test func textThatOnlyLinkedDataHas() throws {
        let head = """
            <script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "\(Self.prose[0])\\n\(Self.prose[1])"}</script>
            """
        let article = try Reading(
            "<html><head>\(head)</head><body><p>Please enable JavaScript.</p></body></html>", named: "a.html")
        #expect(try article.only().text == "\(Self.prose[0])\n\(Self.prose[1])\n")
    }

    @Test func brokenLinkedDataIsPassedOver() throws {
        let head = "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", </script>"
        let article = try Reading(
            Self.page(head: head, main: Self.prose.map { "<p>\($0)</p>" }.joined()), named: "a.html"
        ).only()
        #expect(article.title == "Border talks resume - Osthavn Gazette" || article.title == "Border talks resume")
    }

    @Test(arguments: ["dc.date", "pubdate", "parsely-pub-date", "date", "DC.date.issued"])
    func dateFromMetaElements(_ name: String) throws {
        let head = "<meta name=\"\(name)\" content=\"20 March 2015\">"
        let article = try Reading(
            Self.page(head: head, main: Self.prose.map { "<p>\($0)</p>" }.joined()), named: "a.html"
        ).only()
        #expect(article.published?.iso == "2015-03-20")
    }

    @Test func dateFromTheURLWhenThePageHasNone() throws {
        let head = "<link rel=\"canonical\" href=\"https://example.org/2015/03/20/talks\">"
        let article = try Reading(
            Self.page(head: head, main: Self.prose.map { "<p>\($0)</p>" }.joined()), named: "2001-01-01.html"
        ).only()
        #expect(article.published?.iso == "2015-03-20")
        #expect(article.publishedBasis == .url)
    }

    @Test func optionsGoFirst() throws {
        let options = ReadingOptions(published: CalendarDay(iso: "2020-01-02"), source: "The Wire")
        let article = try Reading(Self.article, named: "a.html", options: options).only()
        #expect(article.published?.iso == "2020-01-02")
        #expect(article.publishedBasis == .given)
        #expect(article.source == "The Wire")
    }

    @Test func hiddenTextIsNotText() throws {
        let main =
            "<p style=\"display: none\">This paragraph is hidden from every reader of the page, whoever they are.</p>"
            + Self.prose.map { "<p>\($0)</p>" }.joined()
        #expect(
            try Reading(Self.page(main: main), named: "a.html").only().text == Self.prose.map { $0 + "\n" }.joined())
    }

    @Test func absurdNestingIsRefused() throws {
        let page = String(repeating: "<div>", count: 100_000) + "text"
        #expect(
            try Reading(page, named: "a.html").failures.map(\.problem) == [
                .tooDeeplyNested(limit: ReadingLimits.elementDepth)
            ])
    }

    @Test func tagsInScriptsAndUnclosedParagraphsAreNotNesting() throws {
        let page =
            "<html><script>\(String(repeating: "<div>", count: 5000))</script>" + Self.prose.map { "<p>\($0)" }.joined()
            + String(repeating: "<p>Officials of both countries said they were content.", count: 3000)
        #expect(try Reading(page, named: "a.html").articles.count == 1)
    }

    @Test func aPageWithoutTextIsReported() throws {
        #expect(
            try Reading("<html><body><nav><a href=x>Home</a></nav></body></html>", named: "a.html").failures.map(
                \.problem) == [.noText])
    }
}
