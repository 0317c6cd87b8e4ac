#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What is dropped into folders: each file is given once, when it has stopped growing, and again when it has changed.
public struct FolderWatch {
    private let folders: [String]
    private let walk: InputWalk
    private let ownFile: FileIdentity?
    private var seen: [String: State] = [:]
    private var given: [String: State] = [:]

    /// What tells that a file has changed.
    private struct State: Equatable {
        var size: Int
        var seconds: Int
        var nanoseconds: Int
        var number: UInt64
    }

    /// Watches `folders` and those in them for what `reader` would read there.
    public init(_ folders: [String], reader: ArticleReader) {
        self.folders = folders
        walk = InputWalk(takesEveryFile: reader.options.format != nil)
        ownFile = reader.options.ownFile
    }

    /// Looks at the folders; gives the files that are as they were at the last look and were not given as they are.
    ///
    /// What cannot be looked at now may be there at the next look.
    public mutating func look() throws -> [String] {
        var now: [String: State] = [:]
        var ready: [String] = []
        try walk.visit(folders) { step in
            guard case .file(let path) = step, !Self.isTemporary(path), let state = Self.state(of: path) else { return }
            if let ownFile, FileIdentity(path: path) == ownFile { return }
            now[path] = state
            if seen[path] == state, given[path] != state {
                ready.append(path)
                given[path] = state
            }
        }
        seen = now
        given = given.filter { now[$0.key] != nil }
        return ready
    }

    /// Nil for what is gone, is no file, or holds nothing yet.
    private static func state(of path: String) -> State? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { return nil }
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        return State(
            size: Int(status.st_size), seconds: time.tv_sec, nanoseconds: time.tv_nsec,
            number: UInt64(truncatingIfNeeded: status.st_ino))
    }

    /// Names that browsers, editors and copying programs give to what is not whole yet; hidden ones are never walked.
    private static func isTemporary(_ path: String) -> Bool {
        let name = (path.split(separator: "/").last ?? "").lowercased()
        return name.hasPrefix("~") || name.hasPrefix("#") || name.hasSuffix("~")
            || [".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", ".swp", ".filepart"]
                .contains { name.hasSuffix($0) }
    }
}
