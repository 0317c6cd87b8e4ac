import CMigrations
import Record

/// One step of the schema, as embedded in the binary.
public struct Migration: Sendable, Hashable {
    /// 1 for the first.
    public let number: Int
    /// The file's name without its ending.
    public let name: String
    public let sql: String

    /// 16 hexadecimal digits that change when the SQL does.
    public var checksum: String {
        var hash = StableHash()
        hash.add(sql)
        return hash.hex
    }

    public init(number: Int, name: String, sql: String) {
        self.number = number
        self.name = name
        self.sql = sql
    }

    /// All migrations of this program, in order.
    public static let all: [Migration] = (0..<chancery_migration_count()).compactMap { index in
        var length = 0
        guard let name = chancery_migration_name(index), let sql = chancery_migration_sql(index, &length) else {
            return nil
        }
        return Migration(
            number: index + 1, name: String(cString: name),
            sql: String(decoding: UnsafeBufferPointer(start: sql, count: length), as: UTF8.self))
    }
}

/// Brings a database to the schema of this program, one transaction a migration, and refuses what is not ours.
public struct Migrator {
    /// 'CHNC', by which a file is known to be ours (`PRAGMA application_id`).
    public static let applicationID = 0x4348_4E43

    private let connection: Connection
    private let migrations: [Migration]

    public init(_ connection: Connection, migrations: [Migration] = Migration.all) {
        self.connection = connection
        self.migrations = migrations
    }

    /// Throws unless the database is empty or ours and not newer than this program; gives its schema's number.
    @discardableResult
    public func recognise() throws(StorageError) -> Int {
        let application = try connection.scalar("PRAGMA application_id")
        let version = try connection.scalar("PRAGMA user_version")
        if application == 0, version == 0 {
            let tables = try connection.scalar("SELECT count(*) FROM sqlite_schema")
            if tables == 0 { return 0 }
        }
        guard application == Self.applicationID else { throw .notOurs(path: connection.path) }
        guard version <= migrations.count else {
            throw .newerSchema(path: connection.path, found: version, known: migrations.count)
        }
        return version
    }

    /// Applies what is missing. `time` is written down beside each migration as given.
    public func migrate(time: String) throws(StorageError) {
        let version = try recognise()
        if version > 0 { try compareChecksums() }
        for migration in migrations.dropFirst(version) {
            try connection.run("BEGIN IMMEDIATE")
            do throws(StorageError) {
                // Another process may have come first while this one waited for the lock.
                if try connection.scalar("PRAGMA user_version") < migration.number { try apply(migration, time: time) }
                try connection.run("COMMIT")
            } catch {
                try connection.execute(script: "ROLLBACK")
                throw error
            }
        }
    }

    private func apply(_ migration: Migration, time: String) throws(StorageError) {
        if migration.number == 1 {
            try connection.execute(
                script: """
                    CREATE TABLE schema_migration (
                        number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, time TEXT NOT NULL
                    ) STRICT;
                    PRAGMA application_id = \(Self.applicationID);
                    """)
        }
        try connection.execute(script: migration.sql)
        try connection.run(
            "INSERT INTO schema_migration(number, name, checksum, time) VALUES (?1, ?2, ?3, ?4)",
            [Value(migration.number), .text(migration.name), .text(migration.checksum), .text(time)])
        try connection.execute(script: "PRAGMA user_version = \(migration.number)")
    }

    /// Throws unless the migrations in the database are those of this program.
    func compareChecksums() throws(StorageError) {
        let known = Dictionary(uniqueKeysWithValues: migrations.map { ($0.number, $0.checksum) })
        let applied = try connection.rows("SELECT number, name, checksum FROM schema_migration") {
            (number: $0.int(0), name: $0.text(1), checksum: $0.text(2))
        }
        for row in applied where known[row.number] != row.checksum {
            throw .alteredSchema(path: connection.path, migration: row.name)
        }
    }
}
