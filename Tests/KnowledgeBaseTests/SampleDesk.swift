import Record
import TestSupport

@testable import KnowledgeBase

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The articles of SampleData in a knowledge base, read by the program itself.
struct SampleDesk {
    let folder: TemporaryDirectory
    let base: KnowledgeBase

    init() throws {
        folder = try TemporaryDirectory()
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        try FileManager.default.copyItem(atPath: root + "/SampleData", toPath: folder.path("SampleData"))
        let chancery = Command(in: folder)
        let outcome = try chancery("ingest", "SampleData", "--quiet", "--db", "desk.sqlite")
        guard outcome.code == 0 else { throw CorpusError(place: "SampleData", what: outcome.errors) }
        base = try KnowledgeBase(path: folder.path("desk.sqlite"), access: .readOnly, names: .tables)
    }
}

/// Figures under which nothing may fall, one `name figure` a line; `RECORD=1` raises them, and that run still fails.
struct RecordedFloors {
    let place: String
    private(set) var floors: [String: Double] = [:]

    init(_ place: String) throws {
        self.place = place
        for line in String(decoding: try Corpus.bytes(place), as: UTF8.self).split(separator: "\n")
        where !line.hasPrefix("#") {
            let cells = line.split(separator: " ")
            guard cells.count == 2, let figure = Double(cells[1]) else {
                throw CorpusError(place: place, what: "'\(line)' is no floor; write 'When.txt 38'")
            }
            floors[String(cells[0])] = figure
        }
    }

    static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

    /// Writes what is reached now, where it is more; comments stay.
    func record(_ reached: [String: Double]) throws {
        let text = String(decoding: try Corpus.bytes(place), as: UTF8.self)
        let comments = text.split(separator: "\n").filter { $0.hasPrefix("#") }.map(String.init)
        let lines = reached.sorted { $0.key < $1.key }.map { name, figure in
            let figure = max(figure, floors[name] ?? 0)
            return "\(name) \(figure == figure.rounded() ? String(Int(figure)) : String(figure))"
        }
        let data = Data(((comments + lines).joined(separator: "\n") + "\n").utf8)
        try data.write(to: URL(filePath: Corpus.path(place)))
    }
}
