/// Opens databases of ours, ready for use.
public enum Database {
    /// Opens for reading alone; the file is not touched and may be read-only.
    public static func openForReading(path: String) throws(StorageError) -> Connection {
        let connection: Connection
        do throws(StorageError) {
            connection = try Connection(path: path, access: .readOnly)
        } catch .cannotOpen(let path, let reason) where reason.hasPrefix("unable to open") {
            // SQLite does not say whether the file is missing or unreadable; opening a missing one is the usual case.
            throw isThere(path) ? .cannotOpen(path: path, reason: reason) : .missing(path: path)
        }
        let version = try Migrator(connection).recognise()
        guard version == Migration.all.count else {
            throw version == 0
                ? .missing(path: path) : .olderSchema(path: path, found: version, known: Migration.all.count)
        }
        try connection.execute(
            script: "PRAGMA query_only = ON; PRAGMA cache_size = -64000; PRAGMA mmap_size = 268435456")
        return connection
    }

    /// Opens a database whose rows are to be taken over: for reading alone, its schema the very one of this program, and
    /// seen as it is now, whatever others write meanwhile.
    public static func openForCopying(path: String) throws(StorageError) -> Connection {
        let connection = try openForReading(path: path)
        try Migrator(connection).compareChecksums()
        try connection.run("BEGIN")
        return connection
    }

    /// Throws unless the file at `path` can be copied from to its last page: a damaged one is known before anything of it
    /// is taken over.
    public static func verify(path: String) throws(StorageError) {
        let connection = try openForCopying(path: path)
        let found = try connection.first("PRAGMA quick_check(1)", []) { $0.text(0) }
        guard let found, found != "ok" else { return }
        throw .corrupt(path: path, reason: found)
    }

    /// Opens for writing, making or upgrading the file as needed. `time` is written beside migrations as given.
    public static func openForWriting(path: String, time: String) throws(StorageError) -> Connection {
        let connection = try Connection(path: path, access: .create)
        // Before anything is written: a file that is not ours stays as it is.
        try Migrator(connection).recognise()
        try connection.execute(
            script: """
                PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;
                PRAGMA cache_size = -64000; PRAGMA temp_store = MEMORY
                """)
        try Migrator(connection).migrate(time: time)
        return connection
    }
}
