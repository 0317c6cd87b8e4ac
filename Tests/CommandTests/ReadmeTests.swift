import TestSupport
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The README's `console` blocks, run one after the other in one folder with SampleData, print what stands behind them.
@Suite struct ReadmeTests {
    /// A command of a block, `$ chancery …`, and the lines up to the next one or the block's end.
    struct Example: CustomStringConvertible {
        let line: Int
        let words: String
        var output: String

        var description: String { "README.md:\(line): $ \(words)" }
    }

    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    @Test func commandsPrintWhatTheReadmeShows() throws {
        let readme = String(decoding: try Data(contentsOf: URL(filePath: Self.root + "/README.md")), as: UTF8.self)
        let examples = Self.examples(in: readme)
        #expect(examples.count > 2, "README.md opens with a demo in a block marked console")

        let folder = try TemporaryDirectory()
        try FileManager.default.copyItem(atPath: Self.root + "/SampleData", toPath: folder.path("SampleData"))
        let chancery = Command(in: folder)
        for example in examples {
            let words = Self.words(example.words)
            try #require(words.first == "chancery", "\(example): only chancery itself is run")
            let outcome = try chancery.run(Array(words.dropFirst()))
            // A reader sees both; what is said on the side comes first.
            let printed = outcome.errors + outcome.output
            #expect(printed == example.output, "\(example): copy what it prints into the README")
        }
    }

    @Test func wordsAreReadAsAShellReadsThem() {
        #expect(Self.words(#"chancery ask "who met Abe""#) == ["chancery", "ask", "who met Abe"])
        #expect(Self.words(#"show 'Liu Jianchao'  --json"#) == ["show", "Liu Jianchao", "--json"])
    }

    static func examples(in text: String) -> [Example] {
        var examples: [Example] = []
        var isInside = false
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("```") {
                isInside = line == "```console"
            } else if isInside, line.hasPrefix("$ ") {
                examples.append(Example(line: index + 1, words: String(line.dropFirst(2)), output: ""))
            } else if isInside, let last = examples.indices.last {
                examples[last].output += line + "\n"
            }
        }
        return examples
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
