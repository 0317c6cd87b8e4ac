import Testing

@testable import Storage

@Suite struct ConnectionTests {
    @Test func valuesComeBackAsTheyWere() throws {
        let connection = try Connection(path: ":memory:", access: .create)
        let texts = ["", "plain", "it's; DROP TABLE x", "日本 – Ü", "nul\u{0}inside", "line\nline"]
        for text in texts {
            #expect(try connection.first("SELECT ?1", [.text(text)]) { $0.optionalText(0) } == text)
        }
        #expect(
            try connection.first("SELECT ?1, ?2, ?3", [.null, .integer(.max), .real(0.1)]) {
                ($0.isNull(0), $0.integer(1), $0.real(2))
            }! == (true, .max, 0.1))
    }

    @Test func aFailedTransactionLeavesNothing() throws {
        let connection = try Connection(path: ":memory:", access: .create)
        try connection.execute(script: "CREATE TABLE t(x INTEGER UNIQUE)")
        #expect(throws: StorageError.self) {
            try connection.transaction {
                try connection.run("INSERT INTO t VALUES (1)")
                try connection.run("INSERT INTO t VALUES (1)")
            }
        }
        #expect(try connection.scalar("SELECT count(*) FROM t") == 0)
        try connection.transaction { try connection.run("INSERT INTO t VALUES (1)") }
        #expect(try connection.scalar("SELECT count(*) FROM t") == 1)
    }

    @Test func faultsOfTheProgramNameTheStatement() throws {
        let connection = try Connection(path: ":memory:", access: .create)
        #expect(
            throws: StorageError.statement(code: 1, message: "no such table: nowhere", sql: "SELECT * FROM nowhere")
        ) {
            try connection.run("SELECT * FROM nowhere")
        }
    }

    @Test func aMissingFileIsMissingAndStaysSo() {
        let file = TemporaryFile()
        #expect(throws: StorageError.missing(path: file.path)) { try Database.openForReading(path: file.path) }
        #expect(!file.exists)
    }

    @Test func aFolderThatIsNotThereIsSaid() {
        #expect(throws: StorageError.cannotOpen(path: "/nowhere/at/all.sqlite", reason: "unable to open database file"))
        {
            try Database.openForWriting(path: "/nowhere/at/all.sqlite", time: "t")
        }
    }

    @Test func aFileThatIsNoDatabaseIsLeftAlone() throws {
        let file = TemporaryFile()
        try file.write(String(repeating: "This is a letter, not a database.\n", count: 100))
        let before = file.contents
        #expect(throws: StorageError.notADatabase(path: file.path)) {
            try Database.openForWriting(path: file.path, time: "t")
        }
        #expect(throws: StorageError.notADatabase(path: file.path)) { try Database.openForReading(path: file.path) }
        #expect(file.contents == before)
    }

    @Test func aDatabaseOfAnotherProgramIsLeftAlone() throws {
        let file = TemporaryFile()
        try Connection(path: file.path, access: .create).execute(script: "CREATE TABLE recipe(name TEXT)")
        let before = file.contents
        #expect(throws: StorageError.notOurs(path: file.path)) {
            try Database.openForWriting(path: file.path, time: "t")
        }
        #expect(throws: StorageError.notOurs(path: file.path)) { try Database.openForReading(path: file.path) }
        #expect(file.contents == before)
    }

    @Test func aLockedDatabaseIsSaidToBeLocked() throws {
        let file = TemporaryFile()
        let first = try Database.openForWriting(path: file.path, time: "t")
        let second = try Connection(path: file.path, access: .readWrite, busySeconds: 0.05)
        try first.transaction {
            #expect(throws: StorageError.locked(path: file.path)) { try second.transaction {} }
            // Readers go on meanwhile.
            let seen = try Database.openForReading(path: file.path).scalar("SELECT count(*) FROM article")
            #expect(seen == 0)
        }
    }

    @Test func readingDoesNotWrite() throws {
        let file = TemporaryFile()
        do { _ = try Database.openForWriting(path: file.path, time: "t") }
        let before = file.contents
        let connection = try Database.openForReading(path: file.path)
        #expect(throws: StorageError.readOnly(path: file.path)) { try connection.run("DELETE FROM article") }
        #expect(file.contents == before)
    }

    @Test func aFullDiskIsSaidToBeFull() throws {
        let file = TemporaryFile()
        let connection = try Database.openForWriting(path: file.path, time: "t")
        let pages = try connection.scalar("PRAGMA page_count")
        try connection.execute(script: "PRAGMA max_page_count = \(pages + 2)")
        #expect(throws: StorageError.diskFull(path: file.path)) {
            try connection.transaction {
                for number in 0..<1000 {
                    try connection.run(
                        "INSERT INTO article(key, text, fingerprint, reading, loaded, extractor) VALUES (?1, ?2, '', '', '', '')",
                        [Value(number), .text(String(repeating: "word ", count: 1000))])
                }
            }
        }
        #expect(try connection.scalar("SELECT count(*) FROM article") == 0)
    }

    @Test func everyErrorSaysWhatAndWhatNext() {
        let errors: [StorageError] = [
            .missing(path: "x"), .cannotOpen(path: "x", reason: "r"), .notADatabase(path: "x"), .notOurs(path: "x"),
            .newerSchema(path: "x", found: 9, known: 1), .olderSchema(path: "x", found: 1, known: 9),
            .alteredSchema(path: "x", migration: "M"),
            .locked(path: "x"), .readOnly(path: "x"), .diskFull(path: "x"), .corrupt(path: "x", reason: "r"),
        ]
        for error in errors {
            #expect("\(error)".hasPrefix("x: "))
            #expect("\(error)".contains(";") || "\(error)".contains("("))
        }
    }
}
