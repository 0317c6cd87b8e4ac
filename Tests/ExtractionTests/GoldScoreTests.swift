import Record
import Testing

/// The measures themselves, on cases small enough to count by hand.
@Suite struct GoldScoreTests {
    @Test(arguments: [
        ("2015-03-19", "2015-03-19", true), ("2015-03", "2015-03-19", true), ("2015-03-19", "2015-03", true),
        ("2015-03-19", "2015-03-20", false), ("2015-03-19", "2015", false), ("2015", "2012/2016", false),
        ("2012~", "2011-08", true), ("2012", "2011-08", false), ("2011-01/2015-03", "2012-06-01/2013", true),
        ("../2009", "2004", true), ("2004", "../2009", false),
    ]) func datesThatMayBeTheSame(_ meant: String, _ read: String, _ expected: Bool) throws {
        #expect(try isCompatible(#require(EDTFDate(meant)), #require(EDTFDate(read))) == expected)
    }

    @Test func noDateMeantAsksNothingAndNoneReadIsWrong() throws {
        #expect(isCompatible(nil, nil))
        #expect(isCompatible(nil, EDTFDate("2015")))
        #expect(!isCompatible(EDTFDate("2015"), nil))
    }

    @Test(arguments: [
        ("Luiz Inácio Lula da Silva", "Lula", true), ("Abe", "Shinzo Abe", true), ("Shinzo Abe", "Akie Abe", false),
        ("the Bank of England", "Bank of England's", true), ("Abe", "", false),
    ]) func namesOfTheSame(_ a: String, _ b: String, _ expected: Bool) {
        #expect(Words(a).isSameName(Words(b)) == expected)
    }

    @Test func eachIsPairedOnceTheBestFirst() {
        let weights = [[1.0, 3.0], [2.0, 2.5]]
        let pairs = pairedBestFirst(2, 2) { weights[$0][$1] }
        #expect(pairs.map { [$0.0, $0.1] } == [[0, 1], [1, 0]])
        let equal = pairedBestFirst(2, 1) { _, _ in 1 }
        #expect(equal.map { [$0.0, $0.1] } == [[0, 0]], "of equal weights the first wins")
    }

    @Test func countsWhatIsRightMissedAndTooMuch() throws {
        let gold = annotation([
            wanted(.meeting, "CN,JP", "2015-03-19", place: "Tokyo"), wanted(.visit, "CN,JP", "2015-03-18", place: nil),
        ])
        let text = "They met in Osaka."
        let events = [
            read(.meeting, "CN,JP,US", "2015-03", place: "Osaka"), read(.meeting, "CN,KR", "2015-03-19", place: nil),
        ]
        var score = GoldScore()
        score.add(
            gold,
            read: ExtractionRecord(
                article: Article(
                    key: "a", published: CalendarDay(iso: "2015-03-20"), publishedBasis: .given, text: text),
                entities: [], events: events))
        #expect(score[.event].right == 1 && score[.event].wanted == 2 && score[.event].found == 2)
        #expect(score[.event].figure == 0.5)
        #expect(score[.event].faults.map { $0.what.prefix(12) } == ["missed visit", "read   meeti"])
        #expect(score[.dateExact].figure == 0 && score[.dateCompatible].figure == 1)
        #expect(score[.status].figure == 1 && score[.place].figure == 0)
        #expect(score[.place].faults.first?.what.hasPrefix("place Osaka of meeting held CN,JP") == true)
    }

    @Test func floorsOnlyRise() throws {
        var score = GoldScore()
        score.add(
            annotation([wanted(.visit, "CN,JP", "2015", place: nil)]),
            read: ExtractionRecord(
                article: Article(key: "a", published: nil, publishedBasis: nil, text: "They met."), entities: [],
                events: [read(.visit, "CN,JP", "2015", place: nil)]))
        let text = try Floors("# why\nevent 0.99\ncore 0.5\n").raised(to: score)
        #expect(text.hasPrefix("# why\nevent 0.990\ncore 0.985\n"))
        #expect(throws: CorpusFault.self) { try Floors("evnt 0.5\n") }
    }

    private func annotation(_ events: [GoldAnnotation.Event]) -> GoldAnnotation {
        GoldAnnotation(id: "a", officials: [], agreements: [], events: events)
    }

    private func wanted(_ kind: EventKind, _ parties: String, _ date: String, place: String?) -> GoldAnnotation.Event {
        GoldAnnotation.Event(
            kind: kind, status: .held, parties: parties.split(separator: ",").map(String.init), people: [],
            date: EDTFDate(date), place: place, quote: "met")
    }

    private func read(_ kind: EventKind, _ parties: String, _ date: String, place: String?) -> Event {
        Event(
            id: "v1", kind: kind, status: .held, parties: parties.split(separator: ",").map(String.init),
            date: EDTFDate(date), place: place, confidence: 1, rules: ["MetCounterpart"],
            evidence: [TextSpan(0, 8)])
    }
}
