#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A path for one test, with what SQLite leaves beside it removed at the end.
final class TemporaryFile {
    let path: String

    init() { path = FileManager.default.temporaryDirectory.path + "/chancery-test-" + UUID().uuidString + ".sqlite" }

    deinit {
        for suffix in ["", "-wal", "-shm", "-journal"] where FileManager.default.fileExists(atPath: path + suffix) {
            do { try FileManager.default.removeItem(atPath: path + suffix) } catch {
                print("left behind: \(path + suffix)")
            }
        }
    }

    func write(_ text: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }
    var exists: Bool { FileManager.default.fileExists(atPath: path) }
    var contents: Data? { FileManager.default.contents(atPath: path) }
}

/// Files beside a test's source.
enum Beside {
    static let folder = String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.endIndex))

    static func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)), as: UTF8.self)
    }

    static func names(in name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder + "/" + name).sorted()
    }
}
