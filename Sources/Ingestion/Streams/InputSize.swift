#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension ArticleReader {
    /// How many bytes the files that `paths` stand for hold, packed as they lie there.
    ///
    /// Nil where nobody can tell: with an address of the web, a pipe, or a device among them.
    public func size(of paths: [String]) -> Int? {
        var sum = 0
        do {
            try InputWalk(takesEveryFile: options.format != nil).visit(paths) { step in
                switch step {
                case .file(let path): sum += try Self.size { stat(path, &$0) }
                case .standardInput: sum += try Self.size { fstat(0, &$0) } - max(0, Int(lseek(0, 0, SEEK_CUR)))
                case .web: throw UnknownSize()
                case .notice, .failure: break
                }
            }
        } catch {
            // How much is left is then not told.
            return nil
        }
        return sum
    }

    private struct UnknownSize: Error {}

    private static func size(_ ask: (inout stat) -> Int32) throws -> Int {
        var status = stat()
        guard ask(&status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw UnknownSize() }
        return Int(status.st_size)
    }
}
