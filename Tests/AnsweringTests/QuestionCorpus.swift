import Answering
import Extraction
import Record
import TestSupport
import Testing

@Suite struct QuestionParserTests {
    /// People that the knowledge base of the corpus knows, by folded words.
    static let known = KnownNames(person: { words in
        [
            "kerry": "John Kerry", "abe": "Shinzo Abe", "xi jinping": "Xi Jinping", "liu jianchao": "Liu Jianchao",
            "lavrov": "Sergei Lavrov",
            "kim jong un": "Kim Jong Un",
        ][folded(words)]
    })

    /// Lines of `Corpora/Questions`: the words asked, and the query as `Question.explanation` writes it, or `none`.
    @Test(arguments: try Corpus.lines(inFolder: "Questions"))
    func line(_ line: CorpusLine) {
        let day = line.settings["asOf"].flatMap { CalendarDay(iso: $0) }
        let parser = QuestionParser(known: Self.known, asOf: day)
        let parsed = Result { () throws(QuestionError) in try parser.question(line.input) }
        switch parsed {
        case .success(let question): #expect(question.explanation == line.expected)
        case .failure: #expect(line.expected == "none")
        }
    }

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
