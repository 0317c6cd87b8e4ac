import Answering
import Extraction
import Record
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One line of a corpus of questions: the words asked, and the query as `Question.explanation` writes it, or `none`.
struct QuestionCase: Sendable, CustomTestStringConvertible {
    let place: String
    let question: String
    let expected: String
    let asOf: CalendarDay?

    var testDescription: String { "\(place) \(question)" }

    /// Every case of every file in `Corpora/Questions`; `# asOf: 2015-12-31` sets the day for the lines below.
    static let all: [QuestionCase] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
            path: "Corpora/Questions")
        let files =
            (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.filter { $0.hasSuffix(".txt") }
            .sorted() ?? []
        return files.flatMap { name -> [QuestionCase] in
            guard let data = FileManager.default.contents(atPath: folder.appending(path: name).path) else { return [] }
            var asOf: CalendarDay?
            var cases: [QuestionCase] = []
            for (number, line) in String(decoding: data, as: UTF8.self).split(
                separator: "\n", omittingEmptySubsequences: false
            ).enumerated() {
                if line.hasPrefix("#") {
                    if let range = line.firstRange(of: "asOf: ") {
                        asOf = CalendarDay(iso: line[range.upperBound...].prefix(10))
                    }
                    continue
                }
                guard let arrow = line.firstRange(of: " => ") else { continue }
                cases.append(
                    QuestionCase(
                        place: "\(name):\(number + 1)", question: String(line[..<arrow.lowerBound]).trimmed,
                        expected: String(line[arrow.upperBound...]).trimmed, asOf: asOf))
            }
            return cases
        }
    }()
}

extension String {
    fileprivate var trimmed: String {
        var text = Substring(self)
        while text.first == " " { text = text.dropFirst() }
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}

@Suite struct QuestionParserTests {
    /// People that the knowledge base of the corpus knows, by folded words.
    static let known = KnownNames(person: { words in
        [
            "kerry": "John Kerry", "abe": "Shinzo Abe", "xi jinping": "Xi Jinping", "liu jianchao": "Liu Jianchao",
            "lavrov": "Sergei Lavrov",
            "kim jong un": "Kim Jong Un",
        ][folded(words)]
    })

    @Test(arguments: QuestionCase.all)
    func line(_ line: QuestionCase) {
        let parser = QuestionParser(known: Self.known, asOf: line.asOf)
        let parsed = Result { () throws(QuestionError) in try parser.question(line.question) }
        switch parsed {
        case .success(let question): #expect(question.explanation == line.expected)
        case .failure: #expect(line.expected == "none")
        }
    }

    @Test func corpusIsThere() { #expect(QuestionCase.all.count > 100) }

    @Test func relativeDatesNeedADay() {
        #expect(throws: QuestionError.noDayToCountFrom("talks in Beijing last year", words: "last year")) {
            try QuestionParser().question("talks in Beijing last year")
        }
    }

    @Test func errorsNameTheRemedy() {
        #expect(throws: QuestionError.officeWithoutCountry("who is the foreign minister", role: "foreign minister")) {
            try QuestionParser().question("who is the foreign minister")
        }
        #expect(
            QuestionError.whoIsMeant("when did they meet", word: "they").description.contains(
                "name the people or countries"))
    }

    @Test func unknownWordsAreKept() throws {
        let question = try QuestionParser().question("when did Japan and China last discuss zorblaxes")
        #expect(question.unknown == ["zorblaxes"])
        #expect(question.query.text == "zorblaxes")
    }
}

@Suite struct RolesAlike {
    @Test func oneOfficeInSeveralWordings() {
        #expect(Vocabulary.shared.roles(like: "prime minister").contains("chancellor"))
        #expect(Vocabulary.shared.roles(like: "foreign minister").contains("secretary of state"))
        #expect(Vocabulary.shared.roles(like: "secretary-general").contains("secretary general"))
        #expect(!Vocabulary.shared.roles(like: "president").contains("prime minister"))
        #expect(!Vocabulary.shared.roles(like: "foreign minister").contains("deputy foreign minister"))
    }
}
