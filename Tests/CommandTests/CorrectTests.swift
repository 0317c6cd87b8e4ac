import TestSupport
import Testing

/// Corrections are made, shown, undone, and outlast every new reading.
@Suite struct CorrectTests {
    let chancery: Command
    var folder: TemporaryDirectory { chancery.directory }

    init() throws {
        chancery = Command(in: try TemporaryDirectory())
        try folder.write(
            [
                Self.article(
                    "plan", "2015-02-10", "Japan and China will hold security talks in Tokyo on 19 March 2015."),
                Self.article(
                    "held", "2015-03-20",
                    "Japan's foreign minister, Haru Sakamoto, and China's foreign minister, Liu Wenbo, held security talks in Tokyo on 19 March 2015."
                ),
                Self.article("other", "2015-03-21", "Japan and China held talks in Tokyo on 19 March 2015."),
                Self.article("visit", "2016-06-02", "French President Emile Laurent visited Ghana on Monday."),
                Self.article("again", "2016-07-04", "President Emil Lorant of France met Ghana's president on Sunday."),
            ].joined(), to: "a.jsonl")
        #expect(try chancery("ingest", "a.jsonl").code == 0)
    }

    private static func article(_ key: String, _ day: String, _ text: String) -> String {
        #"{"id": "\#(key)", "published": "\#(day)", "text": "\#(text)"}"# + "\n"
    }

    private func meeting() throws -> JSONTree {
        let output = try chancery("events", "--country", "China", "--kind", "meeting", "--json").output
        return try #require(try JSONTree(output).items.first)
    }

    private func id() throws -> String { try #require(try meeting()["id"].string) }

    @Test func anEditShowsEverywhereAndOutlastsNewReadings() throws {
        let id = try id()
        let made = try chancery(
            "correct", "edit", id, "--date", "2015-03-18/2015-03-19", "--place", "Osaka", "--place-country", "Japan",
            "--by", "ana", "--reason", "the communique")
        #expect(made.code == 0 && made.output.contains("ana  edit  \(id)  date"), "\(made.output)\(made.errors)")
        func check(_ when: String) throws {
            let event = try meeting()
            #expect(event["date"].string == "2015-03-18/2015-03-19" && event["place"].string == "Osaka", "\(when)")
            #expect(try chancery("check").code == 0, "\(when)")
        }
        try check("at once")
        let answer = try chancery("ask", "where did Japan and China meet in 2015")
        #expect(answer.output.contains("Osaka"), "\(answer.output)")
        try folder.write(
            Self.article("late", "2015-03-22", "Japan and China held security talks in Tokyo on 19 March 2015."),
            to: "b.jsonl")
        #expect(try chancery("ingest", "b.jsonl").code == 0)
        try check("after another article")
        #expect(try chancery("reextract", "--force", "--quiet").code == 0)
        try check("after reading again")
        let history = try chancery("history", id)
        #expect(
            history.output.contains("announced: planned") && history.output.contains("held: held"), "\(history.output)")
        #expect(history.output.contains("As read: place Tokyo") && history.output.contains("the communique"))
        #expect(try chancery("correct", "undo", "2", "--by", "ben").code == 0)
        #expect(try meeting()["place"].string == "Tokyo")
        let list = try chancery("correct", "list").output
        #expect(list.contains("taken back") && list.contains("by ben"), "\(list)")
    }

    /// A sentence that tells of two meetings: a correction of one leaves the other alone, whatever is read again.
    @Test func oneOfTwoEventsInASentenceIsCorrected() throws {
        try folder.write(
            Self.article(
                "two", "2017-05-12",
                "Kenya's foreign minister, Grace Wanjiru, met Norway's foreign minister, Ingrid Dahl, in Oslo on 8 May 2017 and met Chile's foreign minister, Pedro Rojas, in Santiago on 10 May 2017."
            ), to: "two.jsonl")
        #expect(try chancery("ingest", "two.jsonl").code == 0)
        func told(_ country: String) throws -> [JSONTree] {
            let output = try chancery(
                "events", "--country", "Kenya", "--country", country, "--kind", "meeting", "--json")
            return output.code == 2 ? [] : try JSONTree(output.output).items
        }
        let norway = try #require(try told("Norway").first?["id"].string)
        #expect(try told("Chile").count == 1)
        #expect(try chancery("correct", "reject", norway).code == 0)
        #expect(try told("Norway").isEmpty)
        #expect(try told("Chile").count == 1)
        let chile = try #require(try told("Chile").first?["id"].string)
        #expect(try chancery("correct", "edit", chile, "--place", "Valparaiso", "--place-country", "CL").code == 0)
        #expect(try chancery("reextract", "--force", "--quiet").code == 0)
        #expect(try told("Norway").isEmpty)
        #expect(try told("Chile").first?["place"].string == "Valparaiso")
        #expect(try chancery("correct", "undo", "1").code == 0)
        #expect(try told("Norway").first?["place"].string == "Oslo")
        #expect(try told("Chile").first?["place"].string == "Valparaiso")
        #expect(try chancery("check").code == 0)
    }

    @Test func aCorrectionStandsOnEveryDayLookedBackTo() throws {
        let id = try id()
        #expect(try chancery("correct", "edit", id, "--place", "Osaka", "--place-country", "JP").code == 0)
        let then = try chancery("events", "--country", "China", "--as-of", "2015-03-01", "--json").output
        let event = try #require(try JSONTree(then).items.first)
        #expect(event["status"].string == "planned" && event["place"].string == "Osaka", "\(then)")
    }

    @Test func correctionsComeAlongWhenDatabasesAreMerged() throws {
        let id = try id()
        #expect(
            try chancery("correct", "edit", id, "--place", "Osaka", "--place-country", "JP", "--by", "ana").code == 0)
        #expect(try chancery("ingest", "a.jsonl", "--db", "other.sqlite").code == 0)
        for _ in 1...2 {
            #expect(try chancery("merge", "chancery.sqlite", "--db", "other.sqlite").code == 0)
        }
        let list = try JSONTree(chancery("correct", "list", "--json", "--db", "other.sqlite").output).items
        #expect(list.count == 1 && list.first?["author"].string == "ana")
        let events = try chancery("events", "--country", "China", "--kind", "meeting", "--json", "--db", "other.sqlite")
        #expect(try JSONTree(events.output).items.first?["place"].string == "Osaka")
    }

    @Test func whatIsRejectedIsGoneAndComesBack() throws {
        let id = try id()
        #expect(try chancery("correct", "reject", id, "--by", "ana").code == 0)
        #expect(try chancery("events", "--country", "China", "--kind", "meeting").code == 2)
        #expect(try chancery("ask", "when did Japan and China meet").code == 2)
        #expect(try chancery("check").code == 0)
        #expect(try chancery("reextract", "--force", "--quiet").code == 0)
        #expect(try chancery("events", "--country", "China", "--kind", "meeting").code == 2)
        #expect(try chancery("correct", "undo", "1").code == 0)
        #expect(try self.id() == id)
    }

    @Test func eventsAreSplitAndMerged() throws {
        let id = try id()
        #expect(try meeting()["sources"].number == 3)
        #expect(try chancery("correct", "split", id, "--article", "nosuch").code == 64)
        #expect(try chancery("correct", "split", id, "--article", "other").code == 0)
        let both = try JSONTree(chancery("events", "--country", "China", "--kind", "meeting", "--json").output).items
        #expect(both.count == 2)
        let ids = both.compactMap { $0["id"].string }
        #expect(try chancery.run(["correct", "merge"] + ids).code == 0)
        #expect(try meeting()["sources"].number == 3)
        #expect(try chancery("check").code == 0)
    }

    @Test func peopleAreOneAndNamed() throws {
        let people = try JSONTree(chancery("people", "--country", "France", "--json").output).items
        let ids = people.compactMap { $0["id"].string }
        #expect(ids.count == 2)
        #expect(try chancery.run(["correct", "merge"] + ids).code == 0)
        let one = try JSONTree(chancery("people", "--country", "France", "--json").output).items
        #expect(one.count == 1)
        let id = try #require(one.first?["id"].string)
        #expect(try chancery("correct", "rename", id, "Emile Laurent-Roy").code == 0)
        #expect(try chancery("correct", "alias", id, "The Fox").code == 0)
        #expect(try chancery("reextract", "--force", "--quiet").code == 0)
        #expect(try chancery("show", "the fox").output.contains("Emile Laurent-Roy"))
        #expect(try chancery("check").code == 0)
    }

    @Test func whatNoLongerAttachesIsKept() throws {
        let id = try id()
        #expect(try chancery("correct", "split", id, "--article", "other").code == 0)
        let other = try JSONTree(chancery("events", "--country", "China", "--kind", "meeting", "--json").output).items
            .first { $0["article"].string == "other" }
        #expect(try chancery("correct", "confirm", try #require(other?["id"].string)).code == 0)
        // The article is corrected and tells nothing of it any more.
        try folder.write(
            Self.article("other", "2015-03-21", "Nothing happened in the capital on Thursday."), to: "c.jsonl")
        #expect(try chancery("ingest", "c.jsonl").code == 0)
        let list = try chancery("correct", "list", "--unattached")
        #expect(list.output.contains("confirm") && list.output.contains("no longer attaches"), "\(list.output)")
        #expect(try chancery("check").code == 0)
    }

    @Test func reviewsTakeOneKeyEach() throws {
        let list = try chancery("reviews")
        #expect(list.code == 0 && list.output.contains("a single source"), "\(list.output)\(list.errors)")
        let before = try JSONTree(chancery("reviews", "--json").output).items.count
        let outcome = try chancery("reviews", "-i", "--by", "ana", input: "crq")
        #expect(outcome.code == 0)
        let made = try chancery("correct", "list").output
        #expect(made.contains("confirm") && made.contains("reject"), "\(made)")
        #expect(try JSONTree(chancery("reviews", "--json").output).items.count == before - 2)
    }

    @Test func mistakesAreNamed() throws {
        for (arguments, says) in [
            (["correct", "confirm", "ev-000000000000"], "identifier"),
            (["correct", "edit", "ev-1"], "nothing to change"),
            (["correct", "edit", "ev-1", "--date", "soon"], "is no date"),
            (["correct", "undo", "99"], "no correction 99"),
            (["correct", "rename", "ev-1", "X"], "is no person"),
        ] {
            let outcome = try chancery.run(arguments)
            #expect(outcome.code == 64 && outcome.errors.contains(says), "\(arguments): \(outcome.errors)")
        }
        #expect(try chancery("history", "ev-000000000000").code == 2)
        #expect(try chancery("conflicts", "--country", "Ghana").code == 2)
    }

    @Test func anEventAddedByHandIsOneOfThemAndOutlastsNewReadings() throws {
        func add() throws -> Command.Outcome {
            try chancery(
                "correct", "add", "visit", "--party", "Japan", "--party", "KE", "--date", "2015-04-02", "--place",
                "Nairobi",
                "--place-country", "Kenya", "--person", "Haru Sakamoto; JP; foreign minister", "--source",
                "Embassy diary",
                "--published", "2015-04-03", "--quote", "The minister was here on the 2nd.", "--by", "ana")
        }
        let made = try add()
        #expect(made.code == 0 && made.output.hasPrefix("ev-") && made.output.contains("added"), "\(made.errors)")
        #expect(try add().output == made.output, "the same again changes nothing")
        func check(_ when: String) throws {
            let events = try JSONTree(try chancery("events", "--country", "Kenya", "--json").output).items
            #expect(events.count == 1 && events.first?["place"].string == "Nairobi", "\(when)")
            let answer = try chancery("ask", "who visited Kenya in April 2015").output
            #expect(answer.contains("Haru Sakamoto") && answer.contains("Embassy diary"), "\(when): \(answer)")
            #expect(try chancery("check").code == 0, "\(when)")
        }
        try check("at once")
        #expect(try chancery("reextract", "--force").code == 0)
        try check("after a new reading")
    }

    @Test func anEventAddedByHandJoinsTheOneThatArticlesTellOf() throws {
        let made = try chancery(
            "correct", "add", "meeting", "--party", "CN", "--party", "JP", "--date", "2015-03-19", "--place", "Tokyo",
            "--place-country", "JP", "--person", "Haru Sakamoto; JP; foreign minister", "--source", "Diary", "--quote",
            "Sakamoto and Liu at the ministry.")
        #expect(try made.output.hasPrefix(id()) && made.output.contains("more tell of"), "\(made.output)\(made.errors)")
        let bad = try chancery("correct", "add", "meeting", "--party", "Jpan", "--source", "x", "--quote", "y")
        #expect(bad.code != 0 && bad.errors.contains("did you mean"), "\(bad.errors)")
    }
}
