import TestSupport
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The README's `console` blocks, run one after the other in one folder with SampleData, print what stands behind them.
///
/// With `RECORD=1` what they print is written into the README, and the run still fails.
@Suite struct ReadmeTests {
    /// A line of the README, or a command of a block with the lines that stand behind it.
    enum Piece: Equatable {
        case text(String)
        case example(line: Int, command: String, output: String)

        var isExample: Bool {
            if case .example = self { true } else { false }
        }
    }

    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    @Test func commandsPrintWhatTheReadmeShows() throws {
        let readme = URL(filePath: Self.root + "/README.md")
        let pieces = Self.pieces(of: String(decoding: try Data(contentsOf: readme), as: UTF8.self))

        let folder = try TemporaryDirectory()
        try FileManager.default.copyItem(atPath: Self.root + "/SampleData", toPath: folder.path("SampleData"))
        let chancery = Command(in: folder)
        var printed: [Piece] = []
        for piece in pieces {
            guard case .example(let line, let command, let output) = piece else {
                printed.append(piece)
                continue
            }
            let words = Self.words(command)
            try #require(words.first == "chancery", "README.md:\(line): only chancery itself is run: $ \(command)")
            let outcome = try chancery.run(Array(words.dropFirst()))
            // A reader sees both; what is said on the side comes first.
            let seen = outcome.errors + outcome.output
            #expect(seen == output, "README.md:\(line): $ \(command)\nRECORD=1 writes into the README what it prints")
            printed.append(.example(line: line, command: command, output: seen))
        }
        #expect(printed.count(where: { $0.isExample }) > 2, "README.md opens with a demo in a block marked console")
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(Self.text(of: printed).utf8).write(to: readme)
            Issue.record("README.md was written anew; look at the difference and run again without RECORD")
        }
    }

    @Test func wordsAreReadAsAShellReadsThem() {
        #expect(Self.words(#"chancery ask "who met Abe""#) == ["chancery", "ask", "who met Abe"])
        #expect(Self.words(#"show 'Liu Jianchao'  --json"#) == ["show", "Liu Jianchao", "--json"])
    }

    @Test func piecesMakeTheTextAgain() {
        let text = "Before\n```console\n$ chancery info\none\n\ntwo\n$ chancery check\n```\nAfter\n"
        let pieces = Self.pieces(of: text)
        #expect(pieces.contains(.example(line: 3, command: "chancery info", output: "one\n\ntwo\n")))
        #expect(pieces.contains(.example(line: 7, command: "chancery check", output: "")))
        #expect(Self.text(of: pieces) == text)
    }

    static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var isInside = false
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("```") {
                isInside = line == "```console"
            } else if isInside, line.hasPrefix("$ ") {
                pieces.append(.example(line: index + 1, command: String(line.dropFirst(2)), output: ""))
                continue
            } else if isInside, case .example(let start, let command, let output) = pieces.last {
                pieces[pieces.count - 1] = .example(line: start, command: command, output: output + line + "\n")
                continue
            }
            pieces.append(.text(String(line)))
        }
        return pieces
    }

    static func text(of pieces: [Piece]) -> String {
        var text = ""
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .text(let line): text += line + (index == pieces.count - 1 ? "" : "\n")
            case .example(_, let command, let output): text += "$ " + command + "\n" + output
            }
        }
        return text
    }

    /// Words between blanks; quotes hold blanks together.
    static func words(_ line: String) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in line {
            if let open = quote {
                if character == open { quote = nil } else { word = (word ?? "") + String(character) }
            } else if character == "\"" || character == "'" {
                quote = character
                word = word ?? ""
            } else if character == " " {
                if let word { words.append(word) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        if let word { words.append(word) }
        return words
    }
}
