import Record
import Testing

@testable import Export

@Suite struct CSVTests {
    @Test(arguments: [
        "plain", "", "042", "0", "a,b", "a\"b", "line\nline", "line\r\nline", "=1+1", "+49", "-5", "@name", "\ttab",
        "\rreturn", "'quoted'",
        "'=1", "''+x", "'", " leading", "trailing ", "Übung “x”", "Japan–China", "\"", "\"\"", "=\"042\"", "-", "日本",
    ])
    func aCellComesBackAsItWas(_ cell: String) {
        let text = CSV.record([cell, "x", cell])
        #expect(text.hasSuffix("\r\n"))
        #expect(CSV.records(text) == [[cell, "x", cell]])
        #expect(CSV.records(CSV.record(["a"]) + text) == [["a"], [cell, "x", cell]])
    }

    @Test func formulasAreMadeHarmless() {
        for start in ["=", "+", "-", "@", "\t", "\r"] {
            let cell = CSV.cell(start + "cmd")
            #expect(cell.hasPrefix("'") || cell.hasPrefix("\"'"))
        }
        #expect(CSV.cell("'Asir") == "'Asir")
        #expect(CSV.cell("042") == "\"042\"")
        #expect(CSV.cell("2015-03-19") == "2015-03-19")
    }

    @Test func linesEndInEitherWay() {
        #expect(CSV.records("a,b\nc,d") == [["a", "b"], ["c", "d"]])
        #expect(CSV.records("a,\r\n\r\n,b\r\n") == [["a", ""], ["", "b"]])
    }
}
