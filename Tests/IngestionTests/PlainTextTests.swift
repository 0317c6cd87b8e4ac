import Ingestion
import Record
import Testing

@Suite struct PlainTextTests {
    @Test func titleBylineDatelineAndParagraphs() throws {
        let article = try Reading(
            """
            Norland and Sudmark resume border talks

            By Jane Doe

            OSTHAVN, May 4 (Newswire) - Norland and Sudmark resumed talks on Tuesday.

            The foreign ministers met for two hours.

            """, named: "a/talks.txt"
        ).only()
        #expect(article.title == "Norland and Sudmark resume border talks")
        #expect(article.byline == "Jane Doe")
        #expect(
            article.text
                == "OSTHAVN, May 4 (Newswire) - Norland and Sudmark resumed talks on Tuesday.\n\nThe foreign ministers met for two hours.\n"
        )
        #expect(article.key == "a/talks.txt")
        #expect(article.published == nil)
        #expect(article.publishedBasis == nil)
    }

    @Test func aFileThatBeginsWithAParagraphHasNoTitle() throws {
        let article = try Reading(
            "The foreign ministers of Norland and Sudmark met on Tuesday in Osthavn.\nThey agreed to meet again.\n",
            named: "a.txt"
        ).only()
        #expect(article.title == nil)
        #expect(article.text.hasPrefix("The foreign ministers"))
    }

    @Test func aHeadlineMayAskOrQuote() throws {
        for headline in [
            "Will Norland return to the talks?", "Minister calls the offer 'a good start'", "Envoys leave for the U.S.",
        ] {
            let article = try Reading(
                headline
                    + "\n\nThe foreign ministers of Norland and Sudmark met on Tuesday in the port of Osthavn, officials said.\n",
                named: "a.txt"
            ).only()
            #expect(article.title == headline)
            #expect(article.text.hasPrefix("The foreign ministers"))
        }
    }

    @Test func hardWrappedLinesStayAsTheyAre() throws {
        let body = """
            OSTHAVN, May 4 - The foreign ministers of Norland and Sudmark met
            on Tuesday for the first time in six years and agreed to open the
            border crossing at Grenz, officials of both countries said.
                The two sides will meet again in June, they added, when the new
            ambassadors have presented their letters.

            """
        let article = try Reading("BORDER TALKS REOPEN AFTER SIX YEARS\n\n" + body, named: "a.txt").only()
        #expect(article.title == "BORDER TALKS REOPEN AFTER SIX YEARS")
        let lines = body.split(separator: "\n").map { $0.drop { $0 == " " } }
        #expect(article.text.split(separator: "\n") == lines)
    }

    @Test func aDateLineNearTheTitleIsMetadata() throws {
        let article = try Reading(
            """
            Norland and Sudmark resume border talks
            Published: Friday, March 20, 2015
            The foreign ministers of the two countries met yesterday in Osthavn, officials said.
            They agreed to meet again in June.
            """, named: "2001-01-01.txt"
        ).only()
        #expect(article.published?.iso == "2015-03-20")
        #expect(article.publishedBasis == .metadata)
        #expect(article.text.hasPrefix("The foreign ministers"))
    }

    @Test func aPublicationLineGoesBeforeAnUpdate() throws {
        let article = try Reading(
            """
            Norland and Sudmark resume border talks
            Last updated: 22 March 2015
            Published: 20 March 2015
            The foreign ministers of the two countries met yesterday in Osthavn, officials said.
            """, named: "a.txt"
        ).only()
        #expect(article.published?.iso == "2015-03-20")
    }

    @Test func fieldsAboveTheText() throws {
        let article = try Reading(
            """
            Title: Border talks resume
            Date: 4 May 2019
            Source: Osthavn Gazette
            URL: https://example.org/talks

            The foreign ministers of Norland and Sudmark met on Tuesday in Osthavn.
            """, named: "a.txt"
        ).only()
        #expect(article.title == "Border talks resume")
        #expect(article.published?.iso == "2019-05-04")
        #expect(article.publishedBasis == .given)
        #expect(article.source == "Osthavn Gazette")
        #expect(article.url == "https://example.org/talks")
        #expect(article.text == "The foreign ministers of Norland and Sudmark met on Tuesday in Osthavn.\n")
    }

    @Test func whatAPastedPageCarriesIsTakenAway() throws {
        let article = try Reading(Self.pasted, named: "a.txt").only()
        #expect(article.title == "Norland, Sudmark end six-year silence")
        #expect(article.byline == "Jane Doe")
        #expect(article.published?.iso == "2015-03-20")
        #expect(
            article.text == """
                NORLAND and Sudmark held border talks yesterday after a silence of six years.
                The two sides agreed to reopen the crossing at Grenz, their foreign ministries said in a joint statement.
                “We shall meet again in June,” Foreign Minister Ada Lund told reporters.

                """)
    }

    static let pasted = """
        Home
        World
        Business
        Skip to content
        Norland, Sudmark end six-year silence
        By Jane Doe
        March 20, 2015
        Share this article
        NORLAND and Sudmark held border talks yesterday after a silence of six years.
        The ministers at the crossing in Grenz. (Photo by John Roe)
        The two sides agreed to reopen the crossing at Grenz, their foreign ministries said in a joint statement.
        Read more: Ten things to know about Grenz
        Related articles
        Sudmark names new envoy
        Fishing dispute drags on
        “We shall meet again in June,” Foreign Minister Ada Lund told reporters.
        Sign up for our newsletter
        - About Us
        - |
        - Terms of Use
        - |
        - Privacy Policy
        - 沪ICP证:沪ICP备00000000号-1
        Tip-off hotline: 000000
        Copyright © 1999- Osthavn Gazette. All rights reserved.Best viewed with a browser.
        """

    @Test func sentencesThatMentionFurnitureStay() throws {
        let text = """
            The regulator said on Monday that the new privacy policy of the exchange breaks the treaty signed by both countries in 2011.
            According to a Reuters/Ipsos poll, most people in Norland want the talks to go on.
            He wrote on his Telegram channel that the delegation had left Osthavn.

            """
        #expect(try Reading(text, named: "a.txt").only().text == text)
    }

    @Test func aListInACleanArticleStays() throws {
        let text = """
            The ministers signed the following documents in Osthavn on Tuesday.
            Agreement on the border crossing
            Protocol on fishing
            Memorandum on railways
            Programme of cultural exchange
            The documents enter into force in June.

            """
        #expect(try Reading(text, named: "a.txt").only().text == text)
    }

    @Test func signatoriesAtTheEndOfACleanTextStay() throws {
        let text = """
            The two sides agreed to reopen the border crossing at Grenz in June.
            Done at Osthavn on 4 May 2019
            For Norland: Ada Lund
            For Sudmark: Per Holm

            """
        #expect(try Reading(text, named: "a.txt").only().text == text)
    }

    @Test func markdown() throws {
        let article = try Reading(
            """
            ---
            title: "Border talks resume"
            date: 2019-05-04
            lang: en
            ---

            # Border talks resume

            The **foreign ministers** of [Norland](https://example.org/n) and _Sudmark_ met on Tuesday.

            ## What was agreed

            > “We shall meet again,” she said to the reporters.

            - The crossing at Grenz opens in June.
            ![picture](x.png)
            """, named: "a.md"
        ).only()
        #expect(article.title == "Border talks resume")
        #expect(article.published?.iso == "2019-05-04")
        #expect(article.language == "en")
        #expect(
            article.text == """
                The foreign ministers of Norland and Sudmark met on Tuesday.

                What was agreed

                “We shall meet again,” she said to the reporters.

                The crossing at Grenz opens in June.

                """)
    }

    @Test func menusOfLinksInMarkdownAreTakenAway() throws {
        let article = try Reading(
            """
            - [Home](/)
            - [World](/world)

            # Border talks resume

            The foreign ministers met in [Osthavn](/osthavn) on Tuesday.

            - [Fishing dispute drags on](/fishing)
            - [Envoy named](/envoy)
            """, named: "a.md"
        ).only()
        #expect(article.title == "Border talks resume")
        #expect(article.text == "The foreign ministers met in Osthavn on Tuesday.\n")
    }

    @Test func theTopHeadingOfMarkdownIsTheTitle() throws {
        let article = try Reading(
            "# Border talks resume\n\nThe foreign ministers met in Osthavn on Tuesday.\n", named: "a.markdown"
        ).only()
        #expect(article.title == "Border talks resume")
        #expect(article.text == "The foreign ministers met in Osthavn on Tuesday.\n")
    }

    @Test func onlyFurnitureIsNoText() throws {
        let reading = try Reading("Home\nAbout Us\nCopyright © 2015 Gazette. All rights reserved.\n", named: "a.txt")
        #expect(reading.articles.isEmpty)
        #expect(reading.failures.map(\.problem) == [.noText])
    }
}
