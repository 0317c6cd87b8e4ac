import Testing

@testable import Storage

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct MigratorTests {
    @Test func everyFileIsEmbeddedAndInOrder() throws {
        let files = try Beside.names(in: "../../Migrations").filter { $0.hasSuffix(".sql") }.map {
            String($0.dropLast(4))
        }
        #expect(files == Migration.all.map(\.name))
        for migration in Migration.all {
            #expect(migration.name.hasPrefix("M000\(migration.number)_"))
            #expect(try Beside.text("../../Migrations/\(migration.name).sql") == migration.sql)
        }
    }

    @Test func aNewDatabaseHasTheSchemaAndSaysSo() throws {
        let connection = try Connection(path: ":memory:", access: .create)
        try Migrator(connection).migrate(time: "2024-03-13T10:00:00Z")
        #expect(try connection.scalar("PRAGMA user_version") == Migration.all.count)
        #expect(try connection.scalar("PRAGMA application_id") == Migrator.applicationID)
        let rows = try connection.rows("SELECT name, checksum, time FROM schema_migration ORDER BY number") {
            [$0.text(0), $0.text(1), $0.text(2)]
        }
        #expect(rows == Migration.all.map { [$0.name, $0.checksum, "2024-03-13T10:00:00Z"] })
        try Migrator(connection).migrate(time: "later")
        #expect(try connection.scalar("SELECT count(*) FROM schema_migration WHERE time = 'later'") == 0)
    }

    @Test func aBrokenMigrationLeavesTheDatabaseAsItWas() throws {
        let connection = try Connection(path: ":memory:", access: .create)
        try Migrator(connection).migrate(time: "t")
        let next = Migration(
            number: Migration.all.count + 1, name: "M_broken", sql: "CREATE TABLE fine(x); CREATE TABLE broken(")
        #expect(throws: StorageError.self) {
            try Migrator(connection, migrations: Migration.all + [next]).migrate(time: "t")
        }
        #expect(try connection.scalar("PRAGMA user_version") == Migration.all.count)
        #expect(try connection.scalar("SELECT count(*) FROM sqlite_schema WHERE name = 'fine'") == 0)
        let repaired = Migration(number: Migration.all.count + 1, name: "M_fine", sql: "CREATE TABLE fine(x)")
        try Migrator(connection, migrations: Migration.all + [repaired]).migrate(time: "t")
        #expect(try connection.scalar("PRAGMA user_version") == Migration.all.count + 1)
    }

    @Test func aNewerDatabaseIsRefused() throws {
        let file = TemporaryFile()
        do {
            let connection = try Database.openForWriting(path: file.path, time: "t")
            try connection.execute(script: "PRAGMA user_version = 99")
        }
        let error = StorageError.newerSchema(path: file.path, found: 99, known: Migration.all.count)
        #expect(throws: error) { try Database.openForWriting(path: file.path, time: "t") }
        #expect(throws: error) { try Database.openForReading(path: file.path) }
    }

    @Test func aDatabaseOfAnotherBuildIsRefused() throws {
        let connection = try Connection(path: ":memory:", access: .create)
        try Migrator(connection).migrate(time: "t")
        try connection.run("UPDATE schema_migration SET checksum = 'other' WHERE number = 1")
        #expect(throws: StorageError.alteredSchema(path: ":memory:", migration: Migration.all[0].name)) {
            try Migrator(connection).migrate(time: "t")
        }
    }

    /// Each file of `Databases` is a database of an earlier schema, as SQL, with rows in it. To add one, put it there.
    @Test func databasesOfEverySchemaAreUpgraded() throws {
        let files = try Beside.names(in: "Databases").filter { $0.hasSuffix(".sql") }
        #expect(files.count == Migration.all.count)
        let schema = try Self.schema(of: Self.fresh())
        for file in files {
            let stored = TemporaryFile()
            do {
                let connection = try Connection(path: stored.path, access: .create)
                try connection.execute(script: try Beside.text("Databases/" + file))
            }
            let connection = try Database.openForWriting(path: stored.path, time: "upgraded")
            #expect(try Self.schema(of: connection) == schema, "\(file)")
            #expect(try Inspection(connection).problems() == [], "\(file)")
            #expect(try connection.scalar("SELECT count(*) FROM article") > 0, "\(file)")
            #expect(try connection.scalar("SELECT count(*) FROM event") > 0, "\(file)")
            let event = try EventStore(connection).event(1)
            #expect(event?.citations.first?.quote.isEmpty == false, "\(file)")
            #expect(try ArticleSearch(connection).hits("security talks").count > 0, "\(file)")
        }
    }

    /// The whole schema for review; `RECORD=1` writes it anew, and that run still fails.
    @Test func theSnapshotShowsTheSchema() throws {
        let schema = try Self.schema(of: Self.fresh())
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(schema.utf8).write(to: URL(fileURLWithPath: Beside.folder + "/schema.sql"))
            Issue.record("schema.sql was written anew; look at the difference and run again without RECORD")
        }
        #expect(try Beside.text("schema.sql") == schema)
    }

    @Test func viewsCanBeRead() throws {
        let connection = try Self.fresh()
        for view in try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'view'", [], { $0.text(0) }) {
            try connection.run("SELECT * FROM \(view)")
        }
    }

    private static func fresh() throws -> Connection {
        let connection = try Connection(path: ":memory:", access: .create)
        try Migrator(connection).migrate(time: "t")
        return connection
    }

    private static func schema(of connection: Connection) throws -> String {
        try connection.rows(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name"
        ) { $0.text(0) + ";\n" }.joined(separator: "\n")
    }
}
