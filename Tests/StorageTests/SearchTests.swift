import Record
import Testing

@testable import Storage

@Suite struct SearchTests {
    @Test(arguments: [
        ("security talks", "\"security\" \"talks\""), ("\"security talks\" tokyo", "\"security talks\" \"tokyo\""),
        ("sanct*", "\"sanct\"*"),
        ("a OR b", "\"a\" \"OR\" \"b\""), ("(", ""), ("\"open phrase", "\"open phrase\""), ("", ""),
        ("x AND - *", "\"x\" \"AND\""),
    ])
    func nothingTypedIsAnOperator(_ words: String, _ expected: String) {
        #expect(ArticleSearch.match(words) == expected)
    }

    @Test func sentences() {
        let text = "First one. Mr. Abe met U.S. President Obama! A third.\nA new line"
        func around(_ word: String) -> String {
            guard let at = text.firstRange(of: word) else { return "?" }
            let start = text.utf8.distance(from: text.startIndex, to: at.lowerBound)
            return Sentence.around(TextSpan(start, start + word.utf8.count), in: text)
        }
        #expect(around("First") == "First one.")
        #expect(around("Obama") == "Mr. Abe met U.S. President Obama!")
        #expect(around("third") == "A third.")
        #expect(around("new") == "A new line")
        #expect(Sentence.around(TextSpan(500, 510), in: text) == "")
    }

    @Test func surnames() {
        #expect(PersonName("Liu Jianchao").surname(in: "CN") == "liu")
        #expect(PersonName("Shinzo Abe").surname(in: "JP") == "abe")
        #expect(PersonName("Ban Ki-moon").surname(in: "KR") == "ban")
        #expect(PersonName("Max van der Stoel").surname(in: "NL") == "stoel")
    }
}
