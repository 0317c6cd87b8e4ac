import Ingestion
import Record
import Testing

@Suite struct FeedTests {
    @Test func rss() throws {
        let reading = try Reading(
            """
            <?xml version="1.0"?><!DOCTYPE rss [<!ELEMENT x ANY>]>
            <rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>Osthavn Gazette</title><link>https://example.org</link>
            <image><title>Logo</title></image><language>en</language>
            <item><title>Talks &amp; tides</title><link>https://example.org/1</link><guid isPermaLink="false">g-1</guid><dc:creator>Jane Doe</dc:creator>
            <pubDate>Fri, 20 Mar 2015 10:00:00 GMT</pubDate><description>Short.</description>
            <content:encoded><![CDATA[<p>The ministers met &amp; agreed.</p><p>They meet again in June.</p><p><a href="x">Read more</a></p>]]></content:encoded></item>
            <item><title>Second</title><link>https://example.org/2015/03/21/two</link><description>The envoy&#8217;s visit ended &mdash; &lt;b&gt;early&lt;/b&gt;.</description></item>
            <item><title>No text</title></item>
            </channel></rss>
            """, named: "feed.xml")
        #expect(reading.articles.count == 2)
        let first = try #require(reading.articles.first)
        #expect(first.key == "g-1")
        #expect(first.title == "Talks & tides")
        #expect(first.text == "The ministers met & agreed.\nThey meet again in June.\n")
        #expect(first.published?.iso == "2015-03-20")
        #expect(first.publishedBasis == .metadata)
        #expect(first.source == "Osthavn Gazette")
        #expect(first.byline == "Jane Doe")
        #expect(first.language == "en")
        let second = try #require(reading.articles.last)
        #expect(second.key == "https://example.org/2015/03/21/two")
        #expect(second.text == "The envoy’s visit ended — early.\n")
        #expect(second.publishedBasis == .url)
        #expect(reading.failures.map(\.place.line) == [8])
    }

    @Test func atom() throws {
        let article = try Reading(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Gazette</title><id>urn:feed</id><updated>2015-03-22T00:00:00Z</updated>
            <entry><title type="html">Talks &amp;amp; tides</title><id>urn:1</id><link rel="self" href="https://example.org/self"/>
            <link href="https://example.org/1"/><updated>2015-03-22T00:00:00Z</updated><published>2015-03-20T00:00:00Z</published>
            <author><name>Jane Doe</name></author><summary>Short.</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A &lt; B, said the <em>minister</em>.</p><p>They meet in June.</p></div></content>
            </entry></feed>
            """, named: "a.atom"
        ).only()
        #expect(article.key == "urn:1")
        #expect(article.title == "Talks & tides")
        #expect(article.url == "https://example.org/1")
        #expect(article.published?.iso == "2015-03-20")
        #expect(article.byline == "Jane Doe")
        #expect(article.text == "A < B, said the minister.\nThey meet in June.\n")
    }

    @Test func rdf() throws {
        let article = try Reading(
            """
            <rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d"><channel rdf:about="x"><title>Gazette</title></channel>
            <item rdf:about="https://example.org/1"><title>Talks</title><link>https://example.org/1</link><description>The ministers met.</description>
            <dc:date>2015-03-20</dc:date></item></rdf:RDF>
            """, named: "a.rdf"
        ).only()
        #expect(article.text == "The ministers met.\n")
        #expect(article.published?.iso == "2015-03-20")
        #expect(article.source == "Gazette")
    }

    @Test func aFeedCutOffKeepsItsItems() throws {
        let reading = try Reading(
            "<rss><channel>\n<item><description>The ministers met.</description></item>\n<item><description>The env",
            named: "a.rss")
        #expect(reading.articles.map(\.text) == ["The ministers met.\n"])
        #expect(reading.failures.count == 1)
        #expect(reading.failures.first?.description.hasPrefix("a.rss:3: not well-formed XML") == true)
    }

    @Test(arguments: [
        ("<rss><channel></item></channel></rss>", "</item> where </channel> was expected"),
        ("<rss><a b=c></a></rss>", "not in quotes"),
        ("<rss>1 < 2</rss>", "a bare '<'"), ("<rss><!-- x</rss>", "comment"),
    ])
    func faults(_ xml: String, _ words: String) throws {
        let failures = try Reading(xml, named: "a.rss").failures
        #expect(failures.first?.description.contains(words) == true)
    }

    @Test func otherXMLIsNoFeed() throws {
        #expect(
            try Reading("<?xml version='1.0'?><catalog><item/></catalog>", named: "a.xml").failures.map(\.problem) == [
                .notAFeed(root: "catalog")
            ])
        #expect(try Reading("<rss><channel></channel></rss>", named: "a.rss").failures.map(\.problem) == [.noItems])
    }
}

/// Feeds that write the same things in other ways.
@Suite struct FeedFormsTests {
    @Test func rss1UnderOtherPrefixes() throws {
        let article = try Reading(paths: [Formats.path("desk.rss1.xml")]).only()
        #expect(article.text == "The envoys met & agreed.\nThey meet again in June.\n")
        #expect(article.published?.iso == "2015-03-20" && article.byline == "Jane Doe" && article.language == "en")
        #expect(article.key == "https://desk.example/1" && article.source == "Osthavn Desk")
    }

    @Test func atomUnderOtherPrefixes() throws {
        let reading = try Reading(paths: [Formats.path("desk.atom.xml")])
        #expect(reading.failures.isEmpty && reading.articles.count == 2)
        let first = try #require(reading.articles.first)
        #expect(first.text == "A < B, said the envoy.\nShe left.\nThey meet again in June.\n")
        #expect(first.title == "Talks & tides" && first.byline == "Jane Doe" && first.url == "https://desk.example/1")
        #expect(reading.articles.last?.text == "The envoy’s visit ended.\n")
    }

    @Test func aFeedTooLargeForMemoryIsRefused() throws {
        let item = Array("<item><description>The ministers met.</description></item>".utf8)
        let count = ReadingLimits.fileBytes / (item.count * 1000) + 1
        let piece = (0..<1000).flatMap { _ in item }
        var left = count
        var failures: [ReadFailure] = []
        try ArticleReader().read(
            paths: ["-"],
            standardInput: {
                left -= 1
                return left == count - 1 ? Array("<rss><channel>".utf8) + piece : left >= 0 ? piece : []
            },
            { outcome in if case .failure(let failure) = outcome { failures.append(failure) } })
        #expect(failures.count == 1)
        #expect(failures.first?.description.contains("over the limit of \(ReadingLimits.fileBytes); split it") == true)
    }
}
