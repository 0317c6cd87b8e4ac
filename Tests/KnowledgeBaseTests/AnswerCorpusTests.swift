import Record
import TestSupport
import Testing

@testable import KnowledgeBase

/// The questions of `Corpora/Questions/Answers`, asked of SampleData.
///
/// A line is `question => pieces`; the pieces, apart by `;`, must stand in the answer as printed, `a||b` one of them, `!a`
/// must not, `#5` is a count, `exit 2` says that nothing is found. In `FollowUps.txt` questions and answers of one
/// conversation are apart by ` | `. The answers are what the articles tell, so not all of them are found: `floors.tsv`
/// holds how many are right in each file, and none may fall under it. `RECORD=1` raises the floors.
@Suite struct AnswerCorpusTests {
    private static let folder = "Questions/Answers"

    @Test func noFileFallsUnderItsFloor() async throws {
        let base = try SampleDesk().base
        var right: [String: Double] = [:]
        var wrong: [String: [String]] = [:]
        for line in try Corpus.lines(inFolder: Self.folder) {
            let file = line.place.split(separator: "/").last?.split(separator: ":").first.map(String.init) ?? line.place
            let faults = try await Self.faults(of: line, base)
            right[file, default: 0] += faults.isEmpty ? 1 : 0
            if !faults.isEmpty { wrong[file, default: []].append("\(line.place) \(line.input): \(faults)") }
        }
        let floors = try RecordedFloors(Self.folder + "/floors.tsv")
        for (file, count) in right.sorted(by: { $0.key < $1.key }) {
            let floor = try #require(floors.floors[file], "\(file) has no floor: RECORD=1 writes one")
            #expect(
                count >= floor,
                "\(file): \(count) right of at least \(floor)\n\((wrong[file] ?? []).joined(separator: "\n"))")
        }
        if RecordedFloors.isRecording {
            try floors.record(right)
            Issue.record("floors.tsv was written anew; look at the difference and run again without RECORD")
        }
    }

    private static func faults(of line: CorpusLine, _ base: KnowledgeBase) async throws -> [String] {
        let day = line.settings["asOf"].flatMap { CalendarDay(iso: $0) }
        let questions = line.input.split(separator: " | ").map(String.init)
        let patterns = line.expected.split(separator: " | ").map(String.init)
        guard line.place.contains("FollowUps") else {
            return try await Told(line.input, base, day, after: nil).faults(line.expected)
        }
        guard questions.count == patterns.count else {
            return ["\(questions.count) questions, \(patterns.count) answers"]
        }
        var exchange: Exchange?
        var faults: [String] = []
        for (question, pattern) in zip(questions, patterns) {
            let told = try await Told(question, base, day, after: exchange)
            faults += told.faults(pattern)
            if let answer = told.answer {
                exchange =
                    exchange?.followed(by: answer)
                    ?? Exchange(question: answer.question, answer: answer).followed(by: answer)
            }
        }
        return faults
    }

    /// What is printed for a question.
    private struct Told {
        var answer: Answer?
        var text: String

        init(_ question: String, _ base: KnowledgeBase, _ day: CalendarDay?, after exchange: Exchange?) async throws {
            do {
                if let exchange {
                    answer = try await base.ask(question, after: exchange, asOf: day)
                } else {
                    answer = try await base.ask(question, asOf: day)
                }
                text = Self.plain(answer?.lines.joined(separator: " ") ?? "")
            } catch let error as QuestionError {
                text = Self.plain(error.description)
            } catch let error as AmbiguousName {
                text = Self.plain(error.description)
            }
        }

        static func plain(_ text: String) -> String {
            text.replacing("’", with: "'").split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        }

        func faults(_ pattern: String) -> [String] {
            pattern.split(separator: ";").map { $0.drop(while: \.isWhitespace) }.compactMap { raw in
                let piece = raw.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                if piece.isEmpty { return nil }
                if piece.hasPrefix("exit ") { return (answer?.found ?? false) == (piece == "exit 0") ? nil : piece }
                if piece.hasPrefix("#"), let count = Int(piece.dropFirst()) {
                    return answer?.count == count ? nil : "\(piece), not \(answer?.count.map(String.init) ?? "none")"
                }
                if piece.hasPrefix("!") { return text.contains(Self.plain(String(piece.dropFirst()))) ? piece : nil }
                let choices = piece.split(separator: "||").map { Self.plain(String($0)) }
                return choices.contains { text.contains($0) } ? nil : piece
            }
        }
    }
}
