import CSQLite

/// One connection to an SQLite file; not to be shared between threads, which is why an actor owns it.
public final class Connection {
    public let path: String
    /// What the names of the tables of events begin with: of a look back (`Past`) those of events that were wholly known,
    /// and those of events told otherwise then.
    var layers = [""]
    private var handle: OpaquePointer
    private var idle: [String: [OpaquePointer]] = [:]

    /// What may be done with the file; `create` also makes it.
    public enum Access: Sendable { case readOnly, readWrite, create }

    /// Opens `path` (`:memory:` for none). `busySeconds` is how long a locked file is waited for.
    public init(path: String, access: Access, busySeconds: Double = 5) throws(StorageError) {
        self.path = path
        let flags =
            switch access {
            case .readOnly: SQLITE_OPEN_READONLY
            case .readWrite: SQLITE_OPEN_READWRITE
            case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            }
        handle = try Self.open(path, flags: flags, path: path)
        sqlite3_busy_timeout(handle, Int32(busySeconds * 1000))
        if access == .readOnly {
            do {
                _ = try scalar("SELECT count(*) FROM sqlite_schema")
            } catch {
                // A file in WAL mode in a folder that cannot be written is readable only when declared unchanging.
                guard Self.isAboutSharedMemory(error) else { throw error }
                closeHandle()
                handle = try Self.open(
                    Self.immutableAddress(path), flags: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, path: path)
            }
        }
    }

    deinit { closeHandle() }

    private func closeHandle() {
        for statement in idle.values.joined() { sqlite3_finalize(statement) }
        idle = [:]
        sqlite3_close_v2(handle)
    }

    private static func open(_ name: String, flags: Int32, path: String) throws(StorageError) -> OpaquePointer {
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(name, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard code == SQLITE_OK, let opened else {
            let reason = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
            sqlite3_close_v2(opened)
            throw StorageError(code: code, message: reason, path: path, sql: "open")
        }
        return opened
    }

    private static func isAboutSharedMemory(_ error: StorageError) -> Bool {
        switch error {
        case .cannotOpen, .readOnly: true
        default: false
        }
    }

    private static func immutableAddress(_ path: String) -> String {
        var address = "file:"
        for scalar in path.unicodeScalars {
            switch scalar {
            case "?": address += "%3f"
            case "#": address += "%23"
            case "%": address += "%25"
            default: address.unicodeScalars.append(scalar)
            }
        }
        return address + "?immutable=1"
    }

    func error(_ code: Int32, _ sql: String) -> StorageError {
        StorageError(code: code, message: String(cString: sqlite3_errmsg(handle)), path: path, sql: sql)
    }

    func takeBack(_ statement: OpaquePointer, _ sql: String) {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
        idle[sql, default: []].append(statement)
    }

    /// A statement for `sql`, compiled once and kept.
    public func prepare(_ sql: String) throws(StorageError) -> Statement {
        if let kept = idle[sql]?.popLast() { return Statement(handle: kept, connection: self, sql: sql) }
        var statement: OpaquePointer?
        let code = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
        guard code == SQLITE_OK, let statement else { throw error(code, sql) }
        return Statement(handle: statement, connection: self, sql: sql)
    }

    /// Runs one statement for its effect.
    public func run(_ sql: String, _ values: [Value] = []) throws(StorageError) {
        let statement = try prepare(sql)
        try statement.bind(values)
        while try statement.step() {}
    }

    /// Runs one insertion and gives the new row's number.
    @discardableResult
    public func insert(_ sql: String, _ values: [Value]) throws(StorageError) -> Int64 {
        try run(sql, values)
        return sqlite3_last_insert_rowid(handle)
    }

    /// Runs a script of several statements without values, such as a migration.
    public func execute(script: String) throws(StorageError) {
        let code = sqlite3_exec(handle, script, nil, nil, nil)
        if code != SQLITE_OK { throw error(code, script) }
    }

    /// All rows of a query, each made into a value.
    public func rows<T>(
        _ sql: String, _ values: [Value] = [], _ make: (borrowing Statement) -> T
    ) throws(StorageError) -> [T] {
        let statement = try prepare(sql)
        try statement.bind(values)
        var rows: [T] = []
        while try statement.step() { rows.append(make(statement)) }
        return rows
    }

    /// The first row of a query; nil when there is none.
    public func first<T>(
        _ sql: String, _ values: [Value] = [], _ make: (borrowing Statement) -> T
    ) throws(StorageError) -> T? {
        let statement = try prepare(sql)
        try statement.bind(values)
        return try statement.step() ? make(statement) : nil
    }

    /// The first column of the first row as a number; 0 when there is no row.
    public func scalar(_ sql: String, _ values: [Value] = []) throws(StorageError) -> Int {
        try first(sql, values) { $0.int(0) } ?? 0
    }

    /// Runs `body` in one transaction: all of it is kept, or, when it throws, nothing.
    public func transaction<T>(_ body: () throws -> T) throws -> T {
        try run("BEGIN IMMEDIATE")
        do {
            let result = try body()
            try run("COMMIT")
            return result
        } catch {
            // After some errors, a full disk among them, SQLite has rolled back by itself.
            if sqlite3_get_autocommit(handle) == 0 { try run("ROLLBACK") }
            throw error
        }
    }
}
