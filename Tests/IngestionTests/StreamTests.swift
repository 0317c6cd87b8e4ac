import Ingestion
import Record
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Inputs that are read piece by piece: packed ones, long ones, ones that break off.
@Suite struct StreamTests {
    /// Two gzip members, each with one line of JSON.
    private static let first =
        Data(
            base64Encoded:
                "H4sIAAAAAAACA6tWykxRslJQMlTSUVAqSa0oAXH88otyEvNSFEA4uDQlN7EoW6E4Mz0vFSikUFKUmlhSqadUywUAeBnujTwAAAA=")
        ?? Data()
    private static let second =
        Data(base64Encoded: "H4sIAAAAAAACA6tWykxRslJQMlLSUVAqSa0oAXFCMlIrFXJTSxQS0xMz8/SUarkAiJ/OoycAAAA=") ?? Data()

    @Test func membersOfAGzipFileFollowOneAnother() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(Array(Self.first + Self.second), to: "a.jsonl.gz")
        let reading = try Reading(paths: [file])
        #expect(reading.articles.map(\.key) == ["1", "2"])
        #expect(reading.failures.isEmpty)
    }

    @Test func gzipIsKnownByItsContent() throws {
        let reading = try Reading(paths: ["-"], standardInput: Array(Self.first))
        #expect(reading.articles.map(\.text) == ["Norland and Sudmark signed a treaty."])
    }

    @Test func aTornGzipFileGivesWhatCameBefore() throws {
        let reading = try Reading(Array(Self.first + Self.second.dropLast(12)), named: "a.jsonl.gz")
        #expect(reading.articles.map(\.key).first == "1")
        #expect(
            reading.failures.last?.description
                == "a.jsonl.gz: damaged gzip data (it breaks off before its end); copy it again (what came before was read)"
        )
    }

    @Test func foldersHoldPackedFiles() throws {
        let folder = try TemporaryFolder()
        try folder.write(Array(Self.first), to: "a.jsonl.gz")
        try folder.write("packed", to: "a.tar")
        let reading = try Reading(paths: [folder.path])
        #expect(reading.articles.map(\.key) == ["1"])
        #expect(reading.notices.count == 1)
    }

    @Test(arguments: [
        "[{\"text\": \"One.\"},{\"text\": \"Two, [with] {marks} and a \\\" quote.\"}]",
        " [ {\"text\": \"One.\"} , {\"text\": \"Two.\"} ] \n",
        "[{\"text\": \"One.\", \"tags\": [\"a\", \"b\"]}, {\"text\": \"Two.\", \"by\": {\"name\": \"N\"}}]",
    ]) func arraysAreReadElementByElement(_ json: String) throws {
        let reading = try Reading(paths: ["-"], standardInput: Array(json.utf8))
        #expect(reading.articles.count == 2)
        #expect(reading.articles.first?.text == "One.")
        #expect(reading.failures.isEmpty)
    }

    @Test func aBadElementCostsOnlyItself() throws {
        let reading = try Reading("[{\"text\": \"One.\"}, {\"text\": }, {\"text\": \"Three.\"}]", named: "a.json")
        #expect(reading.articles.map(\.text) == ["One.", "Three."])
        #expect(reading.failures.map(\.place.description) == ["a.json#2"])
        #expect(reading.failures.first.map { String(decoding: $0.record, as: UTF8.self) } == " {\"text\": }")
    }

    @Test func anArrayThatBreaksOffGivesWhatCameBefore() throws {
        let reading = try Reading("[{\"text\": \"One.\"}, {\"text\": \"Tw", named: "a.json")
        #expect(reading.articles.map(\.text) == ["One."])
        #expect(reading.failures.count == 1)
    }

    @Test func linesLongerThanAPieceAreWhole() throws {
        let words = String(repeating: "They met in Osthavn on Tuesday. ", count: 40_000)
        let folder = try TemporaryFolder()
        let file = try folder.write("{\"text\": \"\(words)\"}\n{\"text\": \"Two.\"}\n", to: "a.jsonl")
        let reading = try Reading(paths: [file])
        #expect(reading.articles.map(\.text.utf8.count) == [words.utf8.count, 4])
    }
}
