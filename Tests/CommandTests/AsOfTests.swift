import TestSupport
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What had been published by a day, as it was told then.
@Suite struct AsOfTests {
    let chancery: Command
    var folder: TemporaryDirectory { chancery.directory }

    init() throws {
        chancery = Command(in: try TemporaryDirectory())
        let articles = [
            (
                "plan", "2014-12-10",
                "Japan and China will hold security talks in Tokyo in March 2015, Foreign Minister Haru Sakamoto of Japan said."
            ),
            (
                "held", "2015-03-20",
                "Japan's foreign minister, Haru Sakamoto, and China's foreign minister, Liu Wenbo, held security talks in Tokyo on "
                    + "19 March 2015."
            ),
            ("visit", "2015-06-02", "French President Emile Laurent visited Ghana on Monday."),
            (
                "later", "2016-02-02",
                "Haru Sakamoto, Japan's prime minister, arrived in Accra for a visit to Ghana on Monday."
            ),
        ]
        let lines = articles.map { key, day, text in
            #"{"id": "\#(key)", "published": "\#(day)", "text": "\#(text)"}"# + "\n"
        }
        try folder.write(
            lines.joined() + #"{"id": "undated", "text": "Iran and Oman held talks in Muscat on 4 May 2012."}"# + "\n",
            to: "a.jsonl")
        #expect(try chancery("ingest", "a.jsonl").code == 0)
    }

    private func events(_ arguments: String...) throws -> String { try chancery.run(["events"] + arguments).output }

    @Test func aPlanIsAPlanUntilItIsToldAsHeld() throws {
        let now = try events("--country", "China")
        #expect(now.contains("2015-03-19") && now.contains("held") && !now.contains("planned"), "\(now)")
        let then = try events("--country", "China", "--as-of", "2015-01-01")
        #expect(then.contains("2015-03 ") && then.contains("planned") && !then.contains("held"), "\(then)")
        #expect(now.contains("Liu Wenbo") && !then.contains("Liu Wenbo"))
        #expect(try chancery("events", "--country", "China", "--as-of", "2014-12-09").code == 2)
        #expect(try events("--country", "China", "--as-of", "2015-03-20") == now)
        // One event under one name, with the sources that it had.
        let (id, old) = (try event("2016-12-31"), try event("2015-01-01"))
        #expect(id["id"] == old["id"])
        #expect(old["status"].string == "planned" && id["status"].string == "held")
        #expect(old["sources"].number == 1 && id["sources"].number == 2, "\(old)")
        let card = try chancery("show", try #require(old["id"].string), "--as-of", "2015-01-01").output
        #expect(card.contains("meeting planned") && !card.contains("2015-03-20"), "\(card)")
    }

    private func event(_ day: String) throws -> JSONTree {
        let output = try chancery("events", "--country", "China", "--kind", "meeting", "--json", "--as-of", day).output
        return try #require(try JSONTree(output).items.first)
    }

    @Test func filtersMeetWhatWasTold() throws {
        // Matches now and did not then.
        #expect(try chancery("events", "--status", "held", "--kind", "meeting", "--country", "CN").code == 0)
        #expect(
            try chancery("events", "--status", "held", "--kind", "meeting", "--country", "CN", "--as-of", "2015-01-01")
                .code == 2)
        #expect(try chancery("events", "--person", "Liu Wenbo", "--as-of", "2015-01-01").code == 2)
        // Matched then and does not now.
        #expect(try chancery("events", "--status", "planned", "--kind", "meeting", "--country", "CN").code == 2)
        #expect(
            try chancery(
                "events", "--status", "planned", "--kind", "meeting", "--country", "CN", "--as-of", "2015-01-01"
            ).code == 0)
        #expect(try chancery("events", "--since", "2015-03-25", "--until", "2015-03-26").code == 2)
        #expect(
            try chancery("events", "--since", "2015-03-25", "--until", "2015-03-26", "--as-of", "2015-01-01").code == 0)
        #expect(try events("--newest", "--limit", "1", "--as-of", "2015-06-30").contains("FR"))
        let export = try chancery("export", "events", "--format", "csv", "--as-of", "2015-01-01")
        #expect(export.output.split(whereSeparator: \.isNewline).count == 2, "\(export.output)")
    }

    @Test func questionsAreAnsweredFromThatDay() throws {
        let next = try chancery("ask", "when do Japan and China next meet", "--as-of", "2015-01-01")
        #expect(next.code == 0 && next.output.contains("March 2015"), "\(next.output)")
        #expect(try chancery("ask", "when did Japan and China last meet", "--as-of", "2015-01-01").code == 2)
        let last = try chancery("ask", "when did Japan and China last meet", "--as-of", "2015-04-01")
        #expect(last.code == 0 && last.output.contains("19 March 2015"), "\(last.output)")
        #expect(try chancery("ask", "who is the prime minister of Japan", "--as-of", "2015-04-01").code == 2)
        #expect(
            try chancery("ask", "who is the prime minister of Japan", "--as-of", "2016-03-01").output.contains(
                "Sakamoto"))
    }

    @Test func officesAndListsToo() throws {
        let then = try chancery("people", "--country", "JP", "--as-of", "2015-04-01").output
        #expect(then.contains("foreign minister") && !then.contains("prime minister"), "\(then)")
        #expect(try chancery("people", "--country", "JP").output.contains("prime minister"))
        let card = try chancery("show", "Haru Sakamoto", "--as-of", "2015-04-01").output
        #expect(card.contains("foreign minister of JP; seen 2014-12-10 to 2015-03-20"), "\(card)")
        let first = try chancery("show", "Haru Sakamoto", "--as-of", "2015-01-01").output
        #expect(
            first.contains("foreign minister of JP; seen 2014-12-10\n") && first.contains("1 article\n"), "\(first)")
        #expect(try chancery("people", "--country", "FR", "--as-of", "2015-04-01").code == 2)
        #expect(!(try chancery("countries", "--as-of", "2015-04-01").output.contains("Ghana")))
        #expect(try chancery("search", "Ghana", "--as-of", "2015-04-01").code == 2)
        #expect(try chancery("search", "Ghana", "--as-of", "2015-07-01").code == 0)
    }

    @Test func anUndatedArticleIsKnownFromTheDayItWasLoaded() throws {
        #expect(try chancery("events", "--country", "Oman").code == 0)
        #expect(try chancery("events", "--country", "Oman", "--as-of", "2016-12-31").code == 2)
        #expect(try chancery("events", "--country", "Oman", "--as-of", "2999-01-01").code == 0)
        let usage = try chancery("events", "--as-of", "2015")
        #expect(usage.code == 64 && usage.errors.contains("2015-03-20"))
    }

    /// On every day the database tells what one would that holds only the articles published by then, where no later
    /// article changes which tellings are of one event; among the desks' articles some do.
    @Test func itIsADatabaseOfTheArticlesPublishedByThen() throws {
        let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "SampleData").path
        let lines = try chancery("extract", samples).output.split(separator: "\n").map(String.init).filter {
            !(try JSONTree($0)["article"]["key"].string ?? "desk").contains("desk-")
        }
        try folder.write(lines.joined(separator: "\n") + "\n", to: "all.jsonl")
        #expect(try chancery("load", "all.jsonl", "--db", "all.db").code == 0)
        let days = try lines.map { try JSONTree($0)["article"]["published"].string ?? "9999-12-31" }
        for day in ["1986-12-31", "2009-06-30", "2015-03-19", "2015-03-20", "2015-07-20", "2016-12-31"] {
            let known = zip(lines, days).filter { $0.1 <= day }.map(\.0)
            try folder.write(known.joined(separator: "\n") + "\n", to: "\(day).jsonl")
            #expect(try chancery("load", "\(day).jsonl", "--db", "\(day).db").code == 0)
            for list in ["countries", "ministries", "agreements", "series"] {
                let then = try chancery(list, "--json", "--db", "all.db", "--as-of", day)
                #expect(try then.output == chancery(list, "--json", "--db", "\(day).db").output, "\(list) as of \(day)")
            }
            for list in ["events", "people"] {
                let then = try JSONTree(try chancery(list, "--json", "--db", "all.db", "--as-of", day).output)
                let whole = try JSONTree(try chancery(list, "--json", "--db", "\(day).db").output)
                let (ours, theirs) = (then.items.map(Self.withoutNames), whole.items.map(Self.withoutNames))
                #expect(ours.count == theirs.count && Set(ours) == Set(theirs), "\(list) as of \(day)")
            }
        }
    }

    /// How the names of people are written, and the identifiers made of these, are as known now.
    private static func withoutNames(_ item: JSONTree) -> JSONTree {
        guard case .object(var members) = item else { return item }
        if members["offices"] != nil {
            for key in ["id", "name", "aliases"] { members[key] = nil }
        } else {
            members["people"] = .number(Double(item["people"].items.count))
        }
        return .object(members)
    }
}
