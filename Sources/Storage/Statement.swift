import CSQLite

private let transient = unsafeBitCast(-1 as Int, to: sqlite3_destructor_type.self)

/// A prepared statement, lent by its connection and given back, reset, when it goes out of scope.
public struct Statement: ~Copyable {
    let handle: OpaquePointer
    let connection: Connection
    let sql: String

    deinit { connection.takeBack(handle, sql) }

    /// Binds all parameters, the first of `values` to `?1`.
    public func bind(_ values: [Value]) throws(StorageError) {
        var index: Int32 = 0
        for value in values {
            index += 1
            let code =
                switch value {
                case .null: sqlite3_bind_null(handle, index)
                case .integer(let number): sqlite3_bind_int64(handle, index, number)
                case .real(let number): sqlite3_bind_double(handle, index, number)
                case .text(let text): bind(text, at: index)
                }
            if code != SQLITE_OK { throw connection.error(code, sql) }
        }
    }

    private func bind(_ text: String, at index: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in
            // An empty string's buffer may have no address, which SQLite would take for NULL.
            guard let start = bytes.baseAddress, !bytes.isEmpty else {
                return sqlite3_bind_text(handle, index, "", 0, transient)
            }
            return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                sqlite3_bind_text64(handle, index, $0, UInt64(bytes.count), transient, UInt8(SQLITE_UTF8))
            }
        }
    }

    /// Moves to the next row; false when there is none.
    public func step() throws(StorageError) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw connection.error(code, sql)
        }
    }

    /// Makes it ready to be bound and run again.
    public func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    /// Whether a column of the current row, counted from 0, is NULL.
    public func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }
    /// A column as a number; 0 when it is NULL.
    public func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }
    /// A column as a number of the machine's size.
    public func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }
    /// A column as a real number.
    public func real(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }
    /// A column as a number; nil when it is NULL.
    public func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

    /// The text of a column; empty when it is NULL.
    public func text(_ column: Int32) -> String {
        guard let bytes = sqlite3_column_text(handle, column) else { return "" }
        return String(
            decoding: UnsafeBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, column))), as: UTF8.self
        )
    }

    /// A column as text; nil when it is NULL.
    public func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

    /// A column that holds one item a line.
    public func list(_ column: Int32) -> [String] { text(column).split(separator: "\n").map(String.init) }
}

/// Items as one line each, as columns that hold a list are written.
public func lines(_ items: [String]) -> String {
    items.map { $0.contains("\n") ? $0.split(separator: "\n").joined(separator: " ") : $0 }.joined(separator: "\n")
}
