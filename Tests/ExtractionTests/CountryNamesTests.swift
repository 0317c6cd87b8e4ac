import Extraction
import Record
import TestSupport
import Testing

/// `Corpora/Names/countries.txt`: a whole field, and the code of the state that it names, or `none`.
@Suite struct CountryNamesTests {
    @Test(arguments: try Corpus.lines("Names/countries.txt")) func aFieldNamesOneState(_ line: CorpusLine) {
        let code = CountryTable.shared.code(named: line.input)
        #expect(code ?? "none" == line.expected, "\(line.place): '\(line.input)' was read as \(code ?? "none")")
    }

    /// What is good for a whole field only must not be looked for in running text.
    @Test(arguments: [
        "The DPR passed the bill on Tuesday.", "Saba reported the visit.", "Tourists left Bohemia.",
        "He worked in Mann and on Ascension Day.", "The is of identity is no Misr.",
    ])
    func fieldWordsMeanNothingInText(_ text: String) throws {
        let codes = try Extractor().reading(of: Article(key: "field", text: text)).mentions.compactMap { mention in
            if case .country(let code, .name) = mention.referent { code } else { nil }
        }
        #expect(codes.isEmpty, "'\(text)' named \(codes)")
    }

    @Test func tablesOfFieldsNameKnownStates() {
        let countries = CountryTable.shared.byCode
        EmbeddedTable("names/country-field").forEachRow { cell in
            #expect(countries[String(cell("code"))] != nil, "'\(cell("name"))' names the unknown code \(cell("code"))")
        }
        EmbeddedTable("names/territory").forEachRow { cell in
            #expect(countries[String(cell("code"))] != nil, "unknown territory \(cell("code"))")
            #expect(countries[String(cell("state"))] != nil, "unknown state \(cell("state"))")
        }
    }
}
