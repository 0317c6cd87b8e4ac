import CSQLite

/// What kept a database from being opened, read or written, and what to do about it.
public enum StorageError: Error, Sendable, Hashable {
    case missing(path: String)
    case cannotOpen(path: String, reason: String)
    case notADatabase(path: String)
    /// An SQLite database of some other program.
    case notOurs(path: String)
    case newerSchema(path: String, found: Int, known: Int)
    case olderSchema(path: String, found: Int, known: Int)
    /// A migration recorded in the database is not the one of this program.
    case alteredSchema(path: String, migration: String)
    case locked(path: String)
    case readOnly(path: String)
    case diskFull(path: String)
    case corrupt(path: String, reason: String)
    /// Anything else SQLite says: a fault of the program.
    case statement(code: Int32, message: String, sql: String)
}

extension StorageError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing(let path):
            "\(path): no such database; 'chancery ingest PATH…' makes one, --db names another"
        case .cannotOpen(let path, let reason):
            "\(path): cannot be opened (\(reason)); check that the folder exists and may be read and written"
        case .notADatabase(let path):
            "\(path): not an SQLite database; name another file with --db"
        case .notOurs(let path):
            "\(path): a database of another program, left untouched; name another file with --db"
        case .newerSchema(let path, let found, let known):
            "\(path): made by a newer chancery (schema \(found), this program knows \(known)); update the program"
        case .olderSchema(let path, let found, let known):
            """
            \(path): schema \(found), this program reads \(known); \
            'chancery ingest' or 'chancery load' upgrades a writable database
            """
        case .alteredSchema(let path, let migration):
            """
            \(path): migration \(migration) differs from this program's; \
            the database was made by another build, ingest the articles into a new one
            """
        case .locked(let path):
            "\(path): in use by another program; try again when it has finished"
        case .readOnly(let path):
            "\(path): cannot be written; make the file and its folder writable, or copy it elsewhere"
        case .diskFull(let path):
            "\(path): the disk is full; make room and run the same command again, nothing of this batch was kept"
        case .corrupt(let path, let reason):
            "\(path): damaged (\(reason)); restore a copy, or ingest the articles into a new database"
        case .statement(let code, let message, let sql):
            "SQLite error \(code): \(message) in: \(sql.prefix(200))"
        }
    }
}

extension StorageError {
    /// The error for a result code of SQLite, extended or not.
    init(code: Int32, message: String, path: String, sql: String) {
        switch code & 0xFF {
        case SQLITE_NOTADB: self = .notADatabase(path: path)
        case SQLITE_BUSY, SQLITE_LOCKED: self = .locked(path: path)
        case SQLITE_READONLY, SQLITE_PERM: self = .readOnly(path: path)
        case SQLITE_FULL: self = .diskFull(path: path)
        case SQLITE_CORRUPT: self = .corrupt(path: path, reason: message)
        case SQLITE_CANTOPEN: self = .cannotOpen(path: path, reason: message)
        case SQLITE_IOERR: self = .cannotOpen(path: path, reason: message)
        default: self = .statement(code: code, message: message, sql: sql)
        }
    }
}
