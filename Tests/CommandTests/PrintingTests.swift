import Testing

@testable import chancery

/// Tables and lines as a terminal shows them.
@Suite struct PrintingTests {
    @Test func columnsAreAligned() {
        var table = TextTable([
            .init("NAME"), .init("EMPTY"), .init("COUNT", isNumber: true), .init("ID", isFlexible: false),
        ])
        table.add(["Liu Jianchao", "", "7", "pe-1"])
        table.add(["東京", "", "12", "pe-2"])
        #expect(
            table.lines(width: nil) == [
                "NAME          COUNT  ID", "Liu Jianchao      7  pe-1", "東京             12  pe-2",
            ])
    }

    @Test(arguments: [40, 50, 60, 80]) func aNarrowTerminalCutsWhatIsFlexible(width: Int) {
        var table = TextTable([
            .init("DATE", isFlexible: false), .init("PEOPLE"), .init("ABOUT"), .init("ID", isFlexible: false),
        ])
        table.add([
            "2015-03-19", "Liu Jianchao, Shinsuke Sugiyama, Shinzo Abe", "security talks of two neighbours", "ev-1",
        ])
        let lines = table.lines(width: width)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
        #expect(lines[1].hasPrefix("2015-03-19  ") && lines[1].hasSuffix("  ev-1") && lines[1].contains("…"))
    }

    @Test func anArticleCannotSteerTheTerminal() {
        #expect(DisplayWidth.plain("a\u{1B}[31mb\nc\u{9B}d") == "a [31mb c d")
    }

    @Test(arguments: [("é", 1), ("e\u{301}", 1), ("漢字", 4), ("🇯🇵", 2), ("–", 1), ("", 0)])
    func widths(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test func linesBreakAtSpaces() {
        let text = "  the ministers met in Tokyo and spoke for two hours"
        let lines = DisplayWidth.wrap(text, to: 24, indent: "  ")
        #expect(lines == ["  the ministers met in", "    Tokyo and spoke for", "    two hours"])
        #expect(DisplayWidth.wrap(text, to: nil) == [text])
        #expect(DisplayWidth.wrap("unbreakablyLongWordOfManyLetters", to: 10) == ["unbreakablyLongWordOfManyLetters"])
    }
}
