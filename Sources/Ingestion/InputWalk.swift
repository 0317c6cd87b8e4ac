#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The files that paths and folders stand for, in the order given, folders sorted by name.
struct InputWalk {
    enum Step {
        case file(String)
        case standardInput
        case web(String)
        case notice(ReadNotice)
        case failure(ReadFailure)
    }

    /// Read every file of a folder, whatever its ending, because the caller has named the format.
    var takesEveryFile: Bool

    func visit(_ paths: [String], _ body: (Step) throws -> Void) throws {
        for path in paths {
            if path == "-" {
                try body(.standardInput)
                continue
            }
            if WebAddress.isOne(path) {
                try body(.web(path))
                continue
            }
            var isFolder = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                if let scheme = WebAddress.scheme(of: path) {
                    try body(.failure(ReadFailure(InputPlace(file: path), .otherScheme(scheme))))
                    continue
                }
                try body(.failure(ReadFailure(InputPlace(file: path), .noSuchPath(near: Self.namesNear(path)))))
                continue
            }
            guard isFolder else {
                try body(.file(path))
                continue
            }
            var found = 0
            try visit(folder: path, depth: 0, found: &found, body)
            if found == 0 { try body(.failure(ReadFailure(InputPlace(file: path), .folderWithoutArticles))) }
        }
    }

    private func visit(folder: String, depth: Int, found: inout Int, _ body: (Step) throws -> Void) throws {
        let place = InputPlace(file: folder)
        guard depth < ReadingLimits.folderDepth else {
            found += 1
            try body(.failure(ReadFailure(place, .folderTooDeep)))
            return
        }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { name in
                // What explains a folder is none of its articles; named by itself it is read.
                !name.hasPrefix(".") && !name.lowercased().hasPrefix("readme")
            }.sorted()
        } catch {
            found += 1
            try body(.failure(ReadFailure(place, .unreadable(reason: Self.reason(error)))))
            return
        }
        var passed: [String: Int] = [:]
        for name in names {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            var isFolder = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
            if !isFolder {
                let ending = Self.ending(of: Self.withoutGzip(name))
                // Our own export may lie beside what it came from.
                if ending == "csv", Self.isExport(path) { continue }
                if takesEveryFile || InputFormat.endings.contains(ending) {
                    found += 1
                    try body(.file(path))
                } else if !Self.ownOutput.contains(ending) {
                    passed[ending, default: 0] += 1
                }
            } else if Self.isLink(path) {
                try body(.notice(ReadNotice(InputPlace(file: path), .linkedFolder)))
            } else {
                try visit(folder: path, depth: depth + 1, found: &found, body)
            }
        }
        if !passed.isEmpty {
            try body(
                .notice(
                    ReadNotice(place, .passedOver(count: passed.values.reduce(0, +), endings: passed.keys.sorted()))))
        }
    }

    /// What the program itself writes, which may lie beside what it reads and needs no word.
    private static let ownOutput: Set<String> = ["sqlite", "sqlite-wal", "sqlite-shm"]

    /// Whether a table holds events as `chancery export` writes them, and no articles.
    private static func isExport(_ path: String) -> Bool {
        do {
            let file = try OpenFile(path)
            return try ByteStream { try file.next() }.peek(64).starts(with: "id,kind,status,date,date_start,".utf8)
        } catch {
            // What cannot be looked at is reported when it is read.
            return false
        }
    }

    /// What follows the last dot of a file's name, lower case; empty without a dot.
    static func ending(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// A path without the `.gz` that only says how it is packed.
    static func withoutGzip(_ path: String) -> String {
        path.lowercased().hasSuffix(".gz") ? String(path.dropLast(3)) : path
    }

    private static func isLink(_ path: String) -> Bool {
        do {
            let type = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
            return type == .typeSymbolicLink
        } catch {
            // What cannot be looked at is reported when it is read.
            return false
        }
    }

    /// What the system says of a failed read, in a few words.
    static func reason(_ error: any Error) -> String {
        if let error = error as? CocoaError {
            switch error.code {
            case .fileReadNoPermission: return "permission denied"
            case .fileReadNoSuchFile, .fileNoSuchFile: return "no such file"
            case .fileReadTooLarge: return "too large"
            default: break
            }
        }
        return "\(error)".singleSpaced
    }

    /// Up to three names in the same folder that differ from a missing one by a slip of the fingers.
    private static func namesNear(_ path: String) -> [String] {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let wanted = parts.last(where: { !$0.isEmpty }) else { return [] }
        let folder = parts.dropLast().joined(separator: "/")
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(
                atPath: folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder)
        } catch {
            // No folder, so no names to offer.
            return []
        }
        let near = names.prefix(2000).map { ($0, distance($0.lowercased(), wanted.lowercased())) }
            .filter { $0.1 <= max(1, wanted.utf8.count / 4) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
        return near.prefix(3).map { parts.count > 1 ? folder + "/" + $0.0 : $0.0 }
    }

    /// Levenshtein distance in bytes.
    private static func distance(_ a: String, _ b: String) -> Int {
        let (a, b) = (Array(a.utf8), Array(b.utf8))
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var before = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let next = min(row[j + 1] + 1, row[j] + 1, before + (x == y ? 0 : 1))
                before = row[j + 1]
                row[j + 1] = next
            }
        }
        return row[b.count]
    }
}
