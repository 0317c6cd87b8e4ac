import TestSupport
import Testing

/// What is asked of the database: questions, lists, cards and search.
@Suite struct AskingTests {
    let chancery: Command

    init() throws { chancery = try Archive.shared() }

    @Test func answersWithACitation() throws {
        let outcome = try chancery("ask", "when", "did", "Japan", "and", "China", "last", "hold", "security", "talks")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("19 March 2015"))
        #expect(outcome.output.contains("“TOKYO") || outcome.output.contains("“Japan and China held security talks"))
        #expect(outcome.output.contains("Test Wire"))
        #expect(outcome.errors.isEmpty)
    }

    @Test func saysWhatIsNotKnown() throws {
        let outcome = try chancery("ask", "when did Norway and Chile last meet")
        #expect(outcome.code == 2)
        #expect(outcome.output.lowercased().contains("not known"))
    }

    @Test func explainsTheQuestion() throws {
        let outcome = try chancery("ask", "--explain", "when did Japan and China last meet")
        #expect(outcome.code == 0)
        #expect(outcome.output.hasPrefix("understood: "))
        #expect(outcome.output.contains("SELECT"))
    }

    @Test func countsFromTheDayGiven() throws {
        let outcome = try chancery("ask", "--as-of", "2012-01-01", "--json", "when did Japan and China last meet")
        let answer = try JSONTree(outcome.output)
        #expect(answer["question"]["asOf"].string == "2012-01-01")
        #expect(answer["found"].bool == (outcome.code == 0))
    }

    @Test(arguments: ["events", "people", "countries", "ministries", "agreements", "series"])
    func listsAreJSONToo(name: String) throws {
        let table = try chancery(name)
        let json = try chancery(name, "--json")
        #expect(table.code == json.code)
        guard json.code == 0 else { return }
        let items = try JSONTree(json.output).items
        #expect(items.count == table.output.split(separator: "\n").count - 1)
        #expect(items.allSatisfy { $0["id"].string != nil })
        #expect(!table.output.contains("\u{1B}"))
    }

    @Test(arguments: ["JP", "jpn", "Japan", "Japanese"]) func countriesByAnyName(name: String) throws {
        let outcome = try chancery(
            "events", "--country", name, "--country", "China", "--since", "2015-03", "--until", "2015-03-31")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("2015-03-19  meeting"))
        #expect(!outcome.output.contains("2011-01"))
    }

    @Test func filtersNarrow() throws {
        #expect(
            try chancery("events", "--kind", "meeting", "--status", "held", "--place", "Beijing").output.contains(
                "2011-01"))
        #expect(try chancery("events", "--person", "Laurent", "--kind", "visit").code == 0)
        #expect(try chancery("events", "--text", "fisheries", "--newest", "--limit", "1").code == 0)
        let none = try chancery("events", "--kind", "rupture")
        #expect(none.code == 2 && none.output.isEmpty && none.errors.contains("no events match"))
    }

    @Test func anUnknownPersonGetsSuggestions() throws {
        let outcome = try chancery("events", "--person", "Emile Lorent")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("Emile Laurent"))
    }

    @Test func anAmbiguousNameGetsAList() throws {
        for arguments in [["events", "--person", "Weber"], ["show", "weber"]] {
            let outcome = try chancery.run(arguments)
            #expect(outcome.code == 64)
            #expect(outcome.errors.contains("Anna Weber") && outcome.errors.contains("Karl Weber"), "\(outcome.errors)")
        }
    }

    @Test func whatCannotBeAnsweredSaysWhatCanBeAsked() throws {
        for question in ["why is the sky blue", "asdf qwer", "?", "what is the capital of France"] {
            let outcome = try chancery("ask", question)
            #expect(outcome.code == 2)
            #expect(outcome.output.contains("What can be asked"), "\(outcome.output)")
        }
        #expect(try chancery("ask", "--json", "asdf qwer").output.contains("\"found\" : false"))
    }

    @Test func aConversationLeansOnWhatWasAskedBefore() throws {
        let outcome = try chancery(
            "ask", "-i", input: "who visited Testland\nand where?\nwhen did Kenya and Ghana last meet\n")
        #expect(outcome.code == 0)
    }

    @Test func showsACard() throws {
        let card = try chancery("show", "laurent")
        #expect(card.code == 0)
        #expect(
            card.output.contains("Emile Laurent") && card.output.contains("president")
                && card.output.contains("Test Wire"))
        let json = try JSONTree(try chancery("show", "Emile Laurent", "--json").output)
        let id = try #require(json["entity"]["id"].string)
        #expect(try chancery("show", id).output == card.output)
        let event = try #require(json["events"].items.first?["id"].string)
        #expect(try chancery("show", event).output.contains(event))
    }

    @Test func showsNearNamesForAnUnknownOne() throws {
        let outcome = try chancery("show", "Laurant")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("Emile Laurent"))
    }

    @Test func searchesTheText() throws {
        let found = try chancery("search", "fisheries")
        #expect(found.code == 0 && found.output.contains("[fisheries]") && found.output.contains("Test Wire"))
        #expect(try chancery("search", "submarine").code == 2)
        #expect(try chancery("search", "\" OR NEAR(").code == 2)
    }

    @Test func infoAndCheck() throws {
        let info = try JSONTree(try chancery("info", "--json").output)
        #expect(info["schema"].number != nil)
        #expect(try chancery("info").output.contains("articles"))
        let check = try chancery("check")
        #expect(check.code == 0 && check.output.contains("sound"))
    }
}
